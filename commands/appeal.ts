import { z } from 'zod';
import type { Command } from '../src/core/command.js';
import type { Services } from '../src/services.js';

const options = z.strictObject({
  why: z.string().trim().min(1).max(2_000),
  case: z.uuid().optional(),
});

/** So much of one's own words is quoted back. UTF-16 units. */
const QUOTED = 80;

/** Asks for a second pair of eyes on a decision about one's own comment: once, within the window. */
export const appeal: Command<typeof options, Pick<Services, 'appeals'>> = {
  name: 'appeal',
  permission: 'reader',
  options,
  spoken: false,
  text: 'why',
  cooldown: { uses: 5, seconds: 600 },
  async run({ options: { why, case: id }, actor, at, locale, say }, { appeals }) {
    const made = await appeals.appeal({
      ...{ author: actor.person, text: why, at },
      ...(id === undefined ? {} : { case: id }),
    });
    const { text } = made.decided.comment;
    const quote = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
    return { text: say('appeal-made', { quote }), visibility: 'private', locale };
  },
};
