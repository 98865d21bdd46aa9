import { UserError } from '../../core/errors.js';
import { campaignState } from '../campaigns/campaign.js';
import type { CampaignStore } from '../campaigns/ports.js';
import { LICENCE } from './consent.js';
import type { Story, Telling, TendedStoryDesk } from './desk.js';
import type { KeptStory, NewStory, StoryStore, UnhandedStory } from './ports.js';
import { after, stateOf } from './transitions.js';

/** A story as moderation takes it: a comment of a space of its own. */
export interface StoryComment {
  readonly space: string;
  readonly spaceName: string;
  readonly externalId: string;
  readonly text: string;
  readonly author: string;
  readonly authorName?: string;
  readonly authorId?: string;
  readonly at: Date;
}

export interface StoryDeskParts {
  readonly stories: StoryStore;
  readonly campaigns: Pick<CampaignStore, 'get'>;
  /** Where moderation sees the stories of a campaign. */
  readonly spaceOf: (campaign: string) => string;
  /** The language a text is most likely written in. */
  readonly languageOf: (text: string) => string;
  /** Idempotent; whether the author may need help. */
  readonly moderate: (comment: StoryComment) => Promise<{ readonly cared?: true }>;
  /** What is shown of a space is less now. */
  readonly changed: (space: string) => void;
}

const DAY_MS = 86_400_000;
/** More of one person in a day is no story telling. */
const MOST_A_DAY = 5;
/** As many as a list in chat shows. */
const MOST_OWN = 25;
/** What is being handed over just now is nobody else's work. */
const PATIENCE_MS = 60_000;
const AT_ONCE = 50;

/** The stories' desk. What moderators decide is read with each story, so nothing has to be told here. */
export function createStoryDesk(parts: StoryDeskParts): TendedStoryDesk {
  const { stories } = parts;
  return {
    tell: (telling) => tell(parts, telling),
    async wall(campaign, { limit, before }) {
      const asked = { limit: limit + 1, ...(before === undefined ? {} : { before }) };
      const found = await stories.wall(campaign, asked);
      const shown = found.slice(0, limit);
      return {
        stories: shown.map(toStory),
        next: found.length > limit ? (shown.at(-1)?.id ?? null) : null,
      };
    },
    of: async (author) => (await stories.of(author, MOST_OWN)).map(toStory),
    async withdraw({ id, author, at }) {
      const story = await stories.get(id);
      const mayGo = story?.author === author && after(stateOf(story), 'withdraw') !== null;
      if (!mayGo || !(await stories.withdraw(id, at))) throw new UserError('no-such-story');
      parts.changed(parts.spaceOf(story.campaign));
    },
    async handOver(at) {
      const left = await stories.unhanded(new Date(at.getTime() - PATIENCE_MS), AT_ONCE);
      for (const story of left) await handOver(parts, story);
    },
    forget: async () => void (await stories.dropRefused()),
  };
}

function toStory({ said, isWithdrawn, ...same }: KeptStory): Story {
  return { ...same, state: stateOf({ said, isWithdrawn }) };
}

async function tell(parts: StoryDeskParts, telling: Telling) {
  const { stories, campaigns } = parts;
  const { campaign: slug, author, at } = telling;
  const campaign = await campaigns.get(slug);
  if (!campaign) throw new UserError('no-such-campaign', { slug: slug.slice(0, 50) });
  if (campaignState(campaign, at) !== 'running') throw new UserError('campaign-not-running');
  const since = new Date(at.getTime() - DAY_MS);
  const lately = (await stories.of(author, MOST_OWN)).filter(
    ({ submittedAt }) => submittedAt > since,
  );
  if (lately.length >= MOST_A_DAY) throw new UserError('story-too-many', { most: MOST_A_DAY });
  const { consentVersion: version } = campaign;
  if ((telling.consentVersion ?? version) !== version) throw new UserError('story-consent-other');
  const language = parts.languageOf(telling.text);
  const space = parts.spaceOf(slug);
  const kept = await stories.add(storyOf(telling, { space, version, language }));
  return { id: kept.id, ...(await handOver(parts, kept)) };
}

function storyOf(
  { campaign, author, text, penName, age, address, key, at }: Telling,
  { space, version, language }: Pick<NewStory, 'space' | 'language'> & { readonly version: number },
): NewStory {
  return {
    ...{ campaign, author, text, space, language, key: `${author} ${key}` },
    penName: oneLine(penName ?? '') || null,
    address: address ?? null,
    consent: { version, licence: LICENCE, age, at },
  };
}

/** A name on one line, in which nothing turns the direction of what stands around it. */
function oneLine(name: string): string {
  return name.replace(/[\p{Cc}\s\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
}

/** It is kept before: what stops between the two is handed over later, and never twice. */
async function handOver(
  { campaigns, moderate }: StoryDeskParts,
  { id, campaign, space, text, author, penName, address, submittedAt }: UnhandedStory,
) {
  const tag = (await campaigns.get(campaign))?.tag ?? campaign;
  const { cared } = await moderate({
    ...{ space, spaceName: `#${tag}`, externalId: id, text, author, at: submittedAt },
    ...(penName === null ? {} : { authorName: penName }),
    ...(address === null ? {} : { authorId: address }),
  });
  return cared ? { cared } : {};
}
