import { weekday } from './calendar-day.js';
import { sayList, sayPlainDate, sayWeekdays, type Wording } from './dates.js';
import { gather } from './gather.js';
import type { HoursFact } from './hours-words.js';
import type { HallHours } from './reply.js';

/** A stretch of days on which every weekday always has the same hours. */
interface Season {
  readonly hall: string;
  readonly from: string;
  readonly to: string;
  /** Monday is 0; hours as `open 09:00 17:00`. */
  readonly week: ReadonlyMap<number, string>;
  readonly because: string;
  /** Its last day. */
  readonly last: HallHours;
}

interface Telling {
  readonly today: string;
  /** "Next open: …" behind a stretch that ends closed, or nothing. */
  next(last: HallHours): string;
}

/**
 * The days that the weekly table decides, a sentence for each stretch on which the week stays the
 * same: "1 Dec to 31 Dec: North Area open 09:00–20:00 Tue to Sun, closed Mon." Halls with the same
 * weeks share one.
 */
export function usualLines(
  words: Wording,
  facts: readonly HoursFact[],
  { today, next }: Telling,
): string[] {
  const usual = facts.filter(({ day }) => day.source.kind === 'table');
  const seasons = gather(usual, ({ hall }) => hall).flatMap(seasonsOf);
  const isDisturbed = ({ hall, from, to }: Season) =>
    facts.some(({ hall: own, day: { date, source } }) =>
      [own === hall, from < date, date < to, source.kind !== 'table'].every(Boolean),
    );
  const alike = gather(seasons, (season) => {
    const { from, to, week, because } = season;
    const rest = [isDisturbed(season), next(season.last), ...[...week].sort()];
    return [from, to, because, ...rest].join('|');
  });
  const reasons = new Set<string>();
  return alike.map((same) => {
    const [{ because, last } = { because: '', last: undefined }] = same;
    const except = same.some(isDisturbed) ? words.say('hours-usual-except') : '';
    // A reason that a line above has given is not repeated.
    const said = sentence(words, same, { today, except, isKnown: reasons.has(because) });
    reasons.add(because);
    const then = last ? next(last) : '';
    return [said, then].filter((part) => part !== '').join(words.say('hours-join'));
  });
}

function sentence(
  words: Wording,
  same: readonly Season[],
  {
    today,
    except,
    isKnown,
  }: { readonly today: string; readonly except: string; readonly isKnown: boolean },
): string {
  const [season] = same;
  if (!season) return '';
  const from = sayPlainDate(words, season.from, today);
  const to = sayPlainDate(words, season.to, season.from);
  return words.say('hours-usual', {
    when: season.from === season.to ? from : words.say('date-range', { from, to }),
    halls: sayList(
      words,
      same.map(({ hall }) => hall),
    ),
    week: sayWeek(words, season.week),
    because: isKnown ? '' : season.because,
    except,
  });
}

/** Open days first, in the order of the week. */
function sayWeek(words: Wording, week: Season['week']): string {
  const byHours = gather([...week].sort(), ([, hours]) => hours);
  const rank = (days: (typeof byHours)[number]) => Number(!days[0]?.[1].startsWith('open'));
  const parts = byHours
    .toSorted((one, other) => rank(one) - rank(other))
    .map((alike) => {
      const [state, open = '', close = ''] = (alike[0]?.[1] ?? '').split(' ');
      const days = sayWeekdays(
        words,
        alike.map(([day]) => day),
      );
      if (state === 'open') return words.say('hours-usual-open', { days, open, close });
      return words.say('hours-usual-closed', { days });
    });
  return parts.join(words.say('hours-usual-join'));
}

/**
 * Cuts a hall's days where a weekday gets other hours. A weekday that had not come before the cut
 * may belong to either side: it goes with the week after it when it fits there.
 */
function seasonsOf(days: readonly HoursFact[]): Season[] {
  const pieces: HoursFact[][] = [];
  let rest = days;
  while (rest.length > 0) {
    const length = lengthOfSeason(rest);
    const piece = rest.slice(0, length);
    const former = pieces.at(-1);
    if (former) moveBack(former, piece);
    if (former?.length === 0) pieces.pop();
    pieces.push(piece);
    rest = rest.slice(length);
  }
  return pieces.map(seasonOf);
}

function lengthOfSeason(days: readonly HoursFact[]): number {
  const week = new Map<number, string>();
  const reason = reasonOf(days[0]);
  for (const [index, fact] of days.entries()) {
    const day = weekday(fact.day.date);
    if ((week.get(day) ?? contentOf(fact)) !== contentOf(fact)) return index;
    if (reasonOf(fact) !== reason) return index;
    week.set(day, contentOf(fact));
  }
  return days.length;
}

function moveBack(former: HoursFact[], piece: HoursFact[]): void {
  const week = new Map(piece.map((fact) => [weekday(fact.day.date), contentOf(fact)]));
  for (let last = former.at(-1); last; last = former.at(-1)) {
    const fits = week.get(weekday(last.day.date)) === contentOf(last);
    if (!fits || reasonOf(last) !== reasonOf(piece[0])) return;
    former.pop();
    piece.unshift(last);
  }
}

function seasonOf(piece: readonly HoursFact[]): Season {
  const [first, last] = [piece[0], piece.at(-1)?.day];
  if (!first || !last) throw new Error('a season has at least one day');
  return {
    hall: first.hall,
    from: first.day.date,
    to: last.date,
    week: new Map(piece.map((fact) => [weekday(fact.day.date), contentOf(fact)])),
    because: reasonOf(piece[0]),
    last,
  };
}

function contentOf({ day }: HoursFact): string {
  return [day.state, day.open, day.close].join(' ').trim();
}

/** That a day is the weekly closing day goes without saying here; anything else does not. */
function reasonOf(fact: HoursFact | undefined): string {
  return fact && fact.reason.kind !== 'weekly' ? fact.because : '';
}
