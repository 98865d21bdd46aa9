import type { Wording } from './dates.js';

/** A classic with the day it is shown on, and the festival or solar term that chose it. */
export interface Shown {
  readonly occasion?: string | undefined;
  /** ISO dates. */
  readonly date: string;
  readonly today: string;
}

/** "Today is Lesser Snow", or nothing when no festival and no term decided. */
export function sayOccasion(
  { say }: Pick<Wording, 'say'>,
  { occasion, date, today }: Shown,
): string {
  if (occasion === undefined) return '';
  const named = { occasion: say(`occasion-${occasion}`) };
  return date === today ? say('classic-why-today', named) : say('classic-why-day', named);
}

/** Title, author and dynasty, as far as they are known. */
export function sayHeading(
  { say }: Pick<Wording, 'say'>,
  { title, author, dynasty }: { title: string; author: string; dynasty: string },
): string {
  if (author === '') return say('classic-heading-plain', { title });
  if (dynasty === '') return say('classic-heading-author', { title, author });
  return say('classic-heading', { title, author, dynasty });
}
