import { z } from '@hono/zod-openapi';
import type { FaqTopic } from '../../library/faq/desk.js';
import type { FaqJson, RehearsalJson } from './contract/faq.js';
import type { Kit } from './kit.js';
import { replySchema } from './reply-schema.js';
import { key, type SchemaOf, version } from './schemas.js';

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const line = (most: number) => z.string().trim().min(1).max(most);
const answer = line(4_000);
const titles = z.record(language, line(120));
const ways = z.record(language, z.array(line(300)).min(1).max(200));
const answers = z.record(language, answer);

export const topicParams = z.object({ topic: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/) });

/**
 * A lesson: `question` and `answer` as one would say them, or every language by itself. With a
 * `topic` that is there already the question is one more way to ask for it.
 */
export const lessonBody = z
  .strictObject({
    topic: z.string().trim().max(64).optional(),
    title: z.union([line(120), titles]).optional(),
    question: line(300).optional(),
    ask: ways.optional(),
    answer: z.union([answer, answers]).optional(),
    /** The language of what is a plain text; what it is written in when absent. */
    locale: language.optional(),
    /** The group of unanswered questions that this answers. */
    unanswered: z.uuid().optional(),
    key: key.optional(),
  })
  .refine(({ question, ask }) => question !== undefined || Object.keys(ask ?? {}).length > 0, {
    path: ['question'],
  });
export type LessonBody = z.output<typeof lessonBody>;

export const putBody = z.strictObject({
  version,
  key,
  title: titles,
  ask: ways.refine((lists) => Object.keys(lists).length > 0),
  answer: answers.refine((texts) => Object.keys(texts).length > 0),
});
export const withdrawBody = z.strictObject({ version, key });
export const rehearsalBody = z.strictObject({ text: line(2_000), locale: language.optional() });

const texts = z.record(z.string(), z.string());

export const faqSchema: SchemaOf<FaqJson> = z
  .object({
    topic: z.string(),
    title: texts,
    ask: z.record(z.string(), z.array(z.string()).readonly()),
    answer: texts,
    source: z.enum(['file', 'taught', 'overrides']),
    version: z.int(),
    author: z.string().nullable(),
    updatedAt: z.string().nullable(),
    withdrawn: z.boolean(),
  })
  .openapi('FaqTopic');

export const rehearsalSchema: SchemaOf<RehearsalJson> = z
  .object({
    command: z.string().nullable(),
    topic: z.string().nullable(),
    confidence: z.number(),
    reason: z.string().optional(),
    reply: replySchema,
  })
  .openapi('Rehearsal');

/** A topic as the console shows it. */
export async function faqJson(
  kit: Pick<Kit, 'names'>,
  entry: FaqTopic,
  locale: string,
): Promise<FaqJson> {
  const { topic, title, ask, answer, source, version, withdrawn } = entry;
  const author = entry.author === null ? null : await kit.names.of(entry.author, locale);
  const updatedAt = entry.updatedAt?.toISOString() ?? null;
  return { topic, title, ask, answer, source, version, withdrawn, author, updatedAt };
}

type Texts = Readonly<Record<string, string>>;

/** What a lesson says, by language. */
export function contentOf(body: LessonBody): {
  readonly ask: Readonly<Record<string, readonly string[]>>;
  readonly answer: Texts;
  readonly title?: Texts;
} {
  const { question, title } = body;
  const spoken = (text: string) => body.locale ?? languageOf(text);
  const named = (given: string | Texts | undefined): Texts =>
    typeof given === 'string' ? { [spoken(given)]: given } : (given ?? {});
  const own = question === undefined ? {} : { [spoken(question)]: [question] };
  const ask = { ...body.ask };
  for (const [locale, list] of Object.entries(own)) ask[locale] = [...list, ...(ask[locale] ?? [])];
  return {
    ask,
    answer: named(body.answer),
    ...(title === undefined ? {} : { title: named(title) }),
  };
}

function languageOf(text: string): string {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
}
