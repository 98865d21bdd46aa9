import { DateTime } from 'luxon';
import type { HallState } from '../../library/desks.js';
import type { HallHours, NamedHallHours, TopicJson } from './contract/pages.js';
import type { WebParts } from './parts.js';

type Wording = Pick<WebParts, 'i18n' | 'services'>;

/** A hall's day in the reader's language, with how it stands at `at`. */
export function namedHours(
  parts: Wording,
  day: HallHours,
  context: { readonly locale: string; readonly at: Date },
): NamedHallHours {
  const { hours } = parts.services;
  const { locale, at } = context;
  const hall = hours.halls().find(({ id }) => id === day.hall);
  const state = hours.state(day.hall, at);
  const text =
    day.date === hours.today(at)
      ? todaySentence(parts, state, locale)
      : daySentence(parts, day, locale);
  return { ...day, name: hall?.name[locale] ?? day.hall, now: state.now, text };
}

function todaySentence(parts: Wording, state: HallState, locale: string): string {
  const { now, until, next, day } = state;
  if (now === 'open' && until) return parts.i18n.say(locale, 'web-hours-open-until', { until });
  if (now !== 'closed' || !next) return daySentence(parts, day, locale);
  const [date, time = ''] = next.split('T');
  if (date === day.date) return parts.i18n.say(locale, 'web-hours-opens-today', { time });
  return againSentence(parts, { state: 'closed', next }, locale);
}

function daySentence(parts: Wording, day: HallHours, locale: string): string {
  if (day.state === 'open' && day.open && day.close) {
    return parts.i18n.say(locale, 'web-hours-day', { open: day.open, close: day.close });
  }
  const state = day.state === 'closed' ? 'closed' : 'unannounced';
  if (!day.next) return parts.i18n.say(locale, `web-hours-${state}`);
  return againSentence(parts, { state, next: day.next }, locale);
}

function againSentence(
  parts: Wording,
  closed: { readonly state: 'closed' | 'unannounced'; readonly next: string },
  locale: string,
): string {
  const next = DateTime.fromISO(closed.next, { zone: 'utc', locale });
  const date = next.toLocaleString({ weekday: 'short', month: 'long', day: 'numeric' });
  const time = next.toFormat('HH:mm');
  return parts.i18n.say(locale, `web-hours-${closed.state}-next`, { date, time });
}

/** The hot list in the reader's language. */
export async function hotTopics(
  parts: Wording,
  window: 'hour' | 'day' | 'week',
  context: { readonly locale: string; readonly at: Date },
): Promise<TopicJson[]> {
  const topics = await parts.services.topics.list(window, context.at, 10);
  return topics.map((topic) => ({
    ...topic,
    why: parts.i18n.say(context.locale, `topic-why-${topic.why.key}`, topic.why.args),
  }));
}
