import { createAnnouncementDesk } from '../announcements/announcement-desk.js';
import type { AnnouncementDesk, ShowText } from '../announcements/desk.js';
import type { Bus } from '../bus/ports.js';
import type { Clock } from '../core/clock.js';
import { permits } from '../core/permission.js';
import { createSigner } from '../core/signer.js';
import type { OpenTimes } from '../library/hours/open-times.js';
import type { Logger } from '../log.js';
import { createAgreementDesk } from '../moderation/agreement/agreement-desk.js';
import type { AgreementDesk } from '../moderation/agreement/desk.js';
import { createAlertDesk } from '../moderation/alerts/alert-desk.js';
import type { AlertDesk } from '../moderation/alerts/desk.js';
import { type AppealDesk, createAppealDesk } from '../moderation/appeals/desk.js';
import { createCaseDesk } from '../moderation/cases/desk.js';
import { createCommentDesk, type JournalledCommentDesk } from '../moderation/comments/desk.js';
import type { CommentJournal } from '../moderation/comments/journal.js';
import type { CaseDesk, PolicyDesk, ReportDesk } from '../moderation/desk.js';
import { createFilterDesk, type FilterDesk } from '../moderation/filters/desk.js';
import type { RuleLab } from '../moderation/lab/desk.js';
import { createPolicyDesk } from '../moderation/policy-desk.js';
import { createQueueDesk, type QueueDesk } from '../moderation/queues/desk.js';
import { createDueRules } from '../moderation/queues/due-rules.js';
import type { RaidDesk } from '../moderation/raid/desk.js';
import { createRaidDesk } from '../moderation/raid/raid-desk.js';
import { createReportDesk } from '../moderation/report-desk.js';
import type { RuleDesk, RuleUndoDesk } from '../moderation/staff-rules/desk.js';
import { createRuleUndoDesk } from '../moderation/staff-rules/undo-desk.js';
import type { StatisticsDesk } from '../moderation/statistics/desk.js';
import { createStatisticsDesk } from '../moderation/statistics/statistics-desk.js';
import type { Storage } from '../storage/ports.js';
import { createCampaignDesk } from '../topics/campaigns/campaign-desk.js';
import type { CampaignDesk } from '../topics/campaigns/desk.js';
import type { TopicDesk } from '../topics/desk.js';
import { extract } from '../topics/extract.js';
import type { TendedStoryDesk } from '../topics/stories/desk.js';
import { createTopicDesk } from '../topics/topic-desk.js';
import { namesOf } from './rules.js';
import { openStaffRules } from './staff-rules.js';
import { openStories } from './stories.js';

/** Moderation, topics and announcements on the database. */
export interface Newsroom {
  readonly comments: JournalledCommentDesk;
  readonly cases: CaseDesk;
  readonly reports: ReportDesk;
  readonly appeals: AppealDesk;
  readonly policies: PolicyDesk;
  readonly raids: RaidDesk;
  readonly queues: QueueDesk;
  readonly filters: FilterDesk;
  readonly rules: RuleDesk;
  readonly ruleLab: RuleLab;
  readonly ruleUndo: RuleUndoDesk;
  readonly statistics: StatisticsDesk;
  readonly agreement: AgreementDesk;
  readonly alerts: AlertDesk;
  readonly topics: TopicDesk;
  readonly campaigns: CampaignDesk;
  readonly stories: TendedStoryDesk;
  readonly announcements: AnnouncementDesk;
  /** Opens what the first comment would wait for. */
  warmUp(): Promise<void>;
  /** Reads the word lists again. Throws when one is wrong; those in force stay so then. */
  rereadLists(): Promise<void>;
  /** Resolves when the rules are no longer being read: before the data folder is left alone. */
  settled(): Promise<void>;
  /** A colleague's name by their id. */
  names(staff: string): Promise<string>;
}

export interface NewsroomParts {
  readonly storage: Storage;
  readonly journal: CommentJournal;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Logger;
  /** Signs the links with which authors appeal. */
  readonly appealKey: Uint8Array;
  /** Chooses the decided cases that a second person sees. */
  readonly sampleKey: Uint8Array;
  /** Where a snapshot of staff's rules is left. */
  readonly dataDir: string;
  /** IANA name of the library's time zone. */
  readonly timezone: string;
  /** When the library is open. */
  readonly openTimes: OpenTimes;
  /** Where the service is reached from outside, for links. */
  readonly publicUrl: string | undefined;
  /** How announcements look on each platform. */
  readonly shows: readonly ShowText[];
}

/** A case that is given the longest time is due by then in a library open for five short days a week. */
const DAYS_AHEAD = 70;

/** Builds the rooms that keep the conversation safe and carry the news. */
export async function openNewsroom(parts: NewsroomParts): Promise<Newsroom> {
  const { storage, journal, clock } = parts;
  const tell = (event: Parameters<Bus['publish']>[0]) =>
    parts.bus
      .publish(event)
      .catch((error) => parts.log.warn({ err: error }, 'the bus did not take news'));
  const bus = (event: Parameters<Bus['publish']>[0]) => void tell(event);
  const names = async (staff: string) => (await storage.staff.byId(staff))?.name ?? staff;
  const moderates = async (staff: string) => {
    const member = await storage.staff.byId(staff);
    return member !== null && !member.dismissedAt && permits(member.role, 'moderator');
  };
  const { comments, cases, outbox, spaces, announcements, ledger } = storage;
  const staffRules = openStaffRules({ ...parts, names: () => riskyNames(storage) });
  const { desk: rules, lab: ruleLab, scanner } = staffRules;
  const raids = createRaidDesk({ spaces, bus });
  const leads = async (staff: string) => {
    const member = await storage.staff.byId(staff);
    return member !== null && permits(member.role, 'lead');
  };
  const queues = createQueueDesk({ queues: storage.queues, leads, bus });
  const { sightOf } = queues;
  const due = createDueRules({
    openTimes: (at) => parts.openTimes(at, DAYS_AHEAD),
    queues: () => storage.queues.list(),
    failed: (err) => parts.log.warn({ err }, 'due times go by what is known'),
  });
  const commentDesk = createCommentDesk({
    ...{ scanner, comments, spaces, journal, topics: extract, clock, raids, due, bus },
  });
  return {
    names,
    raids,
    queues,
    filters: createFilterDesk({ filters: storage.filters, queues, leads, clock }),
    rules,
    ruleLab,
    ruleUndo: createRuleUndoDesk({
      ...{ rules: storage.rules, hits: storage.ruleHits, comments, outbox },
      now: () => clock.now(),
    }),
    statistics: createStatisticsDesk({
      ...{ store: storage.statistics, settings: storage.settings, zone: parts.timezone, clock },
      ruleName: async (id) => (await storage.rules.get(id))?.name ?? null,
    }),
    agreement: createAgreementDesk({
      ...{ store: storage.reviews, cases, comments, settings: storage.houseSettings, clock },
      key: parts.sampleKey,
      sees: queues.sees,
    }),
    alerts: createAlertDesk({
      ...{ store: storage.alerts, settings: storage.houseSettings, moderates },
      lines: storage.staffIdentities.lines,
    }),
    warmUp: async () => void (await scanner()),
    rereadLists: () => staffRules.rereadLists(),
    settled: () => staffRules.settled(),
    comments: commentDesk,
    cases: createCaseDesk({
      ...{ cases, comments, outbox, spaces, clock, names, moderates, sightOf, bus },
    }),
    reports: createReportDesk({ comments, due, bus }),
    appeals: createAppealDesk({ comments, signer: createSigner(parts.appealKey), due, bus }),
    policies: createPolicyDesk({ spaces }),
    topics: openTopics(storage, parts.bus),
    campaigns: createCampaignDesk({ ...parts, store: storage.campaigns }),
    stories: openStories({ storage, comments: commentDesk, bus }),
    announcements: createAnnouncementDesk({
      ...{ store: announcements, ledger, names, tell, shows: parts.shows },
    }),
  };
}

/** Of more titles than this a start would take its time. */
const MOST_TITLES = 50_000;

async function riskyNames({ titles }: Storage): Promise<string[]> {
  return (await titles.count()) > MOST_TITLES ? [] : namesOf(await titles.all());
}

/** A changed comment changes the hot list: it is counted anew. */
function openTopics(storage: Storage, bus: Bus): TopicDesk {
  const desk = createTopicDesk({ store: storage.topics });
  bus.subscribe(({ kind }) => {
    if (kind === 'topics') desk.forget();
  });
  return desk;
}
