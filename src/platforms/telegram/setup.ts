import type { Api } from 'grammy';
import type { Chat, Message, User } from 'grammy/types';
import { permits } from '../../core/permission.js';
import type { Action, Reply } from '../../core/reply.js';
import type { SpaceRecord, SpaceStore } from '../../moderation/ports.js';
import { localeFor, type Speaker } from '../conversation.js';
import type { DoorParts } from '../door.js';
import { spaceOf } from './read.js';

/** The command as it is typed. */
export const SETUP = /^\/setup(@\S+)?(\s|$)/i;

export interface SetupParts extends DoorParts {
  readonly api: Pick<Api, 'getChatMember'>;
  readonly spaces: Pick<SpaceStore, 'ensure' | 'update'>;
}

interface Asking {
  readonly chat: Chat;
  /** Who asks; an administrator who stays anonymous speaks as the chat itself. */
  readonly by: { readonly from?: User | undefined; readonly sender_chat?: Message['sender_chat'] };
  readonly options: Readonly<Record<string, string>>;
}

const roles = ['readers', 'moderators', 'editors', 'partner'] as const;

/**
 * What a group is to the service, and in which language: chosen by its administrators, on buttons.
 * A group that is to see what readers wrote, or what is not published yet, is the library's own to
 * choose: that takes a lead whose account is linked.
 */
export async function setUp(parts: SetupParts, speaker: Speaker, asking: Asking): Promise<Reply> {
  const { i18n, spaces, clock } = parts;
  const locale = await localeFor(parts, speaker);
  const say = (key: string, args?: Parameters<typeof i18n.say>[2]) =>
    i18n.say(locale, `setup-${key}`, args);
  const answer = (text: string, actions: readonly Action[] = []): Reply => ({
    ...{ text, actions, locale, visibility: actions.length > 0 ? 'public' : 'private' },
  });
  if (asking.chat.type === 'private') return answer(say('only-groups'));
  if (!(await isAdministrator(parts, asking))) return answer(say('only-admins'));
  const id = spaceOf(asking.chat.id);
  const name = asking.chat.title ?? id;
  const known = await spaces.ensure({ id, platform: 'telegram', name, at: clock.now() });
  const { role = known.role, locale: spoken = known.locale } = wishes(asking.options, i18n.locales);
  if (role !== 'readers' && role !== known.role && !(await isLead(parts, speaker))) {
    return answer(say('only-leads'));
  }
  const space = (await spaces.update(id, { role, locale: spoken, name })) ?? known;
  const language = i18n.negotiate([space.locale ?? i18n.fallback]);
  return answer(
    say('now', { role: say(`role-${space.role}`), language: say(`language-${language}`) }),
    choices(space, { language, locales: i18n.locales, say }),
  );
}

function wishes(options: Asking['options'], locales: readonly string[]) {
  const role = roles.find((one) => one === options.role);
  const locale = locales.find((one) => one === options.language);
  return { ...(role ? { role } : {}), ...(locale ? { locale } : {}) };
}

function choices(
  space: SpaceRecord,
  words: {
    readonly language: string;
    readonly locales: readonly string[];
    readonly say: (key: string) => string;
  },
): Action[] {
  const button = (label: string, options: Action['options']) => ({
    ...{ label, command: 'setup', options },
  });
  return [
    ...roles
      .filter((role) => role !== space.role)
      .map((role) => button(words.say(`role-${role}`), { role })),
    ...words.locales
      .filter((locale) => locale !== words.language)
      .map((locale) => button(words.say(`language-${locale}`), { language: locale })),
  ];
}

async function isAdministrator({ api }: SetupParts, { chat, by }: Asking): Promise<boolean> {
  if (by.sender_chat) return by.sender_chat.id === chat.id;
  if (!by.from) return false;
  const { status } = await api.getChatMember(chat.id, by.from.id);
  return status === 'creator' || status === 'administrator';
}

async function isLead(parts: SetupParts, { platform, id }: Speaker): Promise<boolean> {
  const linked = await parts.staffOf(parts.hashPerson(platform, id));
  return linked !== null && permits(linked.role, 'lead');
}
