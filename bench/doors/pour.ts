import type { Update } from 'grammy/types';
import type { FakeTelegram } from '../../test/fakes/telegram-server.js';
import { chatOf, type Gust, lastWords, type Recipe } from '../../test/faults/telegram-storm.js';

/** Ways to ask that the service answers with one message each. */
export const asks: NonNullable<Recipe['asks']> = [
  () => '/hours',
  () => '/help',
  () => '今天几点开门？',
  () => 'When do you close tomorrow?',
];

/** Updates at their pace, whatever becomes of them. When each was brought. */
export async function pour(
  telegram: FakeTelegram,
  updates: readonly Update[],
  perSecond: number,
): Promise<ReadonlyMap<number, number>> {
  const broughtAt = new Map<number, number>();
  const started = performance.now();
  for (const [index, update] of updates.entries()) {
    const early = started + (index * 1_000) / perSecond - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const chat = chatOf(update);
    if (chat) telegram.core.chatState.getOrCreate(chat);
    broughtAt.set(update.update_id, performance.now());
    telegram.deliver(update);
  }
  return broughtAt;
}

/** How often each question was answered. */
export function answers({ core, bot }: FakeTelegram, gusts: readonly Gust[]): number[] {
  return gusts.flatMap(({ update, answer }) => {
    const chat = chatOf(update);
    if (answer === undefined || !chat) return [];
    const messages = core.chatState.getAllMessages(chat.id);
    return [messages.filter(({ from }) => from?.id === bot.id).length];
  });
}

const GRACE_MS = 900_000;
const LOOK_MS = 500;

/** Until every question has an answer and every group was heard to its end, or a quarter of an hour is over. */
export async function settled(
  telegram: FakeTelegram,
  gusts: readonly Gust[],
  first: number,
): Promise<void> {
  const last = lastWords(first);
  const before = answers(telegram, last);
  await pour(
    telegram,
    last.map(({ update }) => update),
    last.length,
  );
  const until = performance.now() + GRACE_MS;
  const isOpen = () =>
    answers(telegram, gusts).some((count) => count === 0) ||
    answers(telegram, last).some((count, index) => count <= (before[index] ?? 0));
  while (performance.now() < until && isOpen()) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
