import { setTimeout as wait } from 'node:timers/promises';
import {
  type AttachmentPayload,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Reply } from '../../core/reply.js';
import type { Button } from '../writing/button-ids.js';
import type { Modal } from './forms.js';
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
  /** The form that is an answer there; null: there is none, or it cannot be shown. */
  readonly modal: (reply: Reply) => Promise<Modal | null>;
  /** What is asked over a menu of many buttons. */
  readonly prompt: (reply: Reply) => string;
  /** Discord waits 3 s for a first answer; what takes longer than this is announced as coming. */
  readonly deferMs: number;
}

/** Calls about interactions are counted for no channel. */
const job = { urgency: 'answer', route: null } as const;

interface Prepared {
  readonly reply: Reply;
  readonly attached: readonly AttachmentPayload[];
  readonly shown: readonly Button[];
  readonly modal: Modal | null;
}

/**
 * Answers in time. What is late comes privately: what was meant for one must not become public. A
 * form is a first answer or none: too late for it, its words come, with a button that asks for it.
 */
export async function respond(
  responding: Responding,
  to: Answerable,
  answer: Promise<Reply>,
): Promise<void> {
  const { outbox, deferMs } = responding;
  const stopwatch = new AbortController();
  const late = wait(deferMs, null, { signal: stopwatch.signal }).catch(() => null);
  const whole = answer.then((reply) => prepared(responding, reply));
  const early = await Promise.race([whole, late]);
  stopwatch.abort();
  if (early?.modal && 'showModal' in to) {
    const { modal } = early;
    await outbox.send(job, async () => void (await to.showModal(modal)));
    return;
  }
  if (!early) await to.deferReply({ flags: MessageFlags.Ephemeral });
  await say(responding, to, { ...(early ?? (await whole)), isLate: early === null });
}

async function prepared({ files, buttons, modal }: Responding, reply: Reply): Promise<Prepared> {
  const { form, actions = [] } = reply;
  const offered = form ? { ...reply, actions: [...actions, form.again] } : reply;
  const [attached, shown] = [await files(reply), await buttons(offered)];
  return { reply, attached, shown, modal: await modal(reply) };
}

async function say(
  { outbox, prompt }: Responding,
  to: Answerable,
  { reply, attached, shown, isLate }: Prepared & { readonly isLate: boolean },
): Promise<void> {
  const quiet = isLate || reply.visibility === 'private';
  const mayEmbed = to.appPermissions?.has(PermissionFlagsBits.EmbedLinks) ?? false;
  const writing = { buttons: shown, prompt: prompt(reply), mayEmbed };
  const [first, ...more] = write(reply, writing);
  if (!first) return;
  const message = { ...first, files: attached };
  await outbox.send(job, async () => {
    if (isLate) return to.editReply(message);
    if (reply.replaces && isUnderMessage(to)) return to.update(inPlace(first));
    return to.reply({ ...message, flags: flagsOf(first, quiet) });
  });
  for (const outgoing of more) {
    await outbox.send(job, () => to.followUp({ ...outgoing, flags: flagsOf(outgoing, quiet) }));
  }
}

type UnderMessage = Extract<Answerable, { update: unknown }>;

/** Whether a button of a message, or a form that one opened, asks. */
function isUnderMessage(to: Answerable): to is UnderMessage {
  return to.isMessageComponent() || (to.isModalSubmit() && to.isFromMessage());
}

/** Nothing of the message before is left. */
function inPlace(outgoing: Outgoing) {
  const flags: number = isWithoutEmbeds(outgoing) ? MessageFlags.SuppressEmbeds : 0;
  return { embeds: [], components: [], ...outgoing, flags };
}

function flagsOf(outgoing: Outgoing, quiet: boolean): number {
  const plain = isWithoutEmbeds(outgoing) ? MessageFlags.SuppressEmbeds : 0;
  return plain | (quiet ? MessageFlags.Ephemeral : 0);
}
