import { z } from 'zod';
import type { Command, CommandRequest } from '../src/core/command.js';
import { sayList } from '../src/core/dates.js';
import type { Action, ListItem } from '../src/core/reply.js';
import type { Services } from '../src/services.js';

const words = z.string().trim().min(1).max(300);

/** Titles by id, ISBN or name; as one text they are parted by semicolons. */
const likes = z
  .union([words.transform((text) => text.split(/[;；]/)), z.array(words)])
  .transform((list) => list.map((like) => like.trim()).filter((like) => like !== ''))
  .pipe(z.array(z.string()).max(50));

const options = z.strictObject({
  subject: words.optional(),
  author: words.optional(),
  like: likes.optional(),
  age: z.coerce.number().int().min(0).max(120).optional(),
  mood: words.optional(),
  kind: z.enum(['book', 'periodical']).optional(),
  n: z.coerce.number().int().min(1).max(10).optional(),
});

type Ask = CommandRequest<z.output<typeof options>>;
type Found = Awaited<ReturnType<Services['recommendations']['recommend']>>;
type Recommendation = Found['titles'][number];

/** Few enough to choose from. */
const USUAL = 3;

/** Titles to read by subject, author, mood, age or likeness, each with the reason why. */
export const recommend: Command<typeof options, Pick<Services, 'recommendations'>> = {
  name: 'recommend',
  permission: 'reader',
  options,
  spoken: true,
  text: 'subject',
  async run(ask, { recommendations }) {
    const { say, locale } = ask;
    const { n = USUAL } = ask.options;
    const [lang] = ask.locale.split('-');
    const { titles, unknown } = await recommendations.recommend({ ...ask.options, n, lang });
    const missing =
      unknown.length > 0 ? say('recommend-unknown', { likes: sayList(ask, unknown) }) : '';
    const [first] = titles;
    const heading = first
      ? say('recommend-heading', { title: named(ask, first) })
      : say('recommend-none');
    return {
      text: [missing, heading].filter((sentence) => sentence !== '').join('\n'),
      list: titles.map((each) => listItem(ask, each)),
      actions: first ? actionsOf(ask, first) : wayOut(ask),
      visibility: 'public',
      locale,
    };
  },
};

function named(ask: Ask, { title: { title, authors } }: Recommendation): string {
  if (authors.length === 0) return ask.say('find-title', { title });
  return ask.say('find-title-by', { title, authors: sayList(ask, authors) });
}

function listItem(ask: Ask, recommendation: Recommendation): ListItem {
  const { title, why } = recommendation;
  const reason = ask.say(`recommend-why-${why.key}`, why.args);
  const detail = [title.summary?.[ask.locale] ?? '', reason].filter((part) => part !== '');
  return { id: title.id, title: named(ask, recommendation), detail: detail.join(' ') };
}

/** Where it stands, and more of its kind. */
function actionsOf({ say }: Ask, { title }: Recommendation): Action[] {
  const { id } = title;
  return [
    { label: say('recommend-action-find'), command: 'find', options: { title: title.title } },
    { label: say('recommend-action-similar'), command: 'recommend', options: { like: id } },
  ];
}

function wayOut({ say }: Ask): Action[] {
  return [
    { label: say('recommend-action-new'), command: 'recommend', options: {} },
    { label: say('find-action-human'), command: 'human', options: {} },
  ];
}
