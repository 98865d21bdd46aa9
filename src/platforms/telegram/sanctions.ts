import type { Api } from 'grammy';
import type { ChatMember, ChatMemberRestricted, ChatPermissions } from 'grammy/types';
import type { Clock } from '../../core/clock.js';
import type { Done, Instead, Term } from '../door.js';
import { isEndOf, untilDate } from './until-date.js';

export interface SanctionParts {
  readonly api: Pick<
    Api,
    'getChat' | 'getChatMember' | 'restrictChatMember' | 'banChatMember' | 'unbanChatMember'
  >;
  /** In front of every call that changes something in a chat. */
  readonly gate: <T>(chat: number, call: () => Promise<T>) => Promise<T>;
  readonly clock: Clock;
}

export interface Member {
  readonly chat: number;
  readonly user: number;
}

/** What nobody who is muted may do. */
const silence: ChatPermissions = {
  ...{ can_send_messages: false, can_send_audios: false, can_send_documents: false },
  ...{ can_send_photos: false, can_send_videos: false, can_send_video_notes: false },
  ...{ can_send_voice_notes: false, can_send_polls: false, can_send_other_messages: false },
  can_add_web_page_previews: false,
};

const notOurs: Instead = { instead: { why: 'set-meanwhile', platform: 'telegram' } };

export function mute(
  { api, gate, clock }: SanctionParts,
  { chat, user }: Member,
  until: Date | null,
): Promise<true> {
  return gate(chat, () => api.restrictChatMember(chat, user, silence, untilDate(until, clock)));
}

/** Lifts what we set. What an administrator of the group set meanwhile stays, a ban too. */
export async function unmute(
  { api, gate }: SanctionParts,
  { chat, user }: Member,
  ours: readonly Term[],
): Promise<Done | Instead> {
  const member = await api.getChatMember(chat, user);
  if (member.status === 'kicked') return notOurs;
  if (member.status !== 'restricted') return 'gone';
  if (!isOurMute(member, ours)) return notOurs;
  // What everybody may do here: less would stay a punishment, more would be a gift.
  const { permissions = {} } = await api.getChat(chat);
  await gate(chat, () => api.restrictChatMember(chat, user, permissions));
  return 'done';
}

/** Whoever may write, or may not until another time, was given that by somebody else. */
function isOurMute(member: ChatMemberRestricted, ours: readonly Term[]): boolean {
  return !member.can_send_messages && isEnded(member, ours);
}

export function ban(
  { api, gate, clock }: SanctionParts,
  { chat, user }: Member,
  until: Date | null,
): Promise<true> {
  return gate(chat, () => api.banChatMember(chat, user, untilDate(until, clock)));
}

/** The same as with a mute: a ban until another time is an administrator's. */
export async function unban(
  { api, gate }: SanctionParts,
  { chat, user }: Member,
  ours: readonly Term[],
): Promise<Done | Instead> {
  const member: ChatMember = await api.getChatMember(chat, user);
  if (member.status !== 'kicked') return 'gone';
  if (!isEnded(member, ours)) return notOurs;
  await gate(chat, () => api.unbanChatMember(chat, user, { only_if_banned: true }));
  return 'done';
}

function isEnded({ until_date: end }: { readonly until_date: number }, ours: readonly Term[]) {
  return ours.some((term) => isEndOf(term, end));
}
