import type { Misunderstanding, Understanding, Understood } from '../core/understanding.js';
import type { HanSounds } from '../text/han-sounds.js';
import { maySpellChinese } from '../text/pinyin.js';
import { localeOf } from './answer-language.js';
import { afterAnswer, type ConversationMemory, createConversationMemory } from './conversation.js';
import { contextAt, type DateContext } from './dates/span.js';
import { isElsewhere } from './elsewhere.js';
import type { FaqMatcher } from './faq/matcher.js';
import { followUp, onlyPlaceOrTime } from './follow-up.js';
import type { HallWords } from './hall-names.js';
import { createHallFinder } from './halls.js';
import { asksForBooks, likeliest, namesThing, saysNothing } from './hints.js';
import type { Intent, IntentModel } from './intents/model.js';
import { withoutRudeness } from './rude.js';
import { readSentence } from './sentence.js';
import { browsedClass } from './slots/classes.js';
import { callNumberOf, findSlots } from './slots/find.js';
import { optionsFor, type SlotParts } from './slots/options.js';
import { asksForList } from './slots/recommend.js';
import { createLetterReader } from './sounds-like.js';
import { type ReadAs, reread, type Turn } from './turn.js';
import { harmless, isAside, isGuess, type Weighed, weigh } from './weighing.js';

export interface UnderstandingParts {
  readonly model: IntentModel;
  readonly halls: readonly HallWords[];
  /** How characters sound: halls are then found by sound and in letters as well. */
  readonly sounds?: HanSounds;
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
  const findHalls = createHallFinder(parts.halls, parts.sounds);
  const letters = parts.sounds ? { readLetters: createLetterReader(parts.sounds) } : {};
  const readAs: ReadAs = (sentence, lean) => {
    const context = contextAt(sentence.at, parts.timezone, lean);
    return readSentence(sentence.text, { findHalls, context, ...letters });
  };
  const memory = parts.memory ?? createConversationMemory();
  const slots: SlotParts = { ...parts, subjects: parts.subjects ?? [] };
  return {
    async understand(sentence) {
      const read = readAs(sentence, 'future');
      const locale = localeOf(read, sentence.locale, parts);
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
      if (sentence.conversation && !passing.has(found.command)) {
        const { command, options, shown } = found;
        const turn = { command, options, at: sentence.at, ...(shown ? { shown } : {}) };
        memory.remember(sentence.conversation, turn);
      }
      const { command, options, confidence, shown } = found;
      const understood = { command, options, confidence, locale };
      return shown?.length ? { ...understood, beside: { not: shown.join(',') } } : understood;
    },
    answered(turn) {
      if (passing.has(turn.command)) return;
      const last = memory.recall(turn.conversation, turn.at);
      memory.remember(turn.conversation, afterAnswer(last, turn));
    },
    options(command, sentence) {
      return optionsFor(command, readAs(sentence, leanOf(command)), slots);
    },
    close: () => parts.faq.close(),
  };
}

/** Said in passing: what was spoken of before is still meant after it. */
const passing: ReadonlySet<string> = new Set(['language', 'help', 'human', 'report']);

type Found =
  | {
      readonly command: string;
      readonly options: Options;
      readonly confidence: number;
      /** What this wish was answered with before. */
      readonly shown?: readonly string[];
    }
  | { readonly reason: Misunderstanding; readonly confidence: number };

/** What needs no model: an ISBN, a call number, a class to leaf through, a hashtag, a follow-up, a day or a hall alone. */
async function unmistakable(turn: Turn): Promise<Found | null> {
  const { sentence, read, memory } = turn;
  if (read.isbn) return { command: 'find', options: { isbn: read.isbn.isbn }, confidence: 1 };
  if (callNumberOf(read.text)) return command('find', turn, 1);
  const letter = browsedClass(read.text);
  if (letter) return { command: 'find', options: { class: letter }, confidence: 1 };
  if (asksForBooks(read)) return command('find', turn, 0.9);
  if (read.hashtags.length > 0 && read.masked.length <= 20) return command('trending', turn, 1);
  const last = sentence.conversation ? memory.recall(sentence.conversation, sentence.at) : null;
  const changed = last && followUp(read, last, turn.slots.subjects);
  if (changed) {
    const shown = last.command === 'recommend' && last.shown ? { shown: last.shown } : {};
    return { command: last.command, options: changed, confidence: 0.9, ...shown };
  }
  if (asksForList(read.text)) return command('recommend', turn, 0.9);
  return onlyPlaceOrTime(read) ? command('hours', turn, 0.9) : null;
}

/** How clear a question must be that is left when the swear words are gone. */
const plainAsking = 0.75;

async function byModel(turn: Turn, parts: UnderstandingParts): Promise<Found> {
  const weighed = weigh(turn, parts);
  const calm = isGuess(weighed.intent) ? withoutRudeness(turn.read.text) : null;
  if (calm !== null) {
    const { turn: rest, intent } = weigh(reread(turn, calm), parts);
    const clear = intent.confidence >= plainAsking && !isAside(intent);
    const found = clear ? await settle({ turn: rest, intent }, parts) : null;
    if (found && 'command' in found) return found;
  }
  return settle(weighed, parts);
}

async function settle({ turn, intent }: Weighed, parts: UnderstandingParts): Promise<Found> {
  const { label, sure, confidence } = intent;
  if (label === 'hours' && isElsewhere(turn.read)) return { reason: 'off_topic', confidence };
  if (harmless.has(label)) {
    const isClear =
      (sure || confidence >= 0.5) && !(label === 'off_topic' && saysNothing(turn.read));
    const reason = isClear ? reasonOf(label) : 'unknown';
    const mayName = label === 'off_topic' || maySpellChinese(turn.read.text);
    const spelt = mayName ? await namedTitle(turn, parts) : null;
    const other = spelt ?? (await taught(turn, parts, intent));
    return other ?? (await unless(sure, turn, confidence)) ?? { reason, confidence };
  }
  if (label !== 'info' && sure) {
    const other = await taught(turn, parts, intent);
    if (other) return other;
    if (!(await isWildGuess(intent, turn, parts))) return command(label, turn, confidence);
    return { reason: 'unknown', confidence };
  }
  const other = (await taught(turn, parts, intent)) ?? (await namedTitle(turn, parts));
  return other ?? (await unless(false, turn, confidence)) ?? { reason: 'unknown', confidence };
}

/** How clearly a title must be asked for that the catalogue does not know. */
const plainFinding = 0.7;

/** 馆里有共享充电宝吗 is built like 馆里有三体吗: whether it is a title, only the catalogue can say. */
async function isWildGuess(
  intent: Intent,
  turn: Turn,
  parts: UnderstandingParts,
): Promise<boolean> {
  if (intent.label !== 'find' || !parts.knowsTitle) return false;
  if (intent.confidence >= plainFinding && !namesThing(turn.read)) return false;
  const { query, ...named } = findSlots(turn.read);
  if (query === undefined || Object.keys(named).length > 0) return false;
  return query.length <= 60 && !(await parts.knowsTitle(query));
}

function reasonOf(label: string): Misunderstanding {
  return label === 'insult' || label === 'misdirection' ? label : 'off_topic';
}

/** Unless the model is sure, what stands in the sentence may tell what it is for. */
async function unless(sure: boolean, turn: Turn, confidence: number): Promise<Found | null> {
  const name = sure ? null : likeliest(turn.read);
  return name && command(name, turn, Math.max(confidence, 0.5));
}

/** How like a taught question a sentence must be when the model is sure of something else, not sure, or sure of another topic. */
const overruling = { sure: 0.85, unsure: 0.5, topic: 0.8 };

/** A question of the FAQ: what staff taught a moment ago counts, whatever the model learned. */
async function taught(
  turn: Turn,
  { faq }: UnderstandingParts,
  intent: Intent,
): Promise<Found | null> {
  const { text } = turn.read;
  const { label, sure, confidence } = intent;
  const like = faq.likeness(text);
  const asked = label === 'info';
  const about = (topic: string, certainty: number): Found => ({
    command: 'info',
    options: { topic },
    confidence: Math.min(Math.max(asked ? confidence : 0, certainty), 1),
  });
  const learned = intent.topic !== undefined && faq.knows(intent.topic) ? intent.topic : null;
  if (learned && (sure || like?.topic === learned)) {
    // A day or a hall is nothing strange.
    const isStrange = (words: string) => faq.isStrange(words, confidence);
    if (isStrange(text) && isStrange(turn.read.masked)) return null;
    return like && like.score >= overruling.topic
      ? about(like.topic, like.score)
      : about(learned, 0);
  }
  const least = sure ? overruling.sure : overruling.unsure;
  if (!asked && (like?.score ?? 0) < least) return null;
  const match = await faq.topic(text, asked && sure);
  return match && about(match.topic, match.score);
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
