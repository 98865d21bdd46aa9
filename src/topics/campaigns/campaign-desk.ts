import { DateTime } from 'luxon';
import { UserError } from '../../core/errors.js';
import { extract } from '../extract.js';
import { CONSENT_VERSION } from '../stories/consent.js';
import { campaignLimits, campaignState, campaignTexts, slugForm, textIn } from './campaign.js';
import type { CampaignDesk, CampaignDraft } from './desk.js';
import type { CampaignStep, CampaignStore } from './ports.js';

export interface CampaignDeskParts {
  readonly store: CampaignStore;
  /** IANA name of the library's time zone. */
  readonly timezone: string;
  /** Where the service is reached from outside. */
  readonly publicUrl?: string | undefined;
}

/** Starts and ends the topics that the library hosts. */
export function createCampaignDesk(parts: CampaignDeskParts): CampaignDesk {
  const { store, timezone, publicUrl } = parts;
  const inState = async (state: ReturnType<typeof campaignState>, at: Date) =>
    (await store.list()).filter((one) => campaignState(one, at) === state);
  return {
    list: () => store.list(),
    get: (slug) => store.get(slug),
    counts: (campaign) => store.counts(campaign),
    said: textIn,
    state: campaignState,
    async running(at) {
      const running = await inState('running', at);
      return running.toSorted((one, other) => one.endsAt.getTime() - other.endsAt.getTime());
    },
    next: async (at) => (await inState('ahead', at)).at(-1) ?? null,
    today: (at) => dayOf(at, timezone),
    address: (slug) => (publicUrl === undefined ? null : `${publicUrl}/campaigns/${slug}`),
    dates: ({ startsAt, endsAt }) => ({
      from: dayOf(startsAt, timezone),
      // It ends before the first instant at which it is over.
      until: dayOf(new Date(endsAt.getTime() - 1), timezone),
    }),
    async start(draft, step) {
      const added = await store.add(campaignOf(draft, { step, timezone }), step);
      if (added.kind === 'taken') throw new UserError('campaign-slug-taken', { slug: draft.slug });
      return added.campaign;
    },
    async end(slug, step) {
      const ended = await store.end(slug, step);
      if (!ended) throw new UserError('no-such-campaign', { slug: slug.slice(0, 50) });
      return ended;
    },
  };
}

function campaignOf(
  draft: CampaignDraft,
  { step: { at }, timezone }: { readonly step: CampaignStep; readonly timezone: string },
) {
  const { slug, host, until } = draft;
  if (!slugForm.test(slug)) throw new UserError('campaign-slug', { slug: slug.slice(0, 50) });
  const texts = campaignTexts.safeParse(draft.texts);
  if (!texts.success || host.length > campaignLimits.host) {
    throw new UserError('campaign-texts', campaignLimits);
  }
  const startsAt = draft.from === undefined ? at : instantOf(draft.from, { timezone });
  const endsAt = instantOf(until, { timezone, wholeDay: true });
  if (endsAt <= at || endsAt <= startsAt) throw new UserError('campaign-past', { until });
  const { term, label: tag } = tagOf(draft.tag);
  const named = { slug, tag, term, texts: texts.data, host };
  return { ...named, startsAt, endsAt, consentVersion: CONSENT_VERSION };
}

/** A tag that a comment can carry. */
function tagOf(said: string) {
  const plain = said.trim().replace(/^[#＃]|[#＃]$/g, '');
  const [found, more] = extract(`#${plain}#`);
  if (!found || more) throw new UserError('campaign-tag', { tag: said.slice(0, 40) });
  return found;
}

const forms = ['yyyy-MM-dd HH:mm', "yyyy-MM-dd'T'HH:mm"];

/** `2026-12-01` or `2026-12-01 10:00` on the library's clocks; a whole day ends with the day. */
function instantOf(
  said: string,
  { timezone: zone, wholeDay = false }: { readonly timezone: string; readonly wholeDay?: boolean },
): Date {
  const text = said.trim();
  const day = DateTime.fromFormat(text, 'yyyy-MM-dd', { zone });
  if (day.isValid) return day.plus({ days: wholeDay ? 1 : 0 }).toJSDate();
  const time = forms.map((form) => DateTime.fromFormat(text, form, { zone }));
  const found = time.find(({ isValid }) => isValid);
  if (!found) throw new UserError('campaign-date', { date: text.slice(0, 40) });
  return found.toJSDate();
}

function dayOf(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).toISODate() ?? '';
}
