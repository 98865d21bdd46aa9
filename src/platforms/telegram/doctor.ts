import { Api, GrammyError } from 'grammy';
import type { ChatMember, UserFromGetMe } from 'grammy/types';
import type { SpaceRecord } from '../../moderation/space-ports.js';
import { hopeless, unwelcome } from './failure.js';
import type { TelegramParts } from './parts.js';
import { chatOf } from './read.js';

/** One thing the doctor found: the sentence `doctor-telegram-<key>` and its values. */
export interface Finding {
  readonly key: string;
  readonly args?: Readonly<Record<string, string | number>>;
  /** Nothing works as long as this is so. */
  readonly isGrave?: true;
}

export interface CheckParts extends Pick<TelegramParts, 'token' | 'apiRoot' | 'webhook'> {
  readonly spaces: readonly Pick<SpaceRecord, 'id' | 'name' | 'role'>[];
}

const TIMEOUT_SECONDS = 5;
/** More groups than this are not asked about one by one. */
const MOST_GROUPS = 30;

/** What is set up at Telegram and what is missing there, each with the place to change it. */
export async function checkTelegram(parts: CheckParts): Promise<readonly Finding[]> {
  const root = parts.apiRoot ? { apiRoot: parts.apiRoot.replace(/\/$/, '') } : {};
  const api = new Api(parts.token, { ...root, timeoutSeconds: TIMEOUT_SECONDS });
  try {
    const me = await api.getMe();
    return [
      { key: 'bot', args: { name: me.username } },
      ...settings(me),
      ...(await webhookState(api, parts)),
      ...(await groups(api, me, parts.spaces)),
    ];
  } catch (error) {
    return hopeless(error) ? [{ key: 'token', isGrave: true }] : [{ key: 'away' }];
  }
}

/** What BotFather was told about the bot. */
function settings(me: UserFromGetMe): Finding[] {
  const name = me.username;
  return [
    me.can_read_all_group_messages ? { key: 'privacy-off' } : { key: 'privacy-on', args: { name } },
    ...(me.can_join_groups ? [] : [{ key: 'no-groups', args: { name } }]),
    ...(me.supports_inline_queries ? [] : [{ key: 'no-inline', args: { name } }]),
  ];
}

async function webhookState(api: Api, { webhook }: CheckParts): Promise<Finding[]> {
  const { url = '', pending_update_count: waiting, ...state } = await api.getWebhookInfo();
  const trouble = state.last_error_message
    ? [{ key: 'webhook-error', args: { why: state.last_error_message, waiting } }]
    : [];
  if (!webhook) return url ? [{ key: 'webhook-other', args: { host: new URL(url).host } }] : [];
  return url === webhook.url
    ? [{ key: 'webhook-set', args: { url } }, ...trouble]
    : [{ key: 'webhook-missing', args: { url: webhook.url } }, ...trouble];
}

async function groups(
  api: Api,
  me: UserFromGetMe,
  spaces: CheckParts['spaces'],
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const space of spaces.slice(0, MOST_GROUPS)) {
    const chat = chatOf(space.id);
    if (chat === null || chat > 0) continue;
    found.push(...missingRights(space, await membership(api, chat, me.id)));
  }
  return found;
}

async function membership(api: Api, chat: number, me: number): Promise<ChatMember | null> {
  try {
    return await api.getChatMember(chat, me);
  } catch (error) {
    if (unwelcome(error) || (error instanceof GrammyError && error.error_code === 400)) return null;
    throw error;
  }
}

/** A watched group needs two rights; elsewhere it is enough to be there. */
function missingRights(
  { name: group, role }: CheckParts['spaces'][number],
  member: ChatMember | null,
): Finding[] {
  if (!member || member.status === 'left' || member.status === 'kicked') {
    return [{ key: 'not-there', args: { group } }];
  }
  if (role !== 'readers') return [];
  if (member.status !== 'administrator') return [{ key: 'no-admin', args: { group } }];
  return [
    ...(member.can_delete_messages ? [] : [{ key: 'no-delete', args: { group } }]),
    ...(member.can_restrict_members ? [] : [{ key: 'no-restrict', args: { group } }]),
  ];
}
