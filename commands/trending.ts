import { z } from 'zod';
import type { Command } from '../src/core/command.js';
import type { Services } from '../src/services.js';

const options = z.strictObject({ window: z.enum(['hour', 'day', 'week']).default('day') });

/** How many topics fit into one glance. */
const TOPICS = 10;

/** What readers talk about: the hot list of an hour, a day or a week. */
export const trending: Command<typeof options, Pick<Services, 'topics'>> = {
  name: 'trending',
  permission: 'reader',
  options,
  spoken: true,
  async run({ options: { window }, at, locale, say }, { topics }) {
    const hot = await topics.list(window, at, TOPICS);
    if (hot.length === 0) {
      return { text: say(`trending-none-${window}`), visibility: 'public', locale };
    }
    const list = hot.map(({ topic, why }) => ({
      title: `#${topic}`,
      detail: say(`topic-why-${why.key}`, why.args),
    }));
    return { text: say(`trending-list-${window}`), list, visibility: 'public', locale };
  },
};
