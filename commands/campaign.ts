import { z } from 'zod';
import { campaignParts, readCampaignLine } from '../src/answers/campaign/line.js';
import { draftFrom, whenOf } from '../src/answers/campaign/words.js';
import type { Command, CommandRequest } from '../src/core/command.js';
import { UserError } from '../src/core/errors.js';
import type { Reply } from '../src/core/reply.js';
import type { Services } from '../src/services.js';

const line = z.string().trim().max(100).optional();
const text = z.string().trim().max(2_000).optional();

const options = z.strictObject({
  form: z.string().trim().max(6_000).optional(),
  action: z.enum(['list', 'start', 'end']).optional(),
  ...{ slug: line, tag: line, title: line, text, from: line, until: line },
  ...{ en_title: line, en_text: text, host: line, rules: text, en_rules: text },
});

type Ask = CommandRequest<z.output<typeof options>>;
type Desk = Services['campaigns'];
type Campaign = Awaited<ReturnType<Desk['start']>>;

/** How many a list in chat names. */
const MOST_LISTED = 10;

/**
 * Starts a campaign, for which readers tell stories, or ends one. Without anything it lists them, with
 * how many took part.
 */
export const campaign: Command<typeof options, Pick<Services, 'campaigns' | 'info'>> = {
  name: 'campaign',
  permission: 'editor',
  options,
  spoken: false,
  text: 'form',
  async run(ask, { campaigns, info }) {
    const { action, parts } = wishOf(ask.options);
    if (action === 'list') return listed(ask, campaigns);
    const { staff: by } = ask.actor;
    if (!by) throw new UserError('campaign-needs-account');
    const step = { by, key: ask.id, at: ask.at };
    if (action === 'end') {
      if (!parts.slug) throw new UserError('campaign-form');
      return told(ask, 'campaign-ended', [await campaigns.end(parts.slug, step), campaigns]);
    }
    const host = parts.host ?? info.libraryName(ask.locale);
    const started = await campaigns.start(draftFrom(parts, { host, locale: ask.locale }), step);
    return told(ask, 'campaign-started', [started, campaigns]);
  },
};

/** Fields and what was typed are one wish: fields count where both say something. */
function wishOf({ form, action, ...fields }: Ask['options']) {
  const typed = form ? readCampaignLine(form) : { verb: undefined, parts: {} };
  const given = campaignParts.flatMap((part) =>
    fields[part] ? [[part, fields[part]] as const] : [],
  );
  const parts = { ...typed.parts, ...Object.fromEntries(given) };
  return { action: action ?? typed.verb ?? ('list' as const), parts };
}

function told(ask: Ask, key: string, [one, desk]: [Campaign, Desk]): Reply {
  const { say, locale } = ask;
  const address = desk.address(one.slug);
  const lines = [
    say(key, { slug: one.slug, tag: one.tag, when: whenOf(ask, one, desk) }),
    address === null ? '' : say('campaign-page', { address }),
  ];
  return reply(lines, locale);
}

async function listed(ask: Ask, desk: Desk): Promise<Reply> {
  const { say, locale } = ask;
  const all = (await desk.list()).slice(0, MOST_LISTED);
  const lines = [say(all.length > 0 ? 'campaign-list' : 'campaign-none'), say('campaign-usage')];
  const list = all.map(async (one) => ({
    id: one.slug,
    title: say('campaign-list-title', { slug: one.slug, tag: one.tag }),
    detail: say('campaign-list-detail', {
      when: whenOf(ask, one, desk),
      ...(await desk.counts(one)),
    }),
  }));
  return { ...reply(lines, locale), list: await Promise.all(list) };
}

function reply(lines: readonly string[], locale: string): Reply {
  const text = lines.filter((line) => line !== '').join('\n');
  return { text, visibility: 'private', locale };
}
