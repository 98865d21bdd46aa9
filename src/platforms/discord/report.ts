import {
  ComponentType,
  LabelBuilder,
  type MessageContextMenuCommandInteraction,
  ModalBuilder,
  type ModalSubmitInteraction,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Reply } from '../../core/reply.js';
import { command, comment, localeFor, type Speaker } from '../conversation.js';
import type { DoorParts } from '../door.js';
import { read, saidIn, speakerOf } from './read.js';

/** The entry in a message's menu. Not shown as such: its words are in `locales/`. */
export const REPORT_MENU = 'Report to the library';
const REASON = 'reason';
const MAX_REASON = 500;
const form = /^report:(\d{5,20})$/;

/**
 * Asks for a word about a message; the message is scanned and kept first, so that it can be
 * reported even when it was said while we were not there.
 */
export async function askReason(
  parts: DoorParts,
  interaction: MessageContextMenuCommandInteraction,
): Promise<void> {
  const { targetMessage: message } = interaction;
  const locale = await localeFor(parts, speakerOf(interaction.user, interaction.locale));
  const say = (key: string) => parts.i18n.say(locale, key);
  const field = new TextInputBuilder()
    .setCustomId(REASON)
    .setStyle(TextInputStyle.Paragraph)
    .setMaxLength(MAX_REASON)
    .setRequired(false);
  const label = new LabelBuilder().setLabel(say('door-report-reason')).setTextInputComponent(field);
  const modal = new ModalBuilder()
    .setCustomId(`report:${message.id}`)
    .setTitle(say('door-report-title'))
    .addLabelComponents(label);
  await interaction.showModal(modal);
  const reading = read(message, interaction.client.user.id);
  if (reading.kind !== 'comment' || message.partial) return;
  await comment(parts, speakerOf(message.author), saidIn(message, reading.text));
}

/** The filled form as the `report` command; null when it is another form. */
export function reported(
  parts: DoorParts,
  interaction: ModalSubmitInteraction,
  {
    speaker,
    place,
  }: { readonly speaker: Speaker; readonly place: Parameters<typeof command>[2]['place'] },
): Promise<Reply> | null {
  const about = form.exec(interaction.customId)?.[1];
  if (!about) return null;
  const [written] = interaction.fields.fields.values();
  const reason = written?.type === ComponentType.TextInput ? written.value.trim() : '';
  const options = { comment: about, ...(reason === '' ? {} : { reason }) };
  return command(parts, speaker, { place, asked: { command: 'report', options } });
}
