import type { FaqJson } from '../../../platforms/web/contract/faq.js';

/** The languages an answer is written in. */
export const lessonLocales = ['zh-CN', 'en'] as const;
export type LessonLocale = (typeof lessonLocales)[number];

/** What stands in the form: texts as they are typed. */
export interface Lesson {
  readonly topic: string;
  readonly title: Readonly<Record<string, string>>;
  /** One way to ask a line. */
  readonly ask: Readonly<Record<string, string>>;
  readonly answer: Readonly<Record<string, string>>;
}

export const emptyLesson: Lesson = { topic: '', title: {}, ask: {}, answer: {} };

/** An entry as the form shows it. */
export function lessonOf({ topic, title, ask, answer }: FaqJson): Lesson {
  const lines = Object.entries(ask).map(([locale, ways]) => [locale, ways.join('\n')]);
  return { topic, title, ask: Object.fromEntries(lines), answer };
}

/** A form for a question that nobody could answer: only the answer is missing. */
export function lessonFor(locale: string, wordings: readonly string[]): Lesson {
  return { ...emptyLesson, ask: { [locale]: wordings.join('\n') } };
}

/** What the form sends, or null while there is no way to ask or no answer. */
export function contentOf(lesson: Lesson): {
  readonly title: Record<string, string>;
  readonly ask: Record<string, string[]>;
  readonly answer: Record<string, string>;
} | null {
  const lists = Object.entries(lesson.ask)
    .map(([locale, text]): [string, string[]] => [locale, linesOf(text)])
    .filter(([, ways]) => ways.length > 0);
  const ask = Object.fromEntries(lists);
  const answer = filled(lesson.answer);
  if (lists.length === 0 || Object.keys(answer).length === 0) return null;
  const first = lists.map(([locale, [way = '']]) => [locale, way.slice(0, 120)]);
  return { title: { ...Object.fromEntries(first), ...filled(lesson.title) }, ask, answer };
}

/** Whether an entry has a word in it, in any language; letters' case does not count. */
export function fits(entry: FaqJson, word: string): boolean {
  const { topic, title, ask, answer } = entry;
  const texts = [
    topic,
    ...Object.values(title),
    ...Object.values(ask).flat(),
    ...Object.values(answer),
  ];
  const wanted = word.trim().toLowerCase();
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

function filled(texts: Readonly<Record<string, string>>): Record<string, string> {
  const written = Object.entries(texts).map(([locale, text]) => [locale, text.trim()] as const);
  return Object.fromEntries(written.filter(([, text]) => text !== ''));
}
