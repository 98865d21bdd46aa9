import type { HoursDesk } from '../desks.js';
import type { LibraryFacts, Notice } from '../facts.js';
import { type OfficialCalendar, officialCalendar } from '../hours/calendar.js';
import type { DatedNotice } from '../hours/decide.js';
import { createHoursDesk } from '../hours/desk.js';
import { createOpenTimes, type OpenTimes } from '../hours/open-times.js';
import type { OfficialDay, StoredNotice } from './ports.js';

/** All that opening hours follow from at this moment. */
export interface HoursKnowledge {
  readonly facts: LibraryFacts;
  readonly stored: readonly StoredNotice[];
  readonly officialDays: readonly OfficialDay[];
}

/** Opening hours that follow what is learnt while the service runs. */
export interface LiveHours {
  /** Always answers from the latest knowledge. */
  readonly desk: HoursDesk;
  readonly calendar: OfficialCalendar;
  /** When the main hall is open, for work that waits for it. */
  readonly openTimes: OpenTimes;
  knowledge(): HoursKnowledge;
  know(news: Partial<HoursKnowledge>): void;
  /** A desk that also knows `notice`, which nobody has published. */
  foresee(notice: Notice): HoursDesk;
}

export function createLiveHours(first: HoursKnowledge): LiveHours {
  let now = learn(first);
  return {
    desk: {
      today: (at) => now.desk.today(at),
      schedule: (query, at) => now.desk.schedule(query, at),
      state: (hall, at) => now.desk.state(hall, at),
      reason: (hall, date, at) => now.desk.reason(hall, date, at),
      halls: () => now.desk.halls(),
    },
    calendar: {
      covers: (date) => now.calendar.covers(date),
      dayOff: (date) => now.calendar.dayOff(date),
      festivalNear: (date) => now.calendar.festivalNear(date),
    },
    openTimes: (at, days) => now.openTimes(at, days),
    knowledge: () => now.knowledge,
    know(news) {
      now = learn({ ...now.knowledge, ...news });
    },
    foresee(notice) {
      const notices = [...noticesOf(now.knowledge), notice];
      return createHoursDesk({ ...now.knowledge.facts, notices }, now.calendar);
    },
  };
}

function learn(knowledge: HoursKnowledge) {
  const { facts, officialDays } = knowledge;
  const calendar = officialCalendar(facts.country, officialDays);
  const dated = { ...facts, notices: noticesOf(knowledge) };
  const desk = createHoursDesk(dated, calendar);
  return { knowledge, calendar, desk, openTimes: createOpenTimes(dated, calendar) };
}

/** Those of the file, then those of the staff, who may have taken some back. */
function noticesOf({ facts, stored }: HoursKnowledge): DatedNotice[] {
  const published = stored.map(({ notice, withdrawn }) =>
    withdrawn ? { ...notice, withdrawnAt: withdrawn.at } : notice,
  );
  return [...facts.notices, ...published];
}
