import { z } from 'zod';
import { whichHall } from '../src/answers/hours/which-hall.js';
import { addDays, weekday } from '../src/core/calendar-day.js';
import type { Command, CommandRequest } from '../src/core/command.js';
import { type HoursFact, hoursFact, hoursLines, sayNext } from '../src/core/hours-words.js';
import type { Action, HallHours, Picture, Reply } from '../src/core/reply.js';
import type { Services } from '../src/services.js';

const list = z
  .union([
    z
      .string()
      .max(500)
      .transform((text) => text.split(/[,，、;；]/)),
    z.array(z.string().max(80)),
  ])
  .transform((names) => names.map((name) => name.trim()).filter((name) => name !== ''))
  .pipe(z.array(z.string()).max(100));

const options = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  halls: list.optional(),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  picture: z.enum(['week']).optional(),
});

type Ask = CommandRequest<z.output<typeof options>>;
type Hours = Services['hours'];

/** Opening hours of today, or of the days asked for: how it stands now first. */
export const hours: Command<typeof options, Pick<Services, 'hours'>> = {
  name: 'hours',
  permission: 'reader',
  options,
  spoken: true,
  async run(ask, { hours: desk }) {
    try {
      return answer(ask, desk);
    } catch (error) {
      return whichHall(ask, desk, error);
    }
  },
};

function answer(ask: Ask, desk: Hours): Reply {
  const today = desk.today(ask.at);
  const { from, to } = rangeOf(ask.options, today);
  const halls = ask.options.halls ?? [];
  const days = desk.schedule({ from, to, halls }, ask.at);
  const { time } = ask.options;
  const onlyToday = from === today && to === today;
  const asked = days.map((day) => {
    const aside = time ? timeAside(ask, day, time) : onlyToday ? nowAside(ask, desk, day) : '';
    return hoursFact(ask, desk, { day, at: ask.at, aside });
  });
  const now = onlyToday ? [] : factsNow(ask, desk, today);
  const text = [...hoursLines(ask, now, today), ...hoursLines(ask, asked, today)].join('\n');
  return {
    text,
    ...(ask.options.picture && { picture: weekOf(ask, from, text) }),
    hours: days,
    actions: actionsOf(ask, { from, to, today }),
    visibility: 'public',
    locale: ask.locale,
  };
}

/** The days asked for; a picture shows whole weeks. */
function rangeOf(
  { from, to, picture }: Ask['options'],
  today: string,
): { readonly from: string; readonly to: string } {
  const first = from ?? to ?? today;
  if (!picture) return { from: first, to: to ?? first };
  const monday = addDays(first, -weekday(first));
  return { from: monday, to: addDays(monday, 6) };
}

/** The picture is drawn when it is looked at; its text says the same. */
function weekOf({ locale }: Ask, monday: string, alt: string): Picture {
  return { path: `/pictures/hours-week.png?date=${monday}&locale=${locale}`, alt };
}

/** How it stands now, of the halls named, or of the one that is meant when none is. */
function factsNow(ask: Ask, desk: Hours, today: string): HoursFact[] {
  const { halls = [] } = ask.options;
  const meant = desk.halls().filter((hall) => hall.isDefault);
  const named = halls.length > 0 ? halls : meant.map((hall) => hall.id);
  const days = desk.schedule({ from: today, to: today, halls: named }, ask.at);
  return days.map((day) =>
    hoursFact(ask, desk, { day, at: ask.at, aside: nowAside(ask, desk, day) }),
  );
}

/** Whether it is open at the time of day that was asked for. */
function timeAside({ say }: Ask, day: HallHours, time: string): string {
  if (day.state !== 'open' || !day.open || !day.close) return '';
  const isOpen = time >= day.open && time < day.close;
  return isOpen ? say('hours-at-open', { time }) : say('hours-at-closed', { time });
}

function nowAside(ask: Ask, desk: Hours, day: HallHours): string {
  const { now, until, next } = desk.state(day.hall, ask.at);
  if (day.state !== 'open') return '';
  if (now === 'open') return ask.say('hours-now-open', { until: until ?? '' });
  if (next?.startsWith(day.date)) return ask.say('hours-now-before', { time: day.open ?? '' });
  const opening = sayNext(ask, { state: 'closed', ...(next ? { next } : {}) }, day.date);
  return [ask.say('hours-now-after'), opening].join(ask.say('hours-join')).trim();
}

/** What readers ask next: tomorrow, the weekend, every hall, the week to look at. */
function actionsOf(
  { say, options: { halls = [], picture } }: Ask,
  { from, to, today }: { from: string; to: string; today: string },
): Action[] {
  const named: Record<string, string> = halls.length > 0 ? { halls: halls.join(',') } : {};
  const date = (days: number) => addDays(today, days);
  const sunday = 6 - weekday(today);
  const weekend = { from: date(Math.max(sunday - 1, 0)), to: date(sunday) };
  const offers = [
    { label: say('hours-action-tomorrow'), days: { from: date(1), to: date(1) } },
    { label: say('hours-action-weekend'), days: weekend },
    { label: say('hours-action-week'), days: { from: today, to: date(6) } },
  ];
  const others = offers.filter(({ days }) => days.from !== from || days.to !== to);
  const actions = others.map(({ label, days }) => ({
    label,
    command: 'hours',
    options: { ...days, ...named },
  }));
  const everywhere = {
    label: say('hours-action-all-halls'),
    command: 'hours',
    options: { from, to },
  };
  const drawn = {
    label: say('hours-action-picture'),
    command: 'hours',
    options: { from, picture: 'week' },
  };
  return [...actions, ...(halls.length > 0 ? [everywhere] : []), ...(picture ? [] : [drawn])];
}
