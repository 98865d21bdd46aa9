import { z } from 'zod';
import type { Command, CommandRequest } from '../src/core/command.js';
import { sayDate, sayList } from '../src/core/dates.js';
import type { Action, ListItem } from '../src/core/reply.js';
import type { Services } from '../src/services.js';

const words = z.string().trim().min(1).max(300);

/** Titles by id, ISBN or name, or subjects; as one text they are parted by semicolons. */
const likes = z
  .union([words.transform((text) => text.split(/[;；]/)), z.array(words)])
  .transform((list) => list.map((like) => like.trim()).filter((like) => like !== ''))
  .pipe(z.array(z.string()).max(50));

/** As many titles as a conversation remembers to have shown. */
const MOST_SHOWN = 60;

/** Ids of titles that were shown already, parted by commas. */
const shown = z
  .string()
  .max(2_000)
  .transform((text) => text.split(',').filter((id) => id !== ''))
  .pipe(z.array(z.string()).max(MOST_SHOWN));

const options = z.strictObject({
  subject: words.optional(),
  author: words.optional(),
  like: likes.optional(),
  age: z.coerce.number().int().min(0).max(120).optional(),
  mood: words.optional(),
  kind: z.enum(['book', 'periodical']).optional(),
  list: words.optional(),
  n: z.coerce.number().int().min(1).max(10).optional(),
  without: likes.optional(),
  not: shown.optional(),
});

type Ask = CommandRequest<z.output<typeof options>>;
type Found = Awaited<ReturnType<Services['recommendations']['recommend']>>;
type Recommendation = Found['titles'][number];

/** Few enough to choose from. */
const USUAL = 3;

/** Titles to read by subject, author, mood, age, likeness or list, each with the reason why. */
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
      : say(ask.options.not?.length ? 'recommend-no-more' : 'recommend-none');
    return {
      text: [missing, heading].filter((sentence) => sentence !== '').join('\n'),
      list: titles.map((each) => listItem(ask, each)),
      actions: first ? actionsOf(ask, first, titles) : wayOut(ask),
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
  const { title } = recommendation;
  const detail = [title.summary?.[ask.locale] ?? '', reasonOf(ask, recommendation)];
  const told = detail.filter((part) => part !== '').join(' ');
  return { id: title.id, title: named(ask, recommendation), detail: told };
}

function reasonOf(ask: Ask, { why: { key, args } }: Recommendation): string {
  const date = args.date === undefined ? {} : { date: sayDate(ask, String(args.date), today(ask)) };
  return ask.say(`recommend-why-${key}`, { ...args, ...date });
}

/** Near enough for whether a year has to be named. */
function today({ at }: Ask): string {
  return at.toISOString().slice(0, 10);
}

/** Where it stands, more of its kind, and the next few for the same wish. */
function actionsOf(ask: Ask, { title }: Recommendation, all: Found['titles']): Action[] {
  const { say } = ask;
  const { id } = title;
  return [
    { label: say('recommend-action-find'), command: 'find', options: { title: title.title } },
    { label: say('recommend-action-similar'), command: 'recommend', options: { like: id } },
    {
      label: say('recommend-action-more'),
      command: 'recommend',
      options: furtherOptions(ask, all),
    },
  ];
}

/** The same wish, without what was shown; the longest ago is forgotten first. */
function furtherOptions({ options: asked }: Ask, all: Found['titles']): Action['options'] {
  const { not = [], like, without, ...rest } = asked;
  const seen = [...not, ...all.map(({ title }) => title.id)].slice(-MOST_SHOWN);
  const kept = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(kept.map(([option, value]) => [option, String(value)])),
    ...(like ? { like: like.join(';') } : {}),
    ...(without ? { without: without.join(';') } : {}),
    not: seen.join(','),
  };
}

function wayOut({ say }: Ask): Action[] {
  return [
    { label: say('recommend-action-new'), command: 'recommend', options: { list: 'new' } },
    { label: say('find-action-human'), command: 'human', options: {} },
  ];
}
