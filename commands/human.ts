import { z } from 'zod';
import type { Command } from '../src/core/command.js';
import { sayDate } from '../src/core/dates.js';
import type { Services } from '../src/services.js';

const options = z.strictObject({});

/** How to reach a colleague: by telephone while a hall is open, by e-mail at any time. */
export const human: Command<typeof options, Pick<Services, 'hours' | 'info'>> = {
  name: 'human',
  permission: 'reader',
  options,
  spoken: true,
  async run({ at, locale, say }, { hours, info }) {
    const words = { locale, say };
    const { phone, email, complaints } = info.contact(locale);
    const desk = hours.halls().find((hall) => hall.isDefault) ?? hours.halls()[0];
    const { now, until, next } = desk ? hours.state(desk.id, at) : { now: 'closed' as const };
    const [date = '', time = ''] = next?.split('T') ?? [];
    const when =
      now === 'open'
        ? say('human-now', { until: until ?? '' })
        : next
          ? say('human-later', { date: sayDate(words, date, hours.today(at)), time })
          : say('human-email-only');
    return {
      text: when,
      fields: [
        { name: say('human-phone'), value: phone },
        { name: say('human-email'), value: email },
        { name: say('human-complaints'), value: complaints },
      ],
      visibility: 'private',
      locale,
    };
  },
};
