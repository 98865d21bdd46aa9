import type { Api } from 'grammy';
import type { BotCommand, LanguageCode } from 'grammy/types';
import type { I18n } from '../../core/i18n.js';
import type { DoorCommand } from '../door.js';

/**
 * Shows readers' commands in Telegram's menu, in every language we speak and, for all others, in
 * the library's own. What is there already is left alone.
 */
export async function publish(
  api: Pick<Api, 'getMyCommands' | 'setMyCommands'>,
  commands: readonly DoorCommand[],
  i18n: I18n,
): Promise<void> {
  await publishFor(api, menu(commands, i18n, i18n.fallback));
  for (const locale of i18n.locales) {
    // Telegram tells languages apart by two letters.
    const language = locale.slice(0, 2) as LanguageCode;
    await publishFor(api, menu(commands, i18n, locale), language);
  }
}

async function publishFor(
  api: Pick<Api, 'getMyCommands' | 'setMyCommands'>,
  wanted: readonly BotCommand[],
  language?: LanguageCode,
): Promise<void> {
  const scope = language ? { language_code: language } : {};
  const shown = await api.getMyCommands(scope);
  const words = (list: readonly BotCommand[]) =>
    list.map(({ command, description }) => `${command} ${description}`).join('\n');
  if (words(shown) !== words(wanted)) await api.setMyCommands(wanted, scope);
}

function menu(commands: readonly DoorCommand[], i18n: I18n, locale: string): BotCommand[] {
  return commands
    .filter(({ permission }) => permission === 'reader')
    .map(({ name }) => ({ command: name, description: i18n.say(locale, `${name}-description`) }));
}
