import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Command } from '../src/core/command.js';
import type { Services } from '../src/services.js';

const options = z.strictObject({ date: z.iso.date().optional() });

/** A short classical text for today, or for another day. */
export const classic: Command<typeof options, Pick<Services, 'classics' | 'hours'>> = {
  name: 'classic',
  permission: 'reader',
  options,
  spoken: true,
  async run({ options, at, locale, say }, { classics, hours }) {
    const date = options.date ?? hours.today(at);
    const { title, author, dynasty, text, help } = classics.of(date);
    const before = DateTime.fromISO(date, { zone: 'utc' })
      .minus({ days: 1 })
      .toFormat('yyyy-MM-dd');
    return {
      text: [say('classic-heading', { title, author, dynasty }), text, help[locale] ?? ''].join(
        '\n\n',
      ),
      picture: {
        path: `/pictures/classic.png?date=${date}&locale=${locale}`,
        alt: `${title}\n${text}`,
      },
      actions: [{ label: say('classic-before'), command: 'classic', options: { date: before } }],
      visibility: 'public',
      locale,
    };
  },
};
