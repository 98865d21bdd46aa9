import { UserError } from '../../core/errors.js';
import { foldForMatching } from '../../text/script.js';
import type { FaqDesk, FaqResult, FaqTopic, Lesson } from './desk.js';
import { contentProblem, limits, MAX_TOPICS } from './limits.js';
import type { LiveFaq } from './live-faq.js';
import type { FaqChange, FaqContent, FaqRecord, FaqStep, FaqStore } from './ports.js';
import { topicKey, topicKeyFor } from './topic-key.js';

export interface FaqDeskParts {
  readonly live: LiveFaq;
  readonly store: Pick<FaqStore, 'change'>;
  /** Tells the other processes that something was taught. */
  readonly tell: () => void;
}

/** The topic that every library has; its answer is made from the library's facts. */
const RESERVED = 'contact';

/** Teaches, changes and withdraws; what was done counts before the caller hears of it. */
export function createFaqDesk(parts: FaqDeskParts): FaqDesk {
  const { live } = parts;
  const find = (topic: string) => live.topics().find((entry) => entry.topic === topic);
  const run = async (
    step: FaqStep,
    change: (current: FaqContent | null, record: FaqRecord | null) => FaqChange | null,
  ): Promise<FaqTopic> => {
    const file = find(step.topic);
    await parts.store.change(step, (record) => change(record ?? file ?? null, record));
    await live.reload();
    parts.tell();
    const entry = find(step.topic);
    if (!entry) throw new Error(`the FAQ lost ${step.topic}`);
    return entry;
  };
  const versioned = async (
    step: FaqStep & { readonly version: number },
    change: (current: FaqContent) => FaqChange,
  ): Promise<FaqResult> => {
    await live.fresh();
    if (step.topic === RESERVED) throw new UserError('faq-reserved');
    let code: 'missing' | 'stale' | null = null;
    const known = find(step.topic);
    if (!known) return { ok: false, code: 'missing' };
    const entry = await run(step, (current, record) => {
      code = (record?.version ?? 0) === step.version ? null : 'stale';
      return code || !current ? null : change(current);
    });
    return code === null ? { ok: true, entry } : { ok: false, code: 'stale', entry };
  };
  return {
    async list() {
      await live.fresh();
      return live.topics();
    },
    async teach(lesson) {
      await live.fresh();
      const topic = topicOf(lesson, live);
      if (!find(topic) && live.topics().length >= MAX_TOPICS) {
        throw new UserError('faq-full', { limit: MAX_TOPICS });
      }
      const { key, by, at } = lesson;
      return run({ topic, key, by, at }, (current, record) => {
        // What was withdrawn does not come back by the side door of a new answer.
        const isAnew = record?.withdrawnAt && Object.keys(lesson.answer).length > 0;
        return checked({ ...taught(isAnew ? null : current, lesson), withdrawn: false });
      });
    },
    put: (step, content) => versioned(step, () => checked({ ...content, withdrawn: false })),
    withdraw: (step) =>
      versioned(step, ({ title, ask, answer }) => ({ title, ask, answer, withdrawn: true })),
  };
}

/** The topic that a lesson names, that its question belongs to already, or a new one. */
function topicOf({ topic, ask }: Lesson, live: LiveFaq): string {
  if (topic !== undefined) {
    if (topic === RESERVED) throw new UserError('faq-reserved');
    if (!topicKey.test(topic)) throw new UserError('faq-bad-topic', { topic: topic.slice(0, 64) });
    return topic;
  }
  const questions = Object.values(ask).flat();
  const asked = new Set(questions.map(bare));
  const known = live.topics().find((entry) =>
    Object.values(entry.ask)
      .flat()
      .some((way) => asked.has(bare(way))),
  );
  const made = known?.topic ?? topicKeyFor(questions[0] ?? '');
  return made === RESERVED ? `${made}-2` : made;
}

/** What a topic says once a lesson is added to it. */
function taught(current: FaqContent | null, lesson: Lesson): FaqContent {
  const answer = { ...current?.answer, ...lesson.answer };
  if (Object.keys(answer).length === 0) throw new UserError('faq-no-answer');
  const locales = new Set([...Object.keys(current?.ask ?? {}), ...Object.keys(lesson.ask)]);
  const ask = Object.fromEntries(
    [...locales].map((locale) => {
      const ways = [...(current?.ask[locale] ?? []), ...(lesson.ask[locale] ?? [])];
      return [locale, [...new Map(ways.map((way) => [bare(way), way.trim()])).values()]];
    }),
  );
  const first = Object.entries(lesson.ask).map(([locale, [way = '']]) => [
    locale,
    way.slice(0, limits.title),
  ]);
  const title = { ...Object.fromEntries(first), ...current?.title, ...lesson.title };
  return { title, ask, answer };
}

function checked(change: FaqChange): FaqChange {
  const problem = contentProblem(change);
  if (problem) throw new UserError('faq-too-much', problem);
  return change;
}

/** Two ways to ask are the same when their letters are. */
function bare(text: string): string {
  return foldForMatching(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
