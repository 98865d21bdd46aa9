import type { MessageContextMenuCommandInteraction, ModalSubmitInteraction } from 'discord.js';
import type { FormChoice, Reply } from '../../core/reply.js';
import type { Place } from '../../core/request.js';
import { command, localeFor, type Speaker } from '../conversation.js';
import type { DoorParts } from '../door.js';
import { filledIn, labelled, type Modal } from './forms.js';
import type { Outbox } from './outbox.js';
import { placeOf, read, speakerOf } from './read.js';
import { scan } from './scan.js';

/** The entry in a message's menu. Not shown as such: its words are in `locales/`. */
export const REPORT_MENU = 'Report to the library';
const MAX_REASON = 500;
const form = /^report:(\d{5,20})$/;

/**
 * Asks for a word about a message; the message is scanned and kept first, so that it can be
 * reported even when it was said while we were not there.
 */
export async function askReason(
  parts: DoorParts,
  { outbox }: { readonly outbox: Pick<Outbox, 'send'> },
  interaction: MessageContextMenuCommandInteraction,
): Promise<void> {
  const { targetMessage: message, channelId, guildId } = interaction;
  const locale = await localeFor(parts, speakerOf(interaction.user, interaction.locale));
  const { space } = placeOf(channelId, guildId);
  // Without them there is still the word of one's own.
  const reasons = await parts.reportReasons(space, locale).catch(() => []);
  const modal = reportForm(parts, { message: message.id, locale, reasons });
  await outbox.send({ urgency: 'answer', route: null }, () => interaction.showModal(modal));
  const reading = read(message, interaction.client.user.id);
  if (reading.kind !== 'comment' || message.partial) return;
  await scan(parts, message, reading.text);
}

interface Asking {
  readonly message: string;
  readonly locale: string;
  readonly reasons: readonly FormChoice[];
}

function reportForm(
  { i18n }: Pick<DoorParts, 'i18n'>,
  { message, locale, reasons: choices }: Asking,
): Modal {
  const say = (key: string) => i18n.say(locale, key);
  const about = { option: 'about', label: say('door-report-about'), isRequired: false, choices };
  const reason = { option: 'reason', label: say('door-report-reason'), isRequired: false };
  const fields = [...(choices.length > 0 ? [about] : []), { ...reason, limit: MAX_REASON }];
  return {
    ...{ custom_id: `report:${message}`, title: say('door-report-title') },
    components: fields.map(labelled),
  };
}

interface Filled {
  readonly speaker: Speaker;
  readonly place: Place;
}

/** The filled form as the `report` command; null when it is another form. */
export function reported(
  parts: DoorParts,
  interaction: ModalSubmitInteraction,
  filled: Filled,
): Promise<Reply> | null {
  const about = form.exec(interaction.customId)?.[1];
  return about ? reportOf(parts, { ...filled, ...filledIn(interaction), comment: about }) : null;
}

/** A reason is one of those that the space has now: it is told in the words it has there. */
async function reportOf(
  parts: DoorParts,
  { speaker, place, comment: id, about, reason }: Filled & Written,
): Promise<Reply> {
  const locale = await localeFor(parts, speaker);
  const reasons = about ? await parts.reportReasons(place.space, locale) : [];
  const chosen = reasons.find(({ value }) => value === about);
  if (about && !chosen) {
    return { text: parts.i18n.say(locale, 'door-button-old'), visibility: 'private', locale };
  }
  const words = [chosen?.label, reason].filter((word) => word !== undefined).join(' ');
  const options = { comment: id, ...(words === '' ? {} : { reason: words }) };
  return command(parts, speaker, { place, asked: { command: 'report', options } });
}

interface Written {
  readonly comment: string;
  readonly about?: string;
  readonly reason?: string;
}
