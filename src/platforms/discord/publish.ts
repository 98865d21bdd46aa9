import { ApplicationCommandOptionType, type LocalizationMap, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { I18n } from '../../core/i18n.js';
import type { DoorCommand } from '../door.js';
import { type Field, fieldsOf } from './fields.js';

/** A slash command with the words that people see. */
interface SlashCommand {
  readonly name: string;
  readonly description: string;
  readonly description_localizations: LocalizationMap;
  readonly options: readonly SlashOption[];
}

interface SlashOption {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly description: string;
  readonly description_localizations: LocalizationMap;
  readonly required: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
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

/** What of a published command people can see, whichever way Discord puts it. */
const option = z.object({
  name: z.string(),
  type: z.number(),
  description: z.string(),
  description_localizations: z.record(z.string(), z.string()).nullish(),
  required: z.boolean().nullish(),
  choices: z.array(z.object({ name: z.string(), value: z.unknown() })).nullish(),
});
const published = z.array(
  z.object({
    name: z.string(),
    description: z.string(),
    description_localizations: z.record(z.string(), z.string()).nullish(),
    options: z.array(option).nullish(),
  }),
);

/** Offers readers' commands as slash commands. What is there already is left alone. */
export async function publish(
  rest: Pick<REST, 'get' | 'put'>,
  applicationId: string,
  { commands, i18n }: { readonly commands: readonly DoorCommand[]; readonly i18n: I18n },
): Promise<void> {
  const wanted = commands
    .filter(({ permission }) => permission === 'reader')
    .map((command) => slashCommand(command, i18n));
  const route = Routes.applicationCommands(applicationId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const shown = await rest.get(route, { query }).catch(() => []);
  if (fingerprint(shown) !== fingerprint(wanted)) await rest.put(route, { body: wanted });
}

function slashCommand(command: DoorCommand, i18n: I18n): SlashCommand {
  const { name } = command;
  return {
    name,
    ...described(i18n, `${name}-description`, name),
    options: fieldsOf(command).map((field) => optionOf(field, name, i18n)),
  };
}

function optionOf(field: Field, command: string, i18n: I18n): SlashOption {
  const { name, kind, required, choices } = field;
  const words = described(i18n, `${command}-option-${name}`, name);
  const offered = choices.map((value) => ({ name: value, value }));
  return {
    ...{ name, type: types[kind], required, ...words },
    ...(kind === 'string' && offered.length > 0 ? { choices: offered } : {}),
  };
}

function described(i18n: I18n, key: string, otherwise: string) {
  const say = (locale: string) => (i18n.has(key) ? i18n.say(locale, key) : otherwise);
  const localized = i18n.locales.flatMap((locale) =>
    (codes[locale] ?? []).map((code) => [code, say(locale)] as const),
  );
  return {
    description: say(i18n.fallback),
    description_localizations: Object.fromEntries(localized),
  };
}

function fingerprint(commands: unknown): string {
  const { data = [] } = published.safeParse(commands);
  const words = (localized: Readonly<Record<string, string>> | null | undefined) =>
    Object.entries(localized ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = data.map((command) => [
    ...[command.name, command.description, words(command.description_localizations)],
    (command.options ?? []).map((field) => [
      ...[field.name, field.type, field.description, words(field.description_localizations)],
      ...[field.required ?? false, (field.choices ?? []).map(({ value }) => value)],
    ]),
  ]);
  return JSON.stringify(lines.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)));
}
