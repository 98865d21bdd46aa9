import { z } from 'zod';
import { appealForm, MAX_WHY, quoted } from '../src/answers/appeal/form.js';
import type { Command } from '../src/core/command.js';
import type { Services } from '../src/services.js';

const options = z.strictObject({
  why: z.string().trim().min(1).max(MAX_WHY),
  case: z.uuid().optional(),
});

/** Asks for a second pair of eyes on a decision about one's own comment: once, within the window. */
export const appeal: Command<typeof options, Pick<Services, 'appeals'>> = {
  name: 'appeal',
  permission: 'reader',
  options,
  spoken: false,
  text: 'why',
  // Opening the form and sending it off are two.
  cooldown: { uses: 10, seconds: 600 },
  form: (ask, { appeals }) => appealForm(ask, appeals),
  async run({ options: { why, case: id }, actor, at, locale, say }, { appeals }) {
    const made = await appeals.appeal({
      ...{ author: actor.person, text: why, at },
      ...(id === undefined ? {} : { case: id }),
    });
    const quote = quoted(made.decided.comment.text);
    return { text: say('appeal-made', { quote }), visibility: 'private', locale };
  },
};
