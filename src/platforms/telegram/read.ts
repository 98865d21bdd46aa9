import type { Message, User } from 'grammy/types';
import type { Place } from '../../core/request.js';
import type { Reading, Said, Speaker } from '../conversation.js';
import { wholeText } from './whole-text.js';

/** Whom a message must address to be a question, and the commands that are ours. */
export interface Self {
  readonly id: number;
  readonly username: string;
  readonly commands: ReadonlySet<string>;
}

/**
 * A private message is a question; in a group only a command of ours, a mention and a reply to the
 * bot are, and everything else is a comment. Other bots are not listened to.
 */
export function read(message: Message, self: Self): Reading {
  const text = message.text ?? message.caption ?? '';
  const whole = wholeText(message);
  if (!authorOf(message) || whole.trim() === '') return { kind: 'nothing' };
  const command = commandOf(message, self);
  if (command === 'another bot’s') return { kind: 'nothing' };
  if (message.chat.type === 'private') {
    return text.trim() === '' ? { kind: 'nothing' } : { kind: 'question', text: started(text) };
  }
  if (command === 'ours') return { kind: 'question', text: started(text) };
  if (mentions(message, self)) return { kind: 'question', text: withoutMention(text, self) };
  if (message.reply_to_message?.from?.id === self.id && text.trim() !== '') {
    return { kind: 'question', text };
  }
  return { kind: 'comment', text: whole };
}

/**
 * Who wrote it: a person, or the channel or group in whose name they speak. Null for other bots, and
 * for what a channel's own posts become in its discussion group.
 */
export function authorOf(message: Message): Speaker | null {
  const { from, sender_chat: chat, is_automatic_forward: forwarded } = message;
  if (forwarded) return null;
  if (chat) return { platform: 'telegram', id: String(chat.id), name: nameOf(chat) };
  return from && !from.is_bot ? speakerOf(from) : null;
}

function nameOf(chat: NonNullable<Message['sender_chat']>): string {
  return (chat.title ?? chat.username ?? '').slice(0, 64);
}

/** Every chat is a space of its own. */
export function placeOf(chat: Message['chat']): Place {
  const kind = chat.type === 'private' ? 'private' : 'public';
  return { platform: 'telegram', space: spaceOf(chat.id), kind };
}

export function spaceOf(chat: number): string {
  return `telegram:${chat}`;
}

/** The chat behind a space's id; null when it is not one of Telegram's. */
export function chatOf(space: string): number | null {
  const id = /^telegram:(-?\d{1,16})$/.exec(space)?.[1];
  return id === undefined ? null : Number(id);
}

export function speakerOf(user: User): Speaker {
  const name = [user.first_name, user.last_name ?? ''].join(' ').trim().slice(0, 64);
  const language = languageOf(user);
  return {
    ...{ platform: 'telegram', id: String(user.id) },
    // Whoever deleted their account has none.
    ...(name === '' ? {} : { name }),
    ...(language === undefined ? {} : { language }),
  };
}

/** A message as moderation will see it. */
export function saidIn(message: Message, text: string): Said {
  const { chat } = message;
  const { space } = placeOf(chat);
  const url = linkOf(message);
  return {
    ...{ space, spaceName: chat.title ?? space, externalId: String(message.message_id), text },
    ...(url === undefined ? {} : { url }),
  };
}

/** Telegram says zh-hans and zh-hant; which of them we speak is for the negotiation to find. */
function languageOf(user: User): string | undefined {
  return user.language_code?.toLowerCase().startsWith('zh') ? 'zh' : user.language_code;
}

/** Where a message can be looked at; only supergroups have such a place. */
function linkOf({ chat, message_id: id }: Message): string | undefined {
  if (chat.type !== 'supergroup') return undefined;
  const path = chat.username ?? `c/${String(chat.id).replace(/^-100/, '')}`;
  return `https://t.me/${path}/${id}`;
}

/** Everyone's first press sends /start; what it asks is help. */
function started(text: string): string {
  return text.replace(/^\/start(@\S+)?(\s.*)?$/s, '/help');
}

function commandOf(message: Message, self: Self): 'ours' | 'another bot’s' | null {
  const typed = /^\/([a-z0-9_]{1,32})(?:@(\S+))?/i.exec(message.text ?? '');
  if (!typed?.[1]) return null;
  if (typed[2] && typed[2].toLowerCase() !== self.username.toLowerCase()) return 'another bot’s';
  return typed[1] === 'start' || self.commands.has(typed[1]) ? 'ours' : null;
}

function mentions(message: Message, self: Self): boolean {
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  return entities.some(({ type, offset, length }) => {
    const mentioned = text.slice(offset + 1, offset + length).toLowerCase();
    return type === 'mention' && mentioned === self.username.toLowerCase();
  });
}

function withoutMention(text: string, self: Self): string {
  return text.replaceAll(new RegExp(`@${self.username}\\b`, 'gi'), ' ').trim();
}
