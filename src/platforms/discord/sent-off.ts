import type { ModalSubmitInteraction } from 'discord.js';
import type { Reply } from '../../core/reply.js';
import type { Place } from '../../core/request.js';
import { answered, command, type Speaker } from '../conversation.js';
import type { DoorParts } from '../door.js';
import { filledIn, writtenIn } from './forms.js';
import type { Ears } from './listen.js';
import { reported } from './report.js';
import { told } from './told.js';

interface SentOff {
  readonly interaction: ModalSubmitInteraction;
  readonly speaker: Speaker;
  readonly place: Place;
}

/**
 * What a form asks that was sent off. Discord forgets what was written into it: where it was not
 * taken, whatever the cause, its author gets their words back.
 */
export async function sentOff(parts: DoorParts, ears: Ears, form: SentOff): Promise<Reply> {
  const { interaction, speaker } = form;
  const { noting, isTaken } = notingTaken(parts);
  const asking = async () =>
    (await reported(noting, interaction, form)) ?? filled(noting, ears, form);
  const reply = await answered(parts, speaker, asking);
  return isTaken(reply) ? reply : givenBack(parts, reply, writtenIn(interaction));
}

/** Knows which answers say that something was done: those of the desk that are no refusals. */
function notingTaken(parts: DoorParts) {
  const taken = new WeakSet<Reply>();
  const { frontDesk } = parts;
  const noting: DoorParts = {
    ...parts,
    frontDesk: {
      ...frontDesk,
      async command(request) {
        const reply = await frontDesk.command(request);
        if (!reply.refused) taken.add(reply);
        return reply;
      },
    },
  };
  return { noting, isTaken: (reply: Reply) => taken.has(reply) };
}

/** What a filled form asks; what it was made for is in its seal, what was filled in is checked. */
async function filled(
  parts: DoorParts,
  ears: Ears,
  { interaction, speaker, place }: SentOff,
): Promise<Reply> {
  const decoded = await ears.buttons.decode(place.space, interaction.customId);
  if (decoded.kind === 'case') return told(parts, speaker, 'door-button-old');
  if (decoded.kind !== 'command') return told(parts, speaker, `door-button-${decoded.kind}`);
  const { command: name, options } = decoded.asked;
  const asked = { command: name, options: { ...filledIn(interaction), ...options } };
  return command(parts, speaker, { place, asked: { ...asked, forms: true } });
}

function givenBack(
  { i18n }: Pick<DoorParts, 'i18n'>,
  reply: Reply,
  written: readonly string[],
): Reply {
  if (written.length === 0) return reply;
  const { locale } = reply;
  const text = [reply.text, i18n.say(locale, 'door-form-given-back'), ...written].join('\n\n');
  return { ...reply, text, visibility: 'private' };
}
