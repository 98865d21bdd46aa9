import type { CommandRequest } from '../../core/command.js';
import { sayPlainDate } from '../../core/dates.js';
import { UserError } from '../../core/errors.js';
import type { Services } from '../../services.js';
import type { CampaignPart } from './line.js';

type Desk = Services['campaigns'];
type Campaign = NonNullable<Awaited<ReturnType<Desk['get']>>>;
type Draft = Parameters<Desk['start']>[0];
type Ask = Pick<CommandRequest<unknown>, 'say' | 'locale' | 'at'>;

/** From when until when a campaign runs, and whether that is ahead, now or over. */
export function whenOf(
  ask: Ask,
  one: Campaign,
  desk: Pick<Desk, 'dates' | 'today' | 'state'>,
): string {
  const today = desk.today(ask.at);
  const { from, until } = desk.dates(one);
  const days = { from: sayPlainDate(ask, from, today), until: sayPlainDate(ask, until, today) };
  return ask.say(`campaign-when-${desk.state(one, ask.at)}`, days);
}

/**
 * A draft from what was given. `title` and `text` are in the language they are written in, `en_…` are
 * their English counterparts.
 * @throws UserError `campaign-form` when something is missing
 */
export function draftFrom(
  parts: Readonly<Partial<Record<CampaignPart, string>>>,
  { host, locale }: { readonly host: string; readonly locale: string },
): Draft {
  const { slug, tag, title, text, until, from } = parts;
  if (!slug || !tag || !title || !text || !until) throw new UserError('campaign-form');
  const own = /\p{Script=Han}/u.test(title + text) ? 'zh-CN' : locale;
  const { en_title: enTitle, en_text: enText, en_rules: enRules } = parts;
  if (own === 'en' && (enTitle || enText)) throw new UserError('campaign-two-english');
  if (!enTitle !== !enText) throw new UserError('campaign-form');
  const texts = {
    [own]: { title, text, ...(parts.rules && { rules: parts.rules }) },
    ...(enTitle &&
      enText && { en: { title: enTitle, text: enText, ...(enRules && { rules: enRules }) } }),
  };
  return { slug, tag, texts, host, until, ...(from && { from }) };
}
