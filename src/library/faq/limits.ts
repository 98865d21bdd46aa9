import type { FaqContent } from './ports.js';

/** How long parts of an entry may be (UTF-16 units), and how many ways to ask a language has. */
export const limits = { question: 300, answer: 4_000, title: 120, ways: 200 } as const;

/** More topics than any library answers by hand. */
export const MAX_TOPICS = 5_000;

/** The first part of an entry that is too long, or null: its name and its limit. */
export function contentProblem({
  title,
  ask,
  answer,
}: FaqContent): { readonly part: string; readonly limit: number } | null {
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length));
  const lists = Object.values(ask);
  const found = [
    { part: 'title', size: longest(Object.values(title)), limit: limits.title },
    { part: 'question', size: longest(lists.flat()), limit: limits.question },
    { part: 'answer', size: longest(Object.values(answer)), limit: limits.answer },
    { part: 'ways', size: Math.max(0, ...lists.map(({ length }) => length)), limit: limits.ways },
  ].find(({ size, limit }) => size > limit);
  return found ? { part: found.part, limit: found.limit } : null;
}
