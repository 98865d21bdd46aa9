import { type Api, GrammyError } from 'grammy';
import type { Message } from 'grammy/types';
import type { DoorParts } from '../door.js';
import type { Albums } from '../ports.js';
import type { Outbox } from './outbox.js';
import { spaceOf } from './read.js';

export interface AlbumParts extends Pick<DoorParts, 'comments' | 'clock'> {
  readonly api: Pick<Api, 'deleteMessage'>;
  readonly outbox: Pick<Outbox, 'send'>;
  readonly albums: Pick<Albums, 'add'>;
}

/**
 * Keeps which messages came as one album, also those without a word, so that they go together. Its
 * parts come one by one: one that comes when the album was taken away already goes after it.
 */
export async function addToAlbum(parts: AlbumParts, message: Message): Promise<void> {
  const { chat, message_id: id, media_group_id: album } = message;
  if (album === undefined || chat.type === 'private') return;
  const space = spaceOf(chat.id);
  const part = { space, message: String(id), album };
  const others = await parts.albums.add(part, parts.clock.now());
  for (const other of others) {
    const state = await parts.comments.state(space, other);
    if (state === null || state === 'visible') continue;
    await parts.outbox.send(chat.id, 'effect', () => deleted(parts.api, chat.id, id));
    return;
  }
}

async function deleted(api: Pick<Api, 'deleteMessage'>, chat: number, id: number): Promise<void> {
  try {
    await api.deleteMessage(chat, id);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** Somebody was faster. */
export function isGone(error: unknown): boolean {
  return error instanceof GrammyError && /message to delete not found/i.test(error.description);
}
