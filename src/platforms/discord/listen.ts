import {
  type AttachmentPayload,
  type Client,
  Events,
  type Message,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { keptAs, Refusal, toldReason } from '../../core/refusal.js';
import type { Reply } from '../../core/reply.js';
import type { SignedButtons } from '../cases/signed-buttons.js';
import { ask } from '../conversation.js';
import type { DoorParts } from '../door.js';
import { faultOf } from '../writing/fault.js';
import type { Once } from '../writing/once.js';
import { attachedTo } from './attached.js';
import { nonceOf } from './carrier.js';
import { whyRefused } from './failure.js';
import { answer } from './interactions.js';
import type { Outbox } from './outbox.js';
import { fileOf, placeAt, read, speakerOf } from './read.js';
import { scan } from './scan.js';
import type { Seen } from './seen.js';
import { isWithoutEmbeds, write } from './write.js';

/** What listening needs beside the house itself. */
export interface Ears {
  readonly outbox: Outbox;
  readonly buttons: SignedButtons;
  /** Whether an event is heard for the first time: Discord repeats some after a break. */
  readonly first: Once;
  readonly seen: Seen;
  /** Discord waits 3 s for a first answer; what takes longer than this is announced as coming. */
  readonly deferMs: number;
}

/** Hears what people say and press. No event may bring the door down. */
export function listen(client: Client, parts: DoorParts, ears: Ears): void {
  const heed = (work: Promise<void>) =>
    work.catch((error) => {
      const why = whyRefused(error);
      if (!(why instanceof Refusal)) {
        return parts.log.error({ fault: faultOf(error) }, 'Discord: an event failed');
      }
      // The log is in English, whatever people speak here.
      parts.log.warn({}, `Discord: ${toldReason(parts.i18n, 'en', keptAs(why.reason))}`);
    });
  client.on(Events.MessageCreate, (message) => {
    if (ears.first(message.id)) void heed(heard(parts, ears, message));
  });
  client.on(Events.MessageUpdate, (_before, message) => {
    if (!message.partial) void heed(edited(parts, message));
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (ears.first(interaction.id)) void heed(answer(parts, ears, interaction));
  });
}

async function heard(parts: DoorParts, ears: Ears, message: Message): Promise<void> {
  const reading = read(message, message.client.user.id);
  if (reading.kind === 'comment') {
    await scan(parts, message, reading.text);
    return ears.seen.note(message.channelId, message.id);
  }
  if (reading.kind === 'nothing') return;
  const { text } = reading;
  const file = fileOf([...message.attachments.values()]);
  const asked = { place: placeAt(message), text, file };
  const reply = await ask(parts, speakerOf(message.author), asked);
  if (reply.quiet) return;
  const prompt = parts.i18n.say(reply.locale, 'door-choose');
  const files = await attachedTo(parts, reply, may(message, PermissionFlagsBits.AttachFiles));
  await say(ears, message, { reply, prompt, files });
}

interface Saying {
  readonly reply: Reply;
  readonly prompt: string;
  readonly files: readonly AttachmentPayload[];
}

/**
 * Answers below a message, quoting it where others are present. Each part has a nonce of its own,
 * by which Discord holds back a repetition.
 */
async function say(ears: Ears, message: Message, { reply, prompt, files }: Saying): Promise<void> {
  const { channel } = message;
  if (!channel.isSendable()) return;
  const reference = { messageReference: message, failIfNotExists: false };
  const quote = message.guildId === null ? {} : { reply: reference };
  const job = { urgency: 'answer', route: `messages:${channel.id}` } as const;
  const { space } = placeAt(message);
  const buttons = await ears.buttons.under(space, reply.actions);
  const writing = { buttons, prompt, mayEmbed: may(message, PermissionFlagsBits.EmbedLinks) };
  for (const [index, outgoing] of write(reply, writing).entries()) {
    const flags = isWithoutEmbeds(outgoing)
      ? ({ flags: MessageFlags.SuppressEmbeds } as const)
      : {};
    const nonce = nonceOf(`answer ${message.id} ${index}`);
    const attached = index === 0 ? { files } : {};
    const sending = { ...outgoing, ...attached, ...quote, nonce, enforceNonce: true };
    await ears.outbox.send(job, async () => {
      await channel.send({ ...sending, ...flags });
    });
  }
}

/** Between two there is nothing to grant. */
function may({ channel }: Message, permission: bigint): boolean {
  if (channel.isDMBased()) return true;
  const self = channel.guild.members.me;
  return self !== null && channel.permissionsFor(self).has(permission);
}

/** An edited comment is a new text; an edited question stays answered. */
async function edited(parts: DoorParts, message: Message): Promise<void> {
  const reading = read(message, message.client.user.id);
  if (reading.kind !== 'comment' || message.editedAt === null) return;
  await scan(parts, message, reading.text);
}
