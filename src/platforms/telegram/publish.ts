import type { Api } from 'grammy';
import type { BotCommand, BotCommandScope, LanguageCode } from 'grammy/types';
import type { I18n } from '../../core/i18n.js';
import type { DoorCommand } from '../door.js';

type Menus = Pick<Api, 'getMyCommands' | 'setMyCommands'>;

/** Where a menu shows: everywhere, and, with what only administrators may, to those of groups. */
const scopes: readonly { readonly scope: BotCommandScope; readonly isAll: boolean }[] = [
  { scope: { type: 'default' }, isAll: false },
  { scope: { type: 'all_chat_administrators' }, isAll: true },
];

/**
 * Shows readers' commands in Telegram's menu, in every language we speak and, for all others, in
 * the library's own. What is there already is left alone.
 */
export async function publish(
  api: Menus,
  commands: readonly DoorCommand[],
  i18n: I18n,
): Promise<void> {
  const readers = commands.filter(({ permission }) => permission === 'reader');
  for (const { scope, isAll } of scopes) {
    const shown = readers.filter(({ administers }) => isAll || !administers);
    const menu = (locale: string) =>
      shown.map(({ name }) => ({
        ...{ command: name, description: i18n.say(locale, `${name}-description`) },
      }));
    await publishFor(api, menu(i18n.fallback), { scope });
    for (const locale of i18n.locales) {
      // Telegram tells languages apart by two letters.
      const language_code = locale.slice(0, 2) as LanguageCode;
      await publishFor(api, menu(locale), { scope, language_code });
    }
  }
}

async function publishFor(
  api: Menus,
  wanted: readonly BotCommand[],
  place: { readonly scope: BotCommandScope; readonly language_code?: LanguageCode },
): Promise<void> {
  const shown = await api.getMyCommands(place);
  const words = (list: readonly BotCommand[]) =>
    list.map(({ command, description }) => `${command} ${description}`).join('\n');
  if (words(shown) !== words(wanted)) await api.setMyCommands(wanted, place);
}
