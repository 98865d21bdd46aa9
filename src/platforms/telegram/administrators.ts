import type { Api } from 'grammy';
import type { Chat, Message, User } from 'grammy/types';
import type { Place } from '../../core/request.js';
import type { DoorCommand } from '../door.js';
import { placeOf } from './read.js';

/** Who asks, as Telegram tells; an administrator who stays anonymous speaks as the chat itself. */
export interface Asker {
  readonly from?: User | undefined;
  readonly sender_chat?: Message['sender_chat'];
}

export interface AdministratorParts {
  readonly api: Pick<Api, 'getChatMember'>;
  readonly commands: readonly DoorCommand[];
}

/** The place of a command; whether its asker administers it is looked up only where it matters. */
export async function placeFor(
  { api, commands }: AdministratorParts,
  command: string | null,
  { chat, by }: { readonly chat: Chat; readonly by: Asker },
): Promise<Place> {
  const place = placeOf(chat);
  const matters = commands.some(({ name, administers }) => name === command && administers);
  if (!matters || chat.type === 'private') return place;
  return (await isAdministrator(api, chat, by)) ? { ...place, administered: true } : place;
}

async function isAdministrator(
  api: AdministratorParts['api'],
  chat: Chat,
  { from, sender_chat: spokesman }: Asker,
): Promise<boolean> {
  if (spokesman) return spokesman.id === chat.id;
  if (!from) return false;
  const { status } = await api.getChatMember(chat.id, from.id);
  return status === 'creator' || status === 'administrator';
}
