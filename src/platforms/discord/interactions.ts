import type {
  AutocompleteInteraction,
  BaseInteraction,
  ButtonInteraction,
  Interaction,
  StringSelectMenuInteraction,
} from 'discord.js';
import { PermissionFlagsBits } from 'discord.js';
import type { Reply } from '../../core/reply.js';
import type { Place } from '../../core/request.js';
import { press } from '../cases/press.js';
import { answered, command, localeFor, type Speaker } from '../conversation.js';
import type { DoorParts } from '../door.js';
import { attachedTo } from './attached.js';
import { modalOf } from './forms.js';
import type { Ears } from './listen.js';
import { askedBy, placeOf, speakerOf } from './read.js';
import { askReason, REPORT_MENU } from './report.js';
import { respond } from './respond.js';
import { sentOff } from './sent-off.js';
import { told } from './told.js';

/** Discord takes so many suggestions, each of so many characters. */
const MAX_SUGGESTIONS = 25;
const MAX_SUGGESTION = 100;

interface Asking {
  readonly speaker: Speaker;
  readonly place: Place;
}

/** Answers what is asked by Discord's own means: commands, buttons, forms, menus. */
export async function answer(
  parts: DoorParts,
  ears: Ears,
  interaction: Interaction,
): Promise<void> {
  const speaker = speakerOf(interaction.user, interaction.locale);
  const place = placeAsked(interaction);
  const mayAttach = interaction.appPermissions?.has(PermissionFlagsBits.AttachFiles) ?? true;
  const files = (reply: Reply) => attachedTo(parts, reply, mayAttach);
  const buttons = ({ actions }: Reply) => ears.buttons.under(place.space, actions);
  const modal = async ({ form }: Reply) => (form ? modalOf(form, place.space, ears.buttons) : null);
  const prompt = ({ locale }: Reply) => parts.i18n.say(locale, 'door-choose');
  const responding = { ...ears, files, buttons, modal, prompt };
  const asking = { speaker, place };
  if (interaction.isAutocomplete()) return suggest(parts, interaction, speaker);
  if (interaction.isChatInputCommand()) {
    await named(parts, interaction, asking);
    const asked = { ...askedBy(interaction, parts.commands), forms: true } as const;
    return respond(responding, interaction, command(parts, speaker, { place, asked }));
  }
  if (interaction.isButton() || interaction.isStringSelectMenu()) {
    const pressing = () => pressed(parts, ears, { interaction, ...asking });
    return respond(responding, interaction, answered(parts, speaker, pressing));
  }
  if (interaction.isMessageContextMenuCommand() && interaction.commandName === REPORT_MENU) {
    return askReason(parts, ears, interaction);
  }
  if (interaction.isModalSubmit()) {
    return respond(responding, interaction, sentOff(parts, ears, { interaction, ...asking }));
  }
  // Menus and entries that are not offered (any more): nobody is left without a word.
  return respond(responding, interaction, told(parts, speaker, 'door-button-old'));
}

/** What a button, or an entry of a menu, asks. Its seal says that it was made here and for this place. */
async function pressed(
  parts: DoorParts,
  ears: Ears,
  {
    interaction,
    speaker,
    place,
  }: Asking & { readonly interaction: ButtonInteraction | StringSelectMenuInteraction },
): Promise<Reply> {
  const id = interaction.isButton() ? interaction.customId : (interaction.values[0] ?? '');
  const decoded = await ears.buttons.decode(place.space, id);
  if (decoded.kind === 'command') {
    return command(parts, speaker, { place, asked: { ...decoded.asked, forms: true } });
  }
  if (decoded.kind !== 'case') return told(parts, speaker, `door-button-${decoded.kind}`);
  const text = await press(parts, speaker, decoded.move);
  return { text, visibility: 'private', locale: await localeFor(parts, speaker) };
}

function placeAsked(interaction: BaseInteraction): Place {
  const place = placeOf(interaction.channelId ?? '', interaction.guildId);
  const administers = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild);
  return administers ? { ...place, administered: true } : place;
}

/** A place that is set up is kept under the name it has in Discord. */
async function named(
  { spaces, clock }: DoorParts,
  { commandName, channel }: { readonly commandName: string; readonly channel: unknown },
  { place }: Asking,
): Promise<void> {
  if (commandName !== 'setup' || place.kind !== 'public') return;
  const name = nameOf(channel) ?? place.space;
  await spaces.ensure({ id: place.space, platform: 'discord', name, at: clock.now() });
}

function nameOf(channel: unknown): string | null {
  const hasName = typeof channel === 'object' && channel !== null && 'name' in channel;
  return hasName && typeof channel.name === 'string' ? channel.name : null;
}

/** Whoever types is never kept waiting by an error of ours: there is nothing to choose then. */
async function suggest(
  parts: DoorParts,
  interaction: AutocompleteInteraction,
  speaker: Speaker,
): Promise<void> {
  const { name: option, value } = interaction.options.getFocused(true);
  const locale = await localeFor(parts, speaker);
  const wish = { command: interaction.commandName, option, typed: String(value), locale };
  const found = await parts.suggest(wish).catch(() => []);
  const choices = found.slice(0, MAX_SUGGESTIONS).map(({ name, value }) => ({
    name: [...name].slice(0, MAX_SUGGESTION).join(''),
    value: [...value].slice(0, MAX_SUGGESTION).join(''),
  }));
  await interaction.respond(choices);
}
