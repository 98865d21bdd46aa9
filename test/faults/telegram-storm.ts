import type { Chat, Update, User } from 'grammy/types';
import type { Pressed } from '../../src/platforms/writing/button-ids.js';
import { createSeal } from '../../src/platforms/writing/seal.js';
import type { TelegramFault } from '../fakes/telegram-server.js';
import { eveningTalk } from './evening-talk.js';

/** One update of a storm, and what has to come of it. */
export interface Gust {
  readonly update: Update;
  /** A question, a command or a pressed button: the word that stands in its answer. */
  readonly answer?: string;
  /** A comment: its message, and its text as the newest revision has it. */
  readonly comment?: { readonly message: string; readonly text: string };
}

export interface Storm {
  readonly gusts: readonly Gust[];
  /** The updates as they arrive: some twice, some out of order. */
  readonly arriving: readonly Update[];
}

const groups = 20;
const firstMessage = 1_000;
/** As many as say something now and then, so that nobody floods. */
const people = 2_000;
/** Numbers that look random and are the same every time (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Recipe {
  readonly size: number;
  readonly seed: number;
  /** Numbers of updates, persons and messages begin here. */
  readonly first?: number;
  /** The ways in which somebody asks, so that the word stands in the answer. */
  readonly asks?: readonly ((word: string) => string)[];
  /** What the comment of a number says. */
  readonly say?: (n: number) => string;
  /** What a button under an answer says when it asks for this; without it nobody presses one. */
  readonly press?: (space: string, word: string) => string;
}

/** Buttons as a door seals them that has this key. */
export function sealedWith(
  key: Uint8Array,
  asked: (word: string) => Pressed,
): NonNullable<Recipe['press']> {
  const seal = createSeal(key);
  return (space, word) => {
    const { command, options } = asked(word);
    return seal.put(space, JSON.stringify([command, options]));
  };
}

/** A command, and a sentence as people say it. */
const inWords: NonNullable<Recipe['asks']> = [
  (word) => `/ford ${word}`,
  (word) => `请问${word}水的渡口在哪里？`,
];

/** A mix as a busy evening brings it: mostly comments and their edits, some questions and presses. */
export function brew({ size, seed, first = 1, ...recipe }: Recipe): Storm {
  const roll = dice(seed);
  const gusts: Gust[] = [];
  while (gusts.length < size) gusts.push(...next(first + gusts.length, roll, recipe));
  const updates = gusts.map(({ update }) => update);
  const doubled = updates.flatMap((update) => (roll() < 0.05 ? [update, update] : [update]));
  return { gusts, arriving: disordered(doubled, roll) };
}

/** Neighbours change places now and then, an edit comes before its original. */
function disordered(updates: readonly Update[], roll: () => number): Update[] {
  const all = [...updates];
  for (let at = 1; at < all.length; at += 1) {
    const [one, other] = [all[at - 1], all[at]];
    if (one && other && roll() < 0.1) {
      all[at - 1] = other;
      all[at] = one;
    }
  }
  return all;
}

/** The chat in which a question was asked or a button pressed. */
export function chatOf({ message, callback_query: pressed }: Update): Chat | undefined {
  return message?.chat ?? pressed?.message?.chat;
}

/** A question at the end of every group: whoever answers it has heard what was said there before. */
export function lastWords(first: number): readonly Gust[] {
  return Array.from({ length: groups }, (_, index) => {
    const chat = groupOf(index);
    const message = { ...messageOf(first + index, chat, person(0)), text: '/help' };
    return { update: updateOf(first + index, { message }), answer: '' };
  });
}

function groupOf(n: number) {
  return { id: -2_000 - (n % groups), type: 'supergroup', title: 'Readers' } as const;
}

type Ways = Pick<Recipe, 'asks' | 'press' | 'say'>;

function next(n: number, roll: () => number, ways: Ways): Gust[] {
  return roll() < 0.15 ? [asked(n, roll, ways)] : said(n, roll, ways);
}

/** Everybody asks once, in private, so that every answer can be told from the others. */
function asked(n: number, roll: () => number, { asks = inWords, press }: Ways): Gust {
  const chat = privateChat(n);
  const word = `R${n}R`;
  const message = messageOf(n, chat, person(n));
  if (press && roll() < 0.3) {
    const data = press(`telegram:${chat.id}`, word);
    const under = { ...message, text: 'an earlier answer' };
    const pressed = { id: `press-${n}`, from: person(n), chat_instance: '1', message: under, data };
    return { update: updateOf(n, { callback_query: pressed }), answer: word };
  }
  const ask = asks[Math.floor(roll() * asks.length)];
  return { update: updateOf(n, { message: { ...message, text: ask?.(word) } }), answer: word };
}

/** A comment in a group, sometimes with its edit right behind it. */
function said(n: number, roll: () => number, { say = eveningTalk }: Ways): Gust[] {
  const chat = groupOf(n);
  const message = {
    ...messageOf(n, chat, person(n % people)),
    text: say(n),
  };
  const comment = { message: `${chat.id}/${message.message_id}`, text: message.text };
  const first = { update: updateOf(n, { message }) };
  if (roll() > 0.15) return [{ ...first, comment }];
  const edited = { ...message, edit_date: 2, text: `${message.text}, edited` };
  const second = updateOf(n + 1, { edited_message: edited });
  return [first, { update: second, comment: { ...comment, text: edited.text } }];
}

function updateOf(n: number, content: object): Update {
  return { update_id: 100_000 + n, ...content } as Update;
}

function person(n: number): User {
  return { id: 5_000 + n, is_bot: false, first_name: `Reader ${n}`, language_code: 'en' };
}

export function privateChat(n: number): Chat {
  return { id: 5_000 + n, type: 'private', first_name: `Reader ${n}` };
}

function messageOf(n: number, chat: Chat, from: User) {
  return { message_id: firstMessage + n, date: 1, chat, from };
}

/** What goes wrong with calls, by chance; hangs are few because each costs a time-out. */
export function foul(roll: () => number, hangs: number) {
  let left = hangs;
  return (method: string): TelegramFault['kind'] | null => {
    if (method === 'getUpdates') return roll() < 0.02 ? 'reset' : null;
    if (method !== 'sendMessage' && method !== 'answerCallbackQuery') return null;
    const drawn = roll();
    if (drawn < 0.03) return { code: 500, description: 'Internal Server Error' };
    if (drawn < 0.06) return 'reset';
    if (drawn < 0.065) return { code: 429, description: 'Too Many Requests', retryAfter: 1 };
    if (drawn < 0.08 && left > 0 && method === 'sendMessage') {
      left -= 1;
      return 'hang';
    }
    return null;
  };
}
