import { setTimeout as wait } from 'node:timers/promises';
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  type Message,
  MessageFlags,
} from 'discord.js';
import type { Reply } from '../../core/reply.js';
import { ask, command, comment, localeFor } from '../conversation.js';
import type { DoorParts } from '../door.js';
import type { ButtonIds } from '../writing/button-ids.js';
import { faultOf } from '../writing/fault.js';
import type { Once } from '../writing/once.js';
import type { Outbox } from './outbox.js';
import { askedBy, placeOf, read, saidIn, speakerOf } from './read.js';
import { write } from './write.js';

/** What listening needs beside the house itself. */
export interface Ears {
  readonly outbox: Outbox;
  readonly buttons: ButtonIds;
  /** Whether an event is heard for the first time: Discord repeats some after a break. */
  readonly first: Once;
  /** Discord waits 3 s for a first answer; what takes longer than this is announced as coming. */
  readonly deferMs: number;
}

type Answerable = ChatInputCommandInteraction | ButtonInteraction;

/** Hears what people say and press. No event may bring the door down. */
export function listen(client: Client, parts: DoorParts, ears: Ears): void {
  const heed = (work: Promise<void>) =>
    work.catch((error) => parts.log.error({ fault: faultOf(error) }, 'Discord: an event failed'));
  client.on(Events.MessageCreate, (message) => {
    if (ears.first(message.id)) void heed(heard(parts, ears, message));
  });
  client.on(Events.MessageUpdate, (_before, message) => {
    if (!message.partial) void heed(edited(parts, message));
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (ears.first(interaction.id)) void heed(asked(parts, ears, interaction));
  });
}

async function heard(parts: DoorParts, ears: Ears, message: Message): Promise<void> {
  const reading = read(message, message.client.user.id);
  if (reading.kind === 'nothing') return;
  const { text } = reading;
  const speaker = speakerOf(message.author);
  if (reading.kind === 'comment') return comment(parts, speaker, saidIn(message, text));
  const place = placeOf(message.channelId, message.guildId);
  const reply = await ask(parts, speaker, { place, text });
  if (!reply.quiet) await say(ears, message, reply);
}

/** Answers below a message, quoting it where others are present. */
async function say(ears: Ears, message: Message, reply: Reply): Promise<void> {
  const { channel } = message;
  if (!channel.isSendable()) return;
  const reference = { messageReference: message, failIfNotExists: false };
  const quote = message.guildId === null ? {} : { reply: reference };
  for (const outgoing of write(reply, ears.buttons)) {
    await ears.outbox.send('answer', async () => {
      await channel.send({ ...outgoing, ...quote, flags: MessageFlags.SuppressEmbeds });
    });
  }
}

/** An edited comment is a new text; an edited question stays answered. */
async function edited(parts: DoorParts, message: Message): Promise<void> {
  const reading = read(message, message.client.user.id);
  if (reading.kind !== 'comment' || message.editedAt === null) return;
  await comment(parts, speakerOf(message.author), saidIn(message, reading.text));
}

async function asked(parts: DoorParts, ears: Ears, interaction: Interaction): Promise<void> {
  const speaker = speakerOf(interaction.user, interaction.locale);
  const place = placeOf(interaction.channelId ?? '', interaction.guildId);
  if (interaction.isChatInputCommand()) {
    const wish = askedBy(interaction, parts.commands);
    return respond(ears, interaction, command(parts, speaker, { place, asked: wish }));
  }
  if (!interaction.isButton()) return;
  const pressed = ears.buttons.decode(interaction.customId);
  if (pressed) {
    return respond(ears, interaction, command(parts, speaker, { place, asked: pressed }));
  }
  const locale = await localeFor(parts, speaker);
  const text = parts.i18n.say(locale, 'door-button-old');
  await respond(ears, interaction, Promise.resolve({ text, visibility: 'private', locale }));
}

/** Answers in time. What is late comes privately: what was meant for one must not become public. */
async function respond(ears: Ears, to: Answerable, answer: Promise<Reply>): Promise<void> {
  const stopwatch = new AbortController();
  const late = wait(ears.deferMs, null, { signal: stopwatch.signal }).catch(() => null);
  const early = await Promise.race([answer, late]);
  stopwatch.abort();
  if (!early) await to.deferReply({ flags: MessageFlags.Ephemeral });
  const reply = early ?? (await answer);
  const quiet = early === null || reply.visibility === 'private';
  const flags = MessageFlags.SuppressEmbeds | (quiet ? MessageFlags.Ephemeral : 0);
  const [first, ...more] = write(reply, ears.buttons);
  if (!first) return;
  await ears.outbox.send('answer', async () =>
    early ? to.reply({ ...first, flags }) : to.editReply(first),
  );
  for (const outgoing of more) {
    await ears.outbox.send('answer', () => to.followUp({ ...outgoing, flags }));
  }
}
