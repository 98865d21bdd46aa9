import type { Chat, Update, User } from 'grammy/types';
import type { TelegramFault } from '../fakes/telegram-server.js';

/** One update of a storm, and what has to come of it. */
export interface Gust {
  readonly update: Update;
  /** A question: the word that stands in its answer. */
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

/** A mix as a busy evening brings it: mostly comments and their edits, some questions. */
export function brew(size: number, seed: number): Storm {
  const roll = dice(seed);
  const gusts: Gust[] = [];
  while (gusts.length < size) gusts.push(...next(gusts.length + 1, roll));
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

function next(n: number, roll: () => number): Gust[] {
  const id = 100_000 + n;
  if (roll() < 0.15) {
    const chat = privateChat(n);
    const word = `R${n}R`;
    const message = { ...messageOf(n, chat, person(n)), text: `/ford ${word}` };
    return [{ update: { update_id: id, message } as unknown as Update, answer: word }];
  }
  const chat = { id: -2_000 - (n % groups), type: 'supergroup', title: 'Readers' } as const;
  const message = { ...messageOf(n, chat, person(n % 300)), text: `comment ${n}` };
  const said = { message: `${chat.id}/${message.message_id}`, text: message.text };
  const first = { update: { update_id: id, message } as unknown as Update };
  if (roll() > 0.15) return [{ ...first, comment: said }];
  const edited = { ...message, edit_date: 2, text: `comment ${n}, edited` };
  return [
    first,
    {
      update: { update_id: id + 1, edited_message: edited } as unknown as Update,
      comment: { ...said, text: edited.text },
    },
  ];
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
    if (method !== 'sendMessage') return null;
    const drawn = roll();
    if (drawn < 0.03) return { code: 500, description: 'Internal Server Error' };
    if (drawn < 0.06) return 'reset';
    if (drawn < 0.065) return { code: 429, description: 'Too Many Requests', retryAfter: 1 };
    if (drawn < 0.08 && left > 0) {
      left -= 1;
      return 'hang';
    }
    return null;
  };
}
