import { z } from 'zod';
import type { Command } from '../src/core/command.js';
import { UserError } from '../src/core/errors.js';
import type { Services } from '../src/services.js';

const options = z.strictObject({ helpful: z.enum(['yes', 'no']) });

/** Whether the last answer helped, for chats, where buttons below every answer would be clutter. */
export const feedback: Command<typeof options, Pick<Services, 'feedback'>> = {
  name: 'feedback',
  permission: 'reader',
  options,
  spoken: false,
  text: 'helpful',
  cooldown: { uses: 20, seconds: 600 },
  async run({ options: { helpful }, actor, place, at, locale, say }, { feedback: desk }) {
    const where = `${place.space}:${actor.person}`;
    const counted = await desk.judge(where, helpful === 'yes', at);
    if (!counted) throw new UserError('feedback-nothing');
    const actions =
      helpful === 'yes'
        ? {}
        : { actions: [{ label: say('feedback-human'), command: 'human', options: {} }] };
    return { text: say(`feedback-${helpful}`), ...actions, visibility: 'private', locale };
  },
};
