import type {
  Misunderstanding,
  Sentence,
  Understanding,
  Understood,
} from '../core/understanding.js';
import { afterAnswer, type ConversationMemory, createConversationMemory } from './conversation.js';
import { contextAt, type DateContext } from './dates/span.js';
import type { FaqMatcher } from './faq/matcher.js';
import { followUp, onlyPlaceOrTime } from './follow-up.js';
import { createHallFinder, type HallWords } from './halls.js';
import { type Intent, type IntentModel, intentOf } from './intents/model.js';
import { type ReadSentence, readSentence } from './sentence.js';
import { browsedClass } from './slots/classes.js';
import { findSlots } from './slots/find.js';
import { optionsFor, type SlotParts } from './slots/options.js';
import { asksForList } from './slots/recommend.js';

export interface UnderstandingParts {
  readonly model: IntentModel;
  readonly halls: readonly HallWords[];
  readonly faq: FaqMatcher;
  /** Subjects of the catalogue, in any language. */
  readonly subjects?: readonly string[];
  /** The library's zone, such as `Asia/Shanghai`. */
  readonly timezone: string;
  /** The languages that the service speaks. */
  readonly locales: readonly string[];
  /** The language of sentences that do not tell theirs, such as a number. */
  readonly fallback?: string;
  /** Whether a few words alone are a title of the catalogue. */
  readonly knowsTitle?: (words: string) => Promise<boolean>;
  readonly memory?: ConversationMemory;
}

type Command = Extract<Understood, { command: string }>;
type Options = Command['options'];

/** From a sentence to a command with options, or the admission that it was not understood. */
export function createUnderstanding(
  parts: UnderstandingParts,
): Understanding & { close(): Promise<void> } {
  const findHalls = createHallFinder(parts.halls);
  const readAs: ReadAs = (sentence, lean) => {
    const context = contextAt(sentence.at, parts.timezone, lean);
    return readSentence(sentence.text, { findHalls, context });
  };
  const memory = parts.memory ?? createConversationMemory();
  const slots: SlotParts = { ...parts, subjects: parts.subjects ?? [] };
  return {
    async understand(sentence) {
      const read = readAs(sentence, 'future');
      const locale = localeOf(read, sentence, parts);
      const none = (reason: Misunderstanding, confidence = 1): Understood => ({
        command: null,
        reason,
        confidence,
        locale,
      });
      if (!/[\p{L}\p{N}]/u.test(read.text)) return none('empty');
      if (read.language === 'other') return none('language');
      const turn = { sentence, read, readAs, slots, memory };
      const found = (await unmistakable(turn)) ?? (await byModel(turn, parts));
      if ('reason' in found) return none(found.reason, found.confidence);
      if (sentence.conversation) {
        const { command, options, shown } = found;
        const turn = { command, options, at: sentence.at, ...(shown ? { shown } : {}) };
        memory.remember(sentence.conversation, turn);
      }
      const { shown, ...understood } = found;
      const beside = shown?.length ? { beside: { not: shown.join(',') } } : {};
      return { ...understood, ...beside, locale };
    },
    answered(turn) {
      const last = memory.recall(turn.conversation, turn.at);
      memory.remember(turn.conversation, afterAnswer(last, turn));
    },
    options(command, sentence) {
      return optionsFor(command, readAs(sentence, leanOf(command)), slots);
    },
    close: () => parts.faq.close(),
  };
}

type ReadAs = (sentence: Sentence, lean: DateContext['lean']) => ReadSentence;

interface Turn {
  readonly sentence: Sentence;
  readonly read: ReadSentence;
  readonly slots: SlotParts;
  readonly memory: ConversationMemory;
  readonly readAs: ReadAs;
}

type Found =
  | {
      readonly command: string;
      readonly options: Options;
      readonly confidence: number;
      /** What this wish was answered with before. */
      readonly shown?: readonly string[];
    }
  | { readonly reason: Misunderstanding; readonly confidence: number };

/** What needs no model: a book number, a class to leaf through, a hashtag, a follow-up, a day or a hall alone. */
async function unmistakable(turn: Turn): Promise<Found | null> {
  const { sentence, read, memory } = turn;
  if (read.isbn) return { command: 'find', options: { isbn: read.isbn.isbn }, confidence: 1 };
  const letter = browsedClass(read.text);
  if (letter) return { command: 'find', options: { class: letter }, confidence: 1 };
  if (read.hashtags.length > 0 && read.masked.length <= 20) return command('trending', turn, 1);
  const last = sentence.conversation ? memory.recall(sentence.conversation, sentence.at) : null;
  const changed = last && followUp(read, last);
  if (changed) {
    const shown = last.command === 'recommend' && last.shown ? { shown: last.shown } : {};
    return { command: last.command, options: changed, confidence: 0.9, ...shown };
  }
  if (asksForList(read.text)) return command('recommend', turn, 0.9);
  return onlyPlaceOrTime(read) ? command('hours', turn, 0.9) : null;
}

async function byModel(turn: Turn, parts: UnderstandingParts): Promise<Found> {
  const intent = intentOf(parts.model, turn.read.masked);
  const { label, sure, confidence } = intent;
  if (label === 'off_topic' || label === 'insult' || label === 'misdirection') {
    const reason = sure || confidence >= 0.5 ? label : 'unknown';
    return (await taught(turn, parts, intent)) ?? { reason, confidence };
  }
  if (label !== 'info' && sure) {
    return (await taught(turn, parts, intent)) ?? command(label, turn, confidence);
  }
  const other = (await taught(turn, parts, intent)) ?? (await namedTitle(turn, parts));
  return other ?? { reason: 'unknown', confidence };
}

/** How like a taught question a sentence must be when the model is sure of something else, or not. */
const overruling = { sure: 0.85, unsure: 0.5 };

/** A question of the FAQ: what staff taught a moment ago counts, whatever the model learned. */
async function taught(
  turn: Turn,
  parts: UnderstandingParts,
  intent: Intent,
): Promise<Found | null> {
  const { text } = turn.read;
  const least = intent.sure ? overruling.sure : overruling.unsure;
  if (intent.label !== 'info' && (parts.faq.likeness(text)?.score ?? 0) < least) return null;
  const match = await parts.faq.topic(text, intent.label === 'info' && intent.sure);
  if (!match) return null;
  const confidence = Math.max(intent.label === 'info' ? intent.confidence : 0, match.score);
  return { command: 'info', options: { topic: match.topic }, confidence: Math.min(confidence, 1) };
}

/** Words that nothing else explains may be a title: "three body", 有三体吗. */
async function namedTitle({ read }: Turn, parts: UnderstandingParts): Promise<Found | null> {
  const options = findSlots(read);
  const words = options.title ?? options.query;
  if (!parts.knowsTitle || words === undefined || words.length > 60) return null;
  const known = await parts.knowsTitle(words);
  return known ? { command: 'find', options: { ...options }, confidence: 0.8 } : null;
}

async function command(name: string, turn: Turn, confidence: number): Promise<Found> {
  const lean = leanOf(name);
  const read = lean === 'future' ? turn.read : turn.readAs(turn.sentence, lean);
  return { command: name, options: await optionsFor(name, read, turn.slots), confidence };
}

/** A classic may be yesterday's; hours are asked ahead. */
function leanOf(command: string): DateContext['lean'] {
  return command === 'classic' ? 'nearest' : 'future';
}

/** The sentence's own language outranks the door's hint, which decides where it says nothing. */
function localeOf(read: ReadSentence, sentence: Sentence, parts: UnderstandingParts): string {
  const { locales } = parts;
  const speaks = (wish: string | undefined) =>
    locales.find((locale) => locale.split('-')[0] === wish?.split('-')[0]);
  const own = /\p{L}/u.test(read.masked) ? speaks(read.language) : undefined;
  return own ?? speaks(sentence.locale) ?? speaks(parts.fallback) ?? locales[0] ?? 'en';
}
