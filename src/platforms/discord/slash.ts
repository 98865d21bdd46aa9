import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  PermissionFlagsBits,
} from 'discord.js';
import type { I18n } from '../../core/i18n.js';
import type { DoorCommand } from '../door.js';
import { type Field, fieldsOf } from './fields.js';
import { REPORT_MENU } from './report.js';

/** A command as Discord shows it, with the words that people see. */
export interface AppCommand {
  readonly type: ApplicationCommandType;
  readonly name: string;
  readonly name_localizations: LocalizationMap;
  readonly description?: string;
  readonly description_localizations?: LocalizationMap;
  readonly options?: readonly SlashOption[];
  /** Who sees it in the menu; what they may do is decided when they do it. */
  readonly default_member_permissions: string | null;
  readonly contexts: readonly InteractionContextType[];
  readonly integration_types: readonly ApplicationIntegrationType[];
}

export interface SlashOption {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly description: string;
  readonly description_localizations: LocalizationMap;
  readonly required: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
  readonly autocomplete?: true;
}

const types: Readonly<Record<Field['kind'], ApplicationCommandOptionType>> = {
  string: ApplicationCommandOptionType.String,
  array: ApplicationCommandOptionType.String,
  integer: ApplicationCommandOptionType.Integer,
  number: ApplicationCommandOptionType.Number,
  boolean: ApplicationCommandOptionType.Boolean,
};

/** Our languages by Discord's codes. */
const codes: Readonly<Record<string, readonly ('zh-CN' | 'en-US' | 'en-GB')[]>> = {
  'zh-CN': ['zh-CN'],
  en: ['en-US', 'en-GB'],
};

/** Fields with suggestions while one types; which they are is known where they are made. */
const suggested = new Set([
  ...['find.query', 'find.title', 'recommend.like', 'hours.halls', 'info.topic'],
]);
const everywhere = [InteractionContextType.Guild, InteractionContextType.BotDM];
const inServers = [InteractionContextType.Guild];
/** Discord's rule for names in any script. */
const nameForm = /^[-_\p{L}\p{N}]{1,32}$/u;

/** All that is offered: every command, and the entry in a message's menu. */
export function offered(commands: readonly DoorCommand[], i18n: I18n): AppCommand[] {
  return [...commands.map((command) => slashCommand(command, i18n)), reportMenu(i18n)];
}

function slashCommand(command: DoorCommand, i18n: I18n): AppCommand {
  const { name } = command;
  const words = described(i18n, `${name}-description`, name);
  return {
    type: ApplicationCommandType.ChatInput,
    ...{ name, name_localizations: named(i18n, `door-name-${name}`), ...words },
    options: [
      ...fieldsOf(command).map((field) => optionOf(field, name, i18n)),
      ...(command.takesFile ? [fileOption(name, i18n)] : []),
    ],
    default_member_permissions: shownTo(command),
    contexts: command.where === 'public' ? inServers : everywhere,
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
}

function reportMenu(i18n: I18n): AppCommand {
  const say = (locale: string) => i18n.say(locale, 'door-report-menu');
  return {
    ...{ type: ApplicationCommandType.Message, name: REPORT_MENU },
    name_localizations: localized(i18n, say),
    ...{ default_member_permissions: null, contexts: inServers },
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
}

function shownTo({ permission, administers }: DoorCommand): string | null {
  if (administers) return String(PermissionFlagsBits.ManageGuild);
  return permission === 'reader' ? null : String(PermissionFlagsBits.ManageMessages);
}

function optionOf(field: Field, command: string, i18n: I18n): SlashOption {
  const { name, kind, required, choices } = field;
  const words = described(i18n, `${command}-option-${name.toLowerCase()}`, name);
  const few = choices.map((value) => ({ name: value, value }));
  return {
    ...{ name, type: types[kind], required, ...words },
    ...(kind === 'string' && few.length > 0 ? { choices: few } : {}),
    ...(suggested.has(`${command}.${name}`) ? { autocomplete: true } : {}),
  };
}

function fileOption(command: string, i18n: I18n): SlashOption {
  const words = described(i18n, `${command}-option-file`, 'file');
  const type = ApplicationCommandOptionType.Attachment;
  return { name: 'file', type, required: false, ...words };
}

function described(i18n: I18n, key: string, otherwise: string) {
  const say = (locale: string) => (i18n.has(key) ? i18n.say(locale, key) : otherwise);
  return { description: say(i18n.fallback), description_localizations: localized(i18n, say) };
}

/** Names in other scripts, where there are some that Discord takes. */
function named(i18n: I18n, key: string): LocalizationMap {
  if (!i18n.has(key)) return {};
  const all = Object.entries(localized(i18n, (locale) => i18n.say(locale, key)));
  return Object.fromEntries(all.filter(([, name]) => nameForm.test(name ?? '')));
}

function localized(i18n: I18n, say: (locale: string) => string): LocalizationMap {
  const all = i18n.locales.flatMap((locale) =>
    (codes[locale] ?? []).map((code) => [code, say(locale)] as const),
  );
  return Object.fromEntries(all);
}
