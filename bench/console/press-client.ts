import type { User } from 'grammy/types';
import { moveId } from '../../src/platforms/cases/move.js';
import { createSeal } from '../../src/platforms/writing/seal.js';
import { deriveKey } from '../../src/storage/keys.js';
import type { FakeTelegram } from '../../test/fakes/telegram-server.js';
import type { TestApp } from '../../test/setup/app.js';
import { testSecret } from '../../test/setup/template.js';
import type { Client, Outcome } from './clients.js';

/** A moderator who presses the buttons of cards in Telegram. */
export interface Presser {
  readonly telegram: FakeTelegram;
  readonly house: TestApp;
  /** Their place among the clients. */
  readonly index: number;
  readonly email: string;
}

const DONE = 'Done';
/** A loser is told a name: the clients are called by their addresses. */
const WINNER = /^(m\d+) was quicker/;

let newest = 1_000_000;

/** Links the account to a person of Telegram, and gives the client that presses as they do. */
export async function pressClient({ telegram, house, index, email }: Presser): Promise<Client> {
  const person: User = { ...people, id: 9_000 + index, first_name: `M${index}` };
  const chat = { id: person.id, type: 'private', first_name: person.first_name } as const;
  const member = await house.app.storage.staff.byEmail(email);
  if (!member) throw new Error(`${email} is no colleague`);
  const { code } = await house.app.services.staffLinks.offer(member.id, new Date());
  telegram.says(person, chat, `/link ${code}`);
  const [card] = await telegram.answers(chat.id, 1);
  const seal = createSeal(deriveKey(testSecret, 'buttons'));
  return {
    async decide({ id, version }): Promise<Outcome> {
      const data = seal.put(`telegram:${chat.id}`, moveId({ move: 'remove', id, version }));
      newest += 1;
      const query = { id: `press ${newest}`, from: person, chat_instance: '1', data };
      const answered = answerTo(telegram, query.id);
      const started = performance.now();
      telegram.deliver({ update_id: newest, callback_query: { ...query, message: card } as never });
      const text = await answered;
      const ms = performance.now() - started;
      return { won: text.startsWith(DONE), winner: WINNER.exec(text)?.[1] ?? null, ms };
    },
    close: async () => {},
  };
}

const people = { is_bot: false, language_code: 'en' } as const;

/** What a press is answered. */
async function answerTo(telegram: FakeTelegram, press: string): Promise<string> {
  for (let count = 1; ; ) {
    const made = await telegram.called('answerCallbackQuery', count);
    const found = made.find(({ payload }) => payload.callback_query_id === press);
    if (found) return String(found.payload.text ?? '');
    count = made.length + 1;
  }
}
