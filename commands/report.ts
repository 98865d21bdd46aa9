import { z } from 'zod';
import type { Command } from '../src/core/command.js';
import type { Services } from '../src/services.js';

const options = z.strictObject({
  comment: z.string().trim().min(1).max(2_000),
  reason: z.string().trim().max(1_000).optional(),
});

/** Points moderators at a comment. Asked freely, it first asks which one is meant. */
export const report: Command<typeof options, Pick<Services, 'reports'>> = {
  name: 'report',
  permission: 'reader',
  options,
  spoken: true,
  text: 'comment',
  cooldown: { uses: 10, seconds: 600 },
  async run({ options: { comment, reason }, actor, place, at, locale, say }, { reports }) {
    const { repeated } = await reports.report({
      comment,
      space: place.space,
      reporter: actor.person,
      reason: reason ?? '',
      at,
    });
    const text = say(repeated ? 'report-repeated' : 'report-thanks');
    return { text, visibility: 'private', locale };
  },
};
