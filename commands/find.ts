import { z } from 'zod';
import type { Command, CommandRequest } from '../src/core/command.js';
import { sayList } from '../src/core/dates.js';
import type { Action, ListItem, Reply } from '../src/core/reply.js';
import type { Services } from '../src/services.js';

const words = z.string().trim().min(1).max(300).optional();
const options = z.strictObject({
  query: words,
  isbn: words,
  title: words,
  author: words,
  kind: z.enum(['book', 'periodical']).optional(),
});

type Ask = CommandRequest<z.output<typeof options>>;
type Parts = Pick<Services, 'catalogue' | 'hours'>;
type Title = Awaited<ReturnType<Parts['catalogue']['find']>>[number];

/** How many titles fit into one glance. */
const SHOWN = 5;

/** Titles by name, author, ISBN or some of their words, with call numbers and where they stand. */
export const find: Command<typeof options, Parts> = {
  name: 'find',
  permission: 'reader',
  options,
  spoken: true,
  text: 'query',
  async run(ask, { catalogue, hours }) {
    const { say, locale } = ask;
    const { title, author, isbn, query, kind } = ask.options;
    const wanted = [title, author, isbn, query].filter((text) => text !== undefined).join(' ');
    if (wanted === '' && !kind)
      return { text: say('find-ask-query'), visibility: 'private', locale };
    const found = await catalogue.find(ask.options, SHOWN + 1);
    const [first] = found;
    if (!first) return nothing(ask, wanted || say(`find-kind-${kind ?? 'book'}`));
    return {
      text: heading(ask, first, found.length),
      list: found.slice(0, SHOWN).map((each) => listItem(ask, each, hours)),
      actions: actionsOf(ask, first),
      visibility: 'public',
      locale,
    };
  },
};

/** No dead end: a recommendation, a colleague. */
function nothing({ say, locale }: Ask, wanted: string): Reply {
  return {
    text: say('find-nothing', { wanted: wanted.slice(0, 80) }),
    actions: [
      { label: say('find-action-recommend'), command: 'recommend', options: {} },
      { label: say('find-action-human'), command: 'human', options: {} },
    ],
    visibility: 'public',
    locale,
  };
}

function heading(ask: Ask, first: Title, count: number): string {
  const best = named(ask, first);
  if (count === 1) return ask.say('find-one', { title: best });
  if (count > SHOWN) return ask.say('find-more', { title: best, count: SHOWN });
  return ask.say('find-several', { title: best, count });
}

function named(ask: Ask, { title, authors }: Title): string {
  if (authors.length === 0) return ask.say('find-title', { title });
  return ask.say('find-title-by', { title, authors: sayList(ask, authors) });
}

function listItem(ask: Ask, title: Title, hours: Parts['hours']): ListItem {
  const facts = [
    title.year === null ? '' : String(title.year),
    title.isbn === null ? '' : `ISBN ${title.isbn}`,
    ...holdingLines(ask, title, hours),
    title.sample ? ask.say('find-sample') : '',
  ];
  const detail = facts.filter((fact) => fact !== '').join(' · ');
  return { id: title.id, title: named(ask, title), ...(detail === '' ? {} : { detail }) };
}

/** Copies that stand together and have the same status are counted together. */
function holdingLines(ask: Ask, { holdings }: Title, hours: Parts['hours']): string[] {
  if (holdings.length === 0) return [ask.say('find-no-copy')];
  const copies = new Map<string, { holding: Title['holdings'][number]; count: number }>();
  for (const holding of holdings) {
    const key = [holding.hall, holding.callNumber, holding.status].join('\n');
    copies.set(key, { holding, count: (copies.get(key)?.count ?? 0) + 1 });
  }
  return [...copies.values()].map(({ holding, count }) => {
    const hall = hours.halls().find(({ id }) => id === holding.hall);
    const place = [holding.callNumber, hall?.name[ask.locale] ?? holding.hall];
    const state = ask.say(`find-copies-${holding.status.replace('_', '-')}`, { count });
    return [...place.filter((part) => part !== ''), state].join(' ');
  });
}

function actionsOf({ say }: Ask, first: Title): Action[] {
  return [
    { label: say('find-action-similar'), command: 'recommend', options: { like: first.id } },
    { label: say('find-action-hours'), command: 'hours', options: {} },
  ];
}
