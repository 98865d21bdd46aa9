import type { AnnouncementDesk } from './announcements/desk.js';
import type { Role } from './core/permission.js';
import type { PrivacyDesk } from './core/privacy.js';
import type { StaffLinkDesk } from './core/staff-link.js';
import type {
  CatalogueDesk,
  ClassicDesk,
  HoursDesk,
  InfoDesk,
  PreferenceDesk,
  ReadingListDesk,
  RecommendationDesk,
} from './library/desks.js';
import type { FaqDesk } from './library/faq/desk.js';
import type { FeedbackDesk } from './library/feedback.js';
import type { HandoverDesk } from './library/handover/desk.js';
import type { NoticeDesk } from './library/notices/desk.js';
import type { UnansweredDesk } from './library/unanswered.js';
import type { AgreementDesk } from './moderation/agreement/desk.js';
import type { AlertDesk } from './moderation/alerts/desk.js';
import type { AppealDesk } from './moderation/appeals/desk.js';
import type { ReportDesk } from './moderation/desk.js';
import type { RuleLab } from './moderation/lab/desk.js';
import type { RaidDesk } from './moderation/raid/desk.js';
import type { SpaceStore } from './moderation/space-ports.js';
import type { RuleDesk, RuleUndoDesk } from './moderation/staff-rules/desk.js';
import type { StatisticsDesk } from './moderation/statistics/desk.js';
import type { CampaignDesk } from './topics/campaigns/desk.js';
import type { TopicDesk } from './topics/desk.js';
import type { StoryDesk } from './topics/stories/desk.js';

/** Everything a command may ask for; each picks what it needs (`Pick<Services, 'hours'>`). */
export interface Services {
  readonly hours: HoursDesk;
  readonly notices: NoticeDesk;
  readonly info: InfoDesk;
  readonly catalogue: CatalogueDesk;
  readonly recommendations: RecommendationDesk;
  readonly readingLists: ReadingListDesk;
  readonly classics: ClassicDesk;
  readonly preferences: PreferenceDesk;
  readonly topics: TopicDesk;
  readonly campaigns: CampaignDesk;
  readonly stories: StoryDesk;
  readonly reports: ReportDesk;
  readonly appeals: AppealDesk;
  readonly raids: RaidDesk;
  readonly rules: RuleDesk;
  readonly ruleLab: RuleLab;
  readonly ruleUndo: RuleUndoDesk;
  readonly statistics: StatisticsDesk;
  readonly agreement: AgreementDesk;
  readonly alerts: AlertDesk;
  readonly announcements: AnnouncementDesk;
  readonly handovers: HandoverDesk;
  readonly faq: FaqDesk;
  readonly unanswered: UnansweredDesk;
  readonly feedback: FeedbackDesk;
  readonly privacy: PrivacyDesk;
  readonly staffLinks: StaffLinkDesk;
  /** What the places where people chat are for. */
  readonly spaces: Pick<SpaceStore, 'ensure' | 'update' | 'list'>;
  readonly directory: Directory;
}

/** What commands there are, for `help`. */
export interface Directory {
  /** The commands someone with this role may use, in help order, with the names of their options. */
  commands(role: Role): readonly { readonly name: string; readonly options: readonly string[] }[];
}
