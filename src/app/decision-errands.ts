import { DateTime } from 'luxon';
import type { Clock } from '../core/clock.js';
import type { I18n } from '../core/i18n.js';
import { ImpossibleError, Refusal } from '../core/refusal.js';
import { APPEAL_DAYS } from '../moderation/appeals/desk.js';
import { recordOf, sanctionsOf } from '../moderation/authors/record.js';
import {
  authorEffect,
  kickEffect,
  type NotifyEffect,
  notifyEffect,
  oppositeOf,
} from '../moderation/cases/effects.js';
import type { CommentAuthor, OutboxRow } from '../moderation/ports.js';
import type { Errand, Instead, PlatformActions } from '../moderation/run-effects.js';
import { STORY_PLATFORM } from '../moderation/stories.js';
import type { Services } from '../services.js';
import type { Storage } from '../storage/ports.js';
import type { Doors } from './doors.js';
import type { Newsroom } from './newsroom.js';

export interface DecisionErrandParts {
  readonly storage: Pick<Storage, 'comments'>;
  readonly newsroom: Pick<Newsroom, 'appeals' | 'policies'>;
  readonly doors: Pick<Doors, 'actions'>;
  readonly services: { readonly preferences: Pick<Services['preferences'], 'locale'> };
  readonly clock: Clock;
  readonly i18n: I18n;
  readonly timezone: string;
  /** The address of the service, for the link of an appeal; null while it is not known. */
  readonly address: string | null;
}

/** What decisions do to authors on their platforms. */
export function decisionErrands(parts: DecisionErrandParts): Readonly<Record<string, Errand>> {
  const settle: Errand = (row) => settleSanction(parts, row);
  return {
    ...{ mute: settle, unmute: settle, ban: settle, unban: settle },
    kick: (row) => sendOut(parts, row),
    'notify-author': (row) => notifyAuthor(parts, row),
  };
}

/**
 * Does what holds for the author now, whatever the row said when it was written: a mute that was
 * undone in the meantime is lifted, a ban's end is passed over while another ban runs.
 */
async function settleSanction(parts: DecisionErrandParts, row: OutboxRow): Promise<unknown> {
  const { comment, platform, space } = authorEffect.parse(row.payload);
  const { person, platformId: id } = await authorOf(parts, comment);
  const door = doorTo(parts, platform);
  const author = { space, id };
  const history = await parts.storage.comments.authorHistory(person);
  const { running } = recordOf(history, { at: parts.clock.now(), strikeDays: 1 });
  const about = row.kind === 'ban' || row.kind === 'unban' ? 'ban' : 'mute';
  const lift = capable(door, oppositeOf[about], platform);
  const lifted = running?.kind === about ? null : await lift(author, sanctionsOf(history));
  return running ? capable(door, running.kind, platform)(author, running.until) : lifted;
}

/** Nobody is sent out by a decision that was undone, or became another, while it waited. */
async function sendOut(parts: DecisionErrandParts, row: OutboxRow): Promise<void> {
  const { comment, case: id, platform, space } = kickEffect.parse(row.payload);
  const { person, platformId } = await authorOf(parts, comment);
  const kick = capable(doorTo(parts, platform), 'kick', platform);
  const history = await parts.storage.comments.authorHistory(person);
  const { strikes } = recordOf(history, { at: parts.clock.now(), strikeDays: 1 });
  const stands = strikes.some((one) => one.case === id && one.kind === 'kick');
  if (stands) await kick({ space, id: platformId });
}

async function notifyAuthor(
  parts: DecisionErrandParts,
  row: OutboxRow,
): Promise<Instead | undefined> {
  const told = notifyEffect.parse(row.payload);
  const away = told.platform === STORY_PLATFORM ? await needlessFor(parts, told) : null;
  if (away !== null) return away;
  const author = await authorOf(parts, told.comment);
  const { platform, id } = whereOf(told, author);
  const notify = capable(doorTo(parts, platform), 'notify', platform);
  const chosen = await parts.services.preferences.locale(author.person);
  const locale = parts.i18n.negotiate([chosen ?? author.language]);
  const text = await wordsFor(parts, told, { author, locale });
  await notify({ space: told.space, id }, text);
  return undefined;
}

/**
 * Who told a story on the page has left no address, and sees what became of it there. Nobody hears
 * that a story is shown which is so no more. Null: its author is to be told.
 */
async function needlessFor(
  { storage }: DecisionErrandParts,
  { comment: id, what }: NotifyEffect,
): Promise<Instead | null> {
  const comment = await storage.comments.get(id);
  const isPast = what === 'keep' && comment?.state !== 'visible';
  if (isPast) return { instead: { why: 'stands-no-more' } };
  return (await storage.comments.authorOf(id)) ? null : { instead: { why: 'seen-there' } };
}

/** Where a notice goes: a story's author has their platform before their id, the wall being none. */
function whereOf({ platform }: NotifyEffect, { platformId }: CommentAuthor) {
  if (platform !== STORY_PLATFORM) return { platform, id: platformId };
  const [own = '', ...rest] = platformId.split(':');
  return { platform: own, id: rest.join(':') };
}

interface Reader {
  readonly author: CommentAuthor;
  readonly locale: string;
}

/** What was decided about which words, why, until when, and how to have it looked at again. */
async function wordsFor(
  parts: DecisionErrandParts,
  told: NotifyEffect,
  { author, locale }: Reader,
): Promise<string> {
  const say = (key: string, args?: Record<string, string | number>) =>
    parts.i18n.say(locale, key, args);
  const quote = (await parts.storage.comments.get(told.comment))?.text ?? '';
  const short = quote.length > QUOTED ? `${quote.slice(0, QUOTED)}…` : quote;
  const end = told.until && sayTime(told.until, { zone: parts.timezone, locale });
  const sentence = sentenceFor(told);
  const until = end ? say('notify-until', { end }) : '';
  const reason = told.reason && (await reasonFor(parts, told, locale));
  return [
    say(sentence, { quote: short }),
    until,
    reason ? say('notify-reason', { reason }) : '',
    ...(await waysOn(parts, told, { author, locale })),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

const QUOTED = 80;

/** What a wall does is said otherwise than what happens in a conversation. */
const ofStories: Readonly<Partial<Record<NotifyEffect['what'], string>>> = {
  keep: 'notify-story-keep',
  gently: 'notify-story-remove',
  undone: 'notify-story-undone',
};

function sentenceFor({ platform, appealed, what }: NotifyEffect): string {
  if (appealed) return `notify-appeal-${what}`;
  const own = platform === STORY_PLATFORM ? ofStories[what] : undefined;
  return own ?? `notify-${what}`;
}

/** Nobody appeals twice, or against what was taken back. */
async function waysOn(
  { newsroom, address, i18n, clock }: DecisionErrandParts,
  told: NotifyEffect,
  { author, locale }: Reader,
): Promise<string[]> {
  if (told.appealed || told.what === 'undone' || told.what === 'keep') return [];
  const offer = i18n.say(locale, 'notify-appeal', { days: APPEAL_DAYS });
  if (address === null) return [offer];
  const token = newsroom.appeals.token(told.case, author.person, clock.now());
  return [offer, i18n.say(locale, 'notify-appeal-link', { link: `${address}/appeals/${token}` })];
}

async function reasonFor(
  { newsroom, i18n }: DecisionErrandParts,
  { reason, words: said, space }: NotifyEffect,
  locale: string,
): Promise<string> {
  const { policies } = newsroom;
  const policed = (await policies.list()).find(({ id }) => id === space);
  const given = { reason: reason ?? '', ...(said && { words: said }) };
  const words = policies.words(given, policed?.policy.reasons ?? null, locale);
  return 'words' in words ? words.words : i18n.say(locale, words.sentence);
}

async function authorOf({ storage }: DecisionErrandParts, comment: string): Promise<CommentAuthor> {
  const author = await storage.comments.authorOf(comment);
  if (!author) throw new ImpossibleError({ why: 'author-unknown' });
  return author;
}

function doorTo({ doors }: DecisionErrandParts, platform: string): PlatformActions {
  const door = doors.actions[platform];
  if (!door) throw new Refusal({ why: 'no-door', platform });
  return door;
}

type Deed = 'mute' | 'unmute' | 'kick' | 'ban' | 'unban' | 'notify';

/** The door's own way to do it. Throws where there is none: trying again would not help. */
function capable<D extends Deed>(
  door: PlatformActions,
  deed: D,
  platform: string,
): NonNullable<PlatformActions[D]> {
  const way = door[deed];
  if (!way) throw new ImpossibleError({ why: 'not-possible', platform });
  return way;
}

function sayTime(iso: string, { zone, locale }: { zone: string; locale: string }): string {
  const time = DateTime.fromISO(iso, { zone });
  return time.setLocale(locale).toLocaleString(DateTime.DATETIME_MED);
}
