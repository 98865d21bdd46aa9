import { z } from 'zod';
import { addDays } from '../src/core/calendar-day.js';
import { sayHeading, sayOccasion } from '../src/core/classic-words.js';
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
    const today = hours.today(at);
    const date = options.date ?? today;
    const found = classics.of(date);
    const heading = sayHeading({ say }, found);
    const why = sayOccasion({ say }, { occasion: found.occasion, date, today });
    const parts = [why, heading, found.text, found.help[locale] ?? ''];
    const turn = (key: string, days: number) => ({
      label: say(key),
      command: 'classic',
      options: { date: addDays(date, days) },
    });
    return {
      text: parts.filter((part) => part !== '').join('\n\n'),
      picture: {
        path: `/pictures/classic.png?date=${date}&locale=${locale}`,
        alt: `${heading}\n${found.text}`,
      },
      actions: [turn('classic-before', -1), turn('classic-after', 1)],
      visibility: 'public',
      locale,
    };
  },
};
