import { setTimeout as wait } from 'node:timers/promises';
import {
  type AttachmentPayload,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Reply } from '../../core/reply.js';
import type { Button } from '../writing/button-ids.js';
import type { Outbox } from './outbox.js';
import { isWithoutEmbeds, type Outgoing, write } from './write.js';

/** What an answer can be given to. */
export type Answerable = Exclude<Interaction, { respond: unknown }>;

export interface Responding {
  /** What is attached to an answer. */
  readonly files: (reply: Reply) => Promise<readonly AttachmentPayload[]>;
  readonly outbox: Outbox;
  /** The buttons under an answer there. */
  readonly buttons: (reply: Reply) => Promise<readonly Button[]>;
  /** Discord waits 3 s for a first answer; what takes longer than this is announced as coming. */
  readonly deferMs: number;
}

/** Calls about interactions are counted for no channel. */
const job = { urgency: 'answer', route: null } as const;

/** Answers in time. What is late comes privately: what was meant for one must not become public. */
export async function respond(
  { outbox, buttons, deferMs, files }: Responding,
  to: Answerable,
  answer: Promise<Reply>,
): Promise<void> {
  const stopwatch = new AbortController();
  const late = wait(deferMs, null, { signal: stopwatch.signal }).catch(() => null);
  const whole = answer.then(async (reply) => ({
    ...{ reply, attached: await files(reply), shown: await buttons(reply) },
  }));
  const early = await Promise.race([whole, late]);
  stopwatch.abort();
  if (!early) await to.deferReply({ flags: MessageFlags.Ephemeral });
  const { reply, attached, shown } = early ?? (await whole);
  const quiet = early === null || reply.visibility === 'private';
  const mayEmbed = to.appPermissions?.has(PermissionFlagsBits.EmbedLinks) ?? false;
  const [first, ...more] = write(reply, { buttons: shown, mayEmbed });
  if (!first) return;
  const message = { ...first, files: attached };
  await outbox.send(job, async () =>
    early ? to.reply({ ...message, flags: flagsOf(first, quiet) }) : to.editReply(message),
  );
  for (const outgoing of more) {
    await outbox.send(job, () => to.followUp({ ...outgoing, flags: flagsOf(outgoing, quiet) }));
  }
}

function flagsOf(outgoing: Outgoing, quiet: boolean): number {
  const plain = isWithoutEmbeds(outgoing) ? MessageFlags.SuppressEmbeds : 0;
  return plain | (quiet ? MessageFlags.Ephemeral : 0);
}
