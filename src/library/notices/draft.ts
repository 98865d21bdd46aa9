import { UserError } from '../../core/errors.js';
import type { I18n } from '../../core/i18n.js';
import type { Localised } from '../desks.js';
import type { Hall, Notice, Span } from '../facts.js';
import type { NoticeDraft } from './desk.js';
import { type DayRange, rangesOf, settledBy, sharedDay } from './overlap.js';

/** What a draft becomes a notice among. */
export interface NoticeSetting {
  readonly halls: readonly Hall[];
  /** Every notice there ever was, withdrawn ones too: their numbers and ids are taken. */
  readonly all: readonly Notice[];
  /** Those that count. */
  readonly standing: readonly Notice[];
  readonly today: string;
  readonly i18n: Pick<I18n, 'say' | 'locales'>;
}

const LONGEST_TEXT = 1_000;

/** A draft as the notice it becomes today. Throws what `NoticeDesk` says. */
export function noticeFrom(draft: NoticeDraft, setting: NoticeSetting): Notice {
  const { i18n, today } = setting;
  const days = daysOf(draft.days);
  if (days.to < today) throw new UserError('notice-past', { days: draft.days, today });
  const issued = draft.issued ? daysOf(draft.issued).from : today;
  const number = numberFor(draft.number, issued, setting);
  const text = textOf(draft.text, (locale) => i18n.say(locale, 'notice-text-usual'), i18n);
  const source = textOf(
    draft.source ?? {},
    (locale) => i18n.say(locale, 'notice-source', { number }),
    i18n,
  );
  const notice: Notice = {
    ...{ id: `n-${number}`, issued, number, source, text, days },
    halls: hoursByHall(draft.halls, setting.halls),
    except: exceptionsOf(draft, { days, halls: setting.halls }),
    supersedes: [...settledBy(supersededBy(draft.supersedes ?? [], setting), setting.standing)],
  };
  refuseOverlap(notice, setting);
  return notice;
}

/** The dates of `2026-12-05`, or from first to last of `2026-12-05..2026-12-06`. */
function daysOf(text: string): DayRange {
  const found = /^(\d{4}-\d\d-\d\d)(?:\s*(?:\.\.|~|～|–|—|至|到|\s|to)\s*(\d{4}-\d\d-\d\d))?$/.exec(
    text.trim(),
  );
  const [from = '', to = from] = found?.slice(1) ?? [];
  if (!isDate(from) || !isDate(to) || to < from) {
    throw new UserError('notice-days', { days: text.slice(0, 60) });
  }
  return { from, to };
}

function isDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

const shut = /^(?:closed|shut|闭馆|不开放|关闭|关闭开放)$/i;

function spanOf(text: string): Span {
  if (shut.test(text.trim())) return null;
  const found = /^(\d{1,2}):?(\d\d)?\s*(?:-|–|—|~|～|至|到)\s*(\d{1,2}):?(\d\d)?$/.exec(
    text.normalize('NFKC').trim(),
  );
  const [hour = '', minute = '00', hourTo = '', minuteTo = '00'] = found?.slice(1) ?? [];
  const [open, close] = [`${two(hour)}:${minute}`, `${two(hourTo)}:${minuteTo}`];
  const isTime = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  if (!isTime(open) || !(isTime(close) || close === '24:00') || open >= close) {
    throw new UserError('notice-hours', { hours: text.slice(0, 60) });
  }
  return { open, close };
}

function two(part: string): string {
  return part.padStart(2, '0');
}

function hoursByHall(
  wanted: Readonly<Record<string, string>>,
  halls: readonly Hall[],
): Record<string, Span> {
  const named = Object.entries(wanted);
  if (named.length === 0) throw new UserError('notice-form');
  return Object.fromEntries(named.map(([id, text]) => [knownHall(id, halls), spanOf(text)]));
}

function knownHall(id: string, halls: readonly Hall[]): string {
  if (halls.some((hall) => hall.id === id)) return id;
  throw new UserError('no-such-hall', {
    hall: id.slice(0, 60),
    halls: halls.map((hall) => hall.id).join(', '),
  });
}

function exceptionsOf(
  { except = [] }: NoticeDraft,
  { days, halls }: { readonly days: DayRange; readonly halls: readonly Hall[] },
): Notice['except'] {
  return except.map((entry) => {
    const range = daysOf(entry.days);
    if (range.from < days.from || range.to > days.to) {
      throw new UserError('notice-days', { days: entry.days.slice(0, 60) });
    }
    return {
      days: range,
      halls: entry.halls === 'all' ? 'all' : entry.halls.map((id) => knownHall(id, halls)),
      open: spanOf(entry.open),
    };
  });
}

/** In each of the service's languages; what is left out is said plainly. */
function textOf(
  given: Localised,
  plain: (locale: string) => string,
  { locales }: NoticeSetting['i18n'],
): Notice['text'] {
  const texts = [...new Set(['zh-CN', 'en', ...locales])].map((locale) => {
    const text = given[locale]?.trim() || plain(locale);
    if (text.length > LONGEST_TEXT) throw new UserError('notice-text', { max: LONGEST_TEXT });
    return [locale, text] as const;
  });
  const all: Record<string, string> = Object.fromEntries(texts);
  return { 'zh-CN': all['zh-CN'] ?? '', en: all.en ?? '', ...all };
}

/** The next number of the year of issue, unless one is stated. */
function numberFor(stated: string | undefined, issued: string, { all }: NoticeSetting): string {
  const year = issued.slice(0, 4);
  if (stated === undefined) {
    const counts = all
      .filter(({ number }) => /^\d{4}-\d{1,4}$/.test(number) && number.startsWith(year))
      .map(({ number }) => Number(number.slice(5)));
    return `${year}-${two(String(Math.max(0, ...counts) + 1))}`;
  }
  if (!/^\d{4}-\d{1,4}$/.test(stated)) {
    throw new UserError('notice-number', { number: stated.slice(0, 60) });
  }
  if (all.some(({ number, id }) => number === stated || id === `n-${stated}`)) {
    throw new UserError('notice-number-taken', { number: stated });
  }
  return stated;
}

function supersededBy(named: readonly string[], { standing }: NoticeSetting): string[] {
  return named.map((name) => {
    const older = standing.find(({ id, number }) => id === name || number === name);
    if (!older) throw new UserError('no-such-notice', { number: name.slice(0, 60) });
    return older.id;
  });
}

/** Two notices for one hall and day leave readers in doubt, unless one says that it counts. */
function refuseOverlap(notice: Notice, { standing, halls }: NoticeSetting): void {
  const all = halls.map(({ id }) => id);
  for (const other of standing) {
    if (notice.supersedes.includes(other.id)) continue;
    const shared = sharedDay(rangesOf(notice, all), rangesOf(other, all));
    if (!shared) continue;
    throw new UserError('notice-overlaps', {
      number: notice.number,
      other: other.number,
      hall: Object.values(halls.find(({ id }) => id === shared.hall)?.name ?? {}).join(' / '),
      date: shared.date,
    });
  }
}
