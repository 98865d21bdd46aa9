import { z } from '@hono/zod-openapi';
import { CONSENT_AGE } from '../../core/consent-age.js';
import type { SentenceArgs } from '../../core/errors.js';
import type { Services } from '../../services.js';
import type {
  CampaignCountsJson,
  CampaignJson,
  CampaignLine,
  OwnStory,
  WallStory,
} from './contract/campaigns.js';
import type { Kit } from './kit.js';
import type { SchemaOf } from './schemas.js';

type Campaign = NonNullable<Awaited<ReturnType<Services['campaigns']['get']>>>;
type Story = Awaited<ReturnType<Services['stories']['of']>>[number];

/** So many stories come at a time. */
const PAGE = 30;

const line = { slug: z.string(), tag: z.string(), title: z.string() };
const days = { from: z.iso.date(), until: z.iso.date() };

export const campaignLineSchema: SchemaOf<CampaignLine> = z
  .object({ ...line, ...days })
  .openapi('CampaignLine');

export const campaignSchema: SchemaOf<CampaignJson> = z
  .object({
    ...{ ...line, ...days, text: z.string(), rules: z.string().nullable(), host: z.string() },
    state: z.enum(['ahead', 'running', 'over']),
    consent: z.object({ version: z.number(), words: z.string(), age: z.number() }),
    counts: z.object({
      ...{ stories: z.number(), discussions: z.number(), participants: z.number() },
      how: z.string(),
    }),
    stories: z.array(
      z.object({
        ...{ id: z.string(), text: z.string(), name: z.string().nullable() },
        ...{ language: z.string(), at: z.string() },
      }),
    ),
    next: z.string().nullable(),
    own: z.array(
      z.object({
        ...{ id: z.string(), text: z.string(), at: z.string() },
        state: z.enum(['submitted', 'shown', 'refused']),
      }),
    ),
  })
  .openapi('Campaign');

interface Asked {
  /** The browser's own reader; null: it is not known. */
  readonly reader: string | null;
  readonly before: string | undefined;
  readonly locale: string;
}

/** A campaign with a page of its wall, in a language. */
export async function campaignJson(
  { parts }: Pick<Kit, 'parts'>,
  campaign: Campaign,
  { reader, before, locale }: Asked,
): Promise<CampaignJson> {
  const { services, clock, i18n } = parts;
  const { stories } = services;
  const page = { limit: PAGE, ...(before === undefined ? {} : { before }) };
  const [wall, own, counts] = await Promise.all([
    stories.wall(campaign.slug, page),
    reader === null ? [] : stories.of(reader),
    services.campaigns.counts(campaign),
  ]);
  const { text, rules = null } = services.campaigns.said(campaign, locale);
  const version = campaign.consentVersion;
  const say = (key: string, args?: SentenceArgs) => i18n.say(locale, key, args);
  const how = say('web-campaign-how', { tag: campaign.tag, days: services.privacy.keepDays });
  return {
    ...campaignLine(services.campaigns, campaign, locale),
    ...{ text, rules, host: campaign.host, state: services.campaigns.state(campaign, clock.now()) },
    consent: { version, words: say(`story-consent-${version}`), age: CONSENT_AGE },
    counts: { ...counts, how } satisfies CampaignCountsJson,
    ...{ stories: wall.stories.map(wallStory), next: wall.next },
    own: own.flatMap((story) => ownStory(story, campaign.slug)),
  };
}

/** What a list of campaigns says of one. */
export function campaignLine(
  desk: Pick<Services['campaigns'], 'dates' | 'said'>,
  campaign: Campaign,
  locale: string,
): CampaignLine {
  const { slug, tag } = campaign;
  return { slug, tag, title: desk.said(campaign, locale).title, ...desk.dates(campaign) };
}

function wallStory({ id, text, penName: name, language, submittedAt }: Story): WallStory {
  return { id, text, name, language, at: submittedAt.toISOString() };
}

function ownStory({ id, campaign, text, state, submittedAt }: Story, slug: string): OwnStory[] {
  if (state === 'withdrawn' || campaign !== slug) return [];
  return [{ id, text, state, at: submittedAt.toISOString() }];
}
