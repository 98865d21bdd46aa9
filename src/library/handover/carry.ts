import type { HandoverStore } from './ports.js';

/** What became of a line on its way into a chat. */
export type Carried =
  | { readonly state: 'sent' }
  /** Cannot be reached: they have blocked the bot, or the chat is gone. */
  | { readonly state: 'failed'; readonly reason: string }
  /** Not now, or nobody can tell: again later. */
  | { readonly state: 'again'; readonly reason: string };

/** Brings one line into a chat; `id` is the same each time the same line is tried. */
export type Carry = (line: {
  readonly platform: string;
  readonly address: string;
  readonly locale: string;
  readonly id: string;
  readonly text: string;
}) => Promise<Carried>;

/**
 * Brings a conversation's lines up to `seq` into its chat, in their order: one that is held up holds
 * up those after it. At least once: a line that may have arrived is tried again, with the same id.
 */
export async function carryLines(
  store: Pick<HandoverStore, 'get' | 'messages' | 'delivered'>,
  { handover: id, seq: upTo }: { readonly handover: string; readonly seq: number },
  { carry, now }: { readonly carry: Carry; readonly now: () => Date },
): Promise<Carried> {
  const handover = await store.get(id);
  if (!handover) return { state: 'sent' };
  const { platform, address, locale } = handover;
  const lines = (await store.messages(id)).filter(
    ({ sender, deliveredAt, seq }) => sender !== 'reader' && deliveredAt === null && seq <= upTo,
  );
  for (const { seq, text } of lines) {
    const carried = await carry({ platform, address, locale, id: `${id}:${seq}`, text });
    if (carried.state !== 'sent') return carried;
    await store.delivered(id, { senders: ['staff', 'service'], upTo: seq }, now());
  }
  return { state: 'sent' };
}
