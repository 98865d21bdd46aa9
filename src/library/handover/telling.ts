import type { I18n } from '../../core/i18n.js';
import type { HoursDesk, InfoDesk } from '../desks.js';
import type { Deed } from './change.js';
import type { Handover, HandoverStore } from './ports.js';
import {
  joined,
  medianOf,
  sayClosed,
  sayExpectation,
  staffingAt,
  type Wording,
} from './waiting.js';

export interface TellingParts {
  readonly store: Pick<HandoverStore, 'list' | 'waits'>;
  readonly hours: Pick<HoursDesk, 'halls' | 'state' | 'today'>;
  readonly info: Pick<InfoDesk, 'contact'>;
  readonly i18n: I18n;
  readonly mostOpen: number;
}

/** What readers are told in a conversation, in its language. */
export interface Telling {
  /** How long it will take, for one who waits since `since`. */
  expectation(locale: string, since: Date, at: Date): Promise<string>;
  /** What the reader is told about a deed; null when nothing needs to be said. */
  told(current: Handover, action: Deed['action'], at: Date): Promise<string | null>;
  say(locale: string, keys: readonly string[], more?: readonly string[]): string;
  medianWaitMs(at: Date): Promise<number | null>;
}

/** Waits this old say nothing about today, and this many are enough. */
const RECENT_MS = 14 * 24 * 60 * 60_000;
const MOST_WAITS = 50;

export function createTelling({ store, hours, info, i18n, mostOpen }: TellingParts): Telling {
  const wordsIn = (locale: string): Wording => ({
    locale,
    say: (key, args) => i18n.say(locale, key, args),
  });
  const medianWaitMs = async (at: Date) =>
    medianOf(await store.waits(new Date(at.getTime() - RECENT_MS), MOST_WAITS));
  const expectation: Telling['expectation'] = async (locale, since, at) => {
    const waiting = await store.list(['waiting'], mostOpen);
    return sayExpectation(wordsIn(locale), {
      staffing: staffingAt(hours, at),
      today: hours.today(at),
      medianMs: await medianWaitMs(at),
      ahead: waiting.filter(({ waitingSince }) => waitingSince < since).length,
      email: info.contact(locale).email,
    });
  };
  const say: Telling['say'] = (locale, keys, more = []) => {
    const words = wordsIn(locale);
    return joined(words, [...keys.map((key) => words.say(key)), ...more]);
  };
  return {
    expectation,
    say,
    medianWaitMs,
    async told({ locale, unansweredAt }, action, at) {
      const words = wordsIn(locale);
      const { email, phone } = info.contact(locale);
      switch (action) {
        case 'answer':
        case 'write':
        case 'opens':
        case 'lost':
          return null;
        case 'release':
        case 'away':
          return say(
            locale,
            [`handover-told-${action}`],
            [await expectation(locale, unansweredAt ?? at, at)],
          );
        case 'reopen':
          return say(locale, ['handover-told-reopen'], [await expectation(locale, at, at)]);
        case 'shuts': {
          const closed = { staffing: staffingAt(hours, at), today: hours.today(at), email };
          return say(locale, ['handover-told-shuts'], [sayClosed(words, closed)]);
        }
        case 'late':
        case 'abandon':
          return words.say(`handover-told-${action}`, { email, phone });
        default:
          return words.say(`handover-told-${action}`);
      }
    },
  };
}
