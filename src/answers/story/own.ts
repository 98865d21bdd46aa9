import type { WordedRequest } from '../../core/command.js';
import type { Reply } from '../../core/reply.js';
import type { Services } from '../../services.js';
import { quoted } from '../appeal/form.js';

type Ask = Pick<WordedRequest, 'say' | 'locale' | 'actor'>;

/** One's own stories with what became of each, and a button to take one back. */
export async function ownStories(
  { say, locale, actor }: Ask,
  desk: Pick<Services['stories'], 'of'>,
): Promise<Reply> {
  const own = (await desk.of(actor.person)).filter(({ state }) => state !== 'withdrawn');
  const among = say('story-own-among');
  return {
    text: say(own.length > 0 ? 'story-own' : 'story-own-none'),
    list: own.map(({ id, text, state, campaign }) => ({
      ...{ id, title: quoted(text) || campaign, detail: say(`story-state-${state}`) },
    })),
    actions: own.map(({ id, text, campaign }) => ({
      ...{ label: quoted(text) || campaign, command: 'story', among },
      options: { withdraw: id },
    })),
    ...{ visibility: 'private', locale },
  };
}
