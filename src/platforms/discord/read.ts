import {
  type Attachment,
  type ChatInputCommandInteraction,
  type Message,
  PermissionFlagsBits,
  type User,
} from 'discord.js';
import type { Place, ReadFile } from '../../core/request.js';
import type { Asked, Reading, Said, Speaker } from '../conversation.js';
import type { DoorCommand } from '../door.js';
import { readerOf } from '../incoming-file.js';
import { kindOf } from './fields.js';

/** Discord's longest name, in characters. */
const MAX_NAME = 32;
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Z}\p{C}]/gu;

/** What is looked at in a message. */
export type Looked = Pick<Message, 'content' | 'guildId' | 'webhookId' | 'system'> & {
  readonly attachments: { map<T>(pick: (file: { readonly name: string }) => T): T[] };
  readonly author: Pick<User, 'bot'>;
  readonly mentions: { readonly repliedUser: Pick<User, 'id'> | null };
};

/**
 * A direct message is a question; in a server only a mention and a reply to the bot are, and
 * everything else is a comment, the names of attached files with it. Other bots are not listened to.
 */
export function read(message: Looked, selfId: string): Reading {
  const { content, author, mentions } = message;
  if (author.bot || message.webhookId || message.system) return { kind: 'nothing' };
  const text = content.replaceAll(new RegExp(`<@!?${selfId}>`, 'g'), ' ').trim();
  const addressed = text !== content.trim() || mentions.repliedUser?.id === selfId;
  if (message.guildId === null || addressed) return { kind: 'question', text };
  const names = message.attachments.map(({ name }) => `📎 ${name}`);
  const said = [...(text === '' ? [] : [content]), ...names].join('\n');
  return said === '' ? { kind: 'nothing' } : { kind: 'comment', text: said };
}

/** Every channel and thread is a space of its own. */
export function placeOf(channelId: string, guildId: string | null): Place {
  const kind = guildId === null ? 'private' : 'public';
  return { platform: 'discord', space: `discord:${channelId}`, kind };
}

/** Where a message stands; whoever may manage the server administers it. */
export function placeAt({ channelId, guildId, member }: Message): Place {
  const place = placeOf(channelId, guildId);
  const administers = member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? false;
  return administers ? { ...place, administered: true } : place;
}

/** The channel behind a space's id; null when it is not one of Discord's. */
export function channelOf(space: string): string | null {
  return /^discord:(\d{5,20})$/.exec(space)?.[1] ?? null;
}

export function speakerOf(user: User, language?: string): Speaker {
  const written = [...(user.displayName ?? user.username ?? '')].slice(0, MAX_NAME).join('');
  // Someone without a name, or with one that nobody can see, is still someone.
  const name = written.replace(invisible, '') === '' ? user.id : written;
  const speaker = { platform: 'discord', id: user.id, name } as const;
  return language === undefined ? speaker : { ...speaker, language };
}

/** A message as moderation will see it. */
export function saidIn(message: Message, text: string): Said {
  const { space } = placeOf(message.channelId, message.guildId);
  const name = 'name' in message.channel ? message.channel.name : null;
  const joined = message.member?.joinedAt ?? null;
  return {
    ...{ space, spaceName: name ?? space, externalId: message.id, text, url: message.url },
    ...(joined === null ? {} : { joined }),
  };
}

/** What a slash command asks: its fields as the command's schema wants them. */
export function askedBy(
  interaction: ChatInputCommandInteraction,
  commands: readonly DoorCommand[],
): Asked {
  const { commandName: command } = interaction;
  const known = commands.find(({ name }) => name === command);
  const { data } = interaction.options;
  const file = fileOf(data.flatMap(({ attachment }) => attachment ?? []));
  const fields = data.filter(({ attachment }) => !attachment);
  const options = fields.map(({ name, value }) => {
    const isList = known !== undefined && kindOf(known, name) === 'array';
    return [name, isList ? words(String(value ?? '')) : value] as const;
  });
  return { command, options: Object.fromEntries(options), ...(file && { file }) };
}

/** The first of the files that came along. */
export function fileOf(
  attached: readonly Pick<Attachment, 'name' | 'size' | 'url'>[],
): ReadFile | undefined {
  const [first] = attached;
  return first && readerOf({ name: first.name, size: first.size, url: () => first.url });
}

function words(text: string): string[] {
  return text.split(/[\s,，、]+/).filter((word) => word !== '');
}
