import { type Api, GrammyError } from 'grammy';
import type { ChatMember, ChatMemberRestricted, ChatPermissions } from 'grammy/types';
import type { Clock } from '../../core/clock.js';
import { ImpossibleError } from '../../core/refusal.js';
import type { Done } from '../door.js';
import { untilDate } from './until-date.js';

export interface KickParts {
  readonly api: Pick<
    Api,
    'getChatMember' | 'banChatMember' | 'unbanChatMember' | 'restrictChatMember'
  >;
  /** In front of every call that changes something in a chat. */
  readonly gate: <T>(chat: number, call: () => Promise<T>) => Promise<T>;
  readonly clock: Clock;
}

/** Should the service die before it lifts it, the ban ends by itself after so long. */
const OUT_MS = 5 * 60_000;
const SECOND_MS = 1_000;

/**
 * Sends a member out. Telegram knows that only as a ban that is lifted: asked again after it broke off
 * in between, this lifts what is left of it. A ban that somebody meant stands.
 */
export async function kick(
  { api, gate, clock }: KickParts,
  { chat, user }: { readonly chat: number; readonly user: number },
): Promise<Done> {
  if (user < 0) throw new ImpossibleError({ why: 'channel-stays', platform: 'telegram' });
  const member = await api.getChatMember(chat, user);
  if (isOut(member, clock)) return 'gone';
  const soon = untilDate(new Date(clock.now().getTime() + OUT_MS), clock);
  if (member.status !== 'kicked') await gate(chat, () => api.banChatMember(chat, user, soon));
  await gate(chat, () => api.unbanChatMember(chat, user, { only_if_banned: true })).catch(
    unlessSmall,
  );
  if (member.status === 'restricted') {
    // Lifting the ban has lifted this too.
    const { permissions, ...other } = restrictionOf(member, clock);
    await gate(chat, () => api.restrictChatMember(chat, user, permissions, other));
  }
  return 'done';
}

/** Not there; or kept out for longer than by a kick that broke off. */
function isOut(member: ChatMember, clock: Clock): boolean {
  if (member.status === 'restricted') return !member.is_member;
  if (member.status !== 'kicked') return member.status === 'left';
  const left = member.until_date * SECOND_MS - clock.now().getTime();
  return member.until_date === 0 || left > OUT_MS + SECOND_MS;
}

/** A group that is no supergroup keeps nobody out. */
function unlessSmall(error: unknown): void {
  if (!(error instanceof GrammyError && /supergroup/i.test(error.description))) throw error;
}

/** What a member may and may not do, as it can be said again. */
function restrictionOf(member: ChatMemberRestricted, clock: Clock) {
  const { until_date: end } = member;
  const permissions: ChatPermissions = Object.fromEntries(
    Object.entries(member).filter(([name]) => name.startsWith('can_')),
  );
  const until = end === 0 ? null : new Date(end * SECOND_MS);
  return { permissions, use_independent_chat_permissions: true, ...untilDate(until, clock) };
}
