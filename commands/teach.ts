import { z } from 'zod';
import type { Command } from '../src/core/command.js';
import { UserError } from '../src/core/errors.js';
import type { Services } from '../src/services.js';

const answer = z.string().trim().min(1).max(4_000);
const options = z.strictObject({
  question: z.string().trim().min(1).max(4_300),
  answer: answer.optional(),
  topic: z.string().trim().toLowerCase().max(64).optional(),
  en: answer.optional(),
  zh: answer.optional(),
  withdraw: z.literal('yes').optional(),
});

/**
 * Teaches a question with its answer, effective with the next question at every door. With a
 * topic that is there already the question becomes one more way to ask for it. `question` and
 * `answer` are in the language they are written in, `en` and `zh` the answer in the other one.
 */
export const teach: Command<typeof options, Pick<Services, 'faq'>> = {
  name: 'teach',
  permission: 'editor',
  options,
  spoken: false,
  text: 'question',
  async run({ options, actor, id, locale, at, say }, { faq }) {
    if (!actor.staff) throw new UserError('teach-needs-account');
    const step = { key: id, by: actor.staff, at };
    const { topic } = options;
    if (options.withdraw && topic !== undefined) {
      const known = (await faq.list()).find((entry) => entry.topic === topic);
      const result = known && (await faq.withdraw({ ...step, topic, version: known.version }));
      if (!result?.ok) throw new UserError('no-such-topic', { topic });
      return { text: say('teach-withdrawn', { topic }), visibility: 'private', locale };
    }
    const lesson = lessonOf(options);
    const entry = await faq.teach({
      ...step,
      ask: { [languageOf(lesson.question, locale)]: [lesson.question] },
      answer: answersOf(lesson, locale),
      ...(topic === undefined ? {} : { topic }),
    });
    const ways = Object.values(entry.ask).reduce((sum, list) => sum + list.length, 0);
    return {
      text: say('teach-done', { question: lesson.question, ways }),
      fields: [{ name: say('teach-topic'), value: entry.topic }],
      actions: [
        { label: say('teach-see'), command: 'info', options: { topic: entry.topic } },
        {
          label: say('teach-take-back'),
          command: 'teach',
          options: { question: entry.topic, topic: entry.topic, withdraw: 'yes' },
        },
      ],
      visibility: 'private',
      locale,
    };
  },
};

/** Where a door has no fields, question and answer are one text: `Is there coffee? => Yes, ...`. */
function lessonOf(given: z.output<typeof options>): z.output<typeof options> {
  const [, question, answer] = /^([^\n]+?)\s*(?:=>|⇒|→|\n)\s*(.+)$/s.exec(given.question) ?? [];
  if (given.answer !== undefined || !question || !answer) return given;
  return { ...given, question, answer };
}

function answersOf(
  { answer, en, zh }: z.output<typeof options>,
  locale: string,
): Record<string, string> {
  return {
    ...(answer === undefined ? {} : { [languageOf(answer, locale)]: answer }),
    ...(en === undefined ? {} : { en }),
    ...(zh === undefined ? {} : { 'zh-CN': zh }),
  };
}

/** The language of a text as it is written; the asker's where it does not tell. */
function languageOf(text: string, locale: string): string {
  if (/\p{Script=Han}/u.test(text)) return 'zh-CN';
  return /\p{Script=Latin}/u.test(text) ? 'en' : locale;
}
