import { z } from 'zod';
import { whichTitle } from '../src/answers/find/which-title.js';
import { topClasses } from '../src/core/call-number.js';
import type { Command, CommandRequest } from '../src/core/command.js';
import { sayDate, sayList } from '../src/core/dates.js';
import type { Action, ListItem, Reply } from '../src/core/reply.js';
import type { Services } from '../src/services.js';

/** How far anyone leafs in a chat. */
const MOST_PAGES = 10;

const words = z.string().trim().min(1).max(300).optional();
const options = z.strictObject({
  query: words,
  isbn: words,
  title: words,
  author: words,
  kind: z.enum(['book', 'periodical']).optional(),
  class: z.enum(topClasses).optional(),
  page: z.coerce.number().int().min(1).max(MOST_PAGES).optional(),
});

type Ask = CommandRequest<z.output<typeof options>>;
type Parts = Pick<Services, 'catalogue' | 'hours'>;
type Finding = Awaited<ReturnType<Parts['catalogue']['look']>>;
type Title = Finding['titles'][number];

/** How many titles fit into one glance. */
const SHOWN = 5;

/** The classes that readers ask for most, as buttons; the list has all. */
const ASKED_MOST = ['I', 'K', 'B', 'F', 'G', 'J', 'T', 'R'] as const;

/** Titles by name, author, ISBN, class or some of their words, with call numbers and where they stand. */
export const find: Command<typeof options, Parts> = {
  name: 'find',
  permission: 'reader',
  options,
  spoken: true,
  text: 'query',
  async run(ask, { catalogue, hours }) {
    const { page = 1, ...query } = ask.options;
    const wanted = wantedOf(ask);
    if (wanted === '') return classes(ask);
    const found = await catalogue.look(query, page * SHOWN + 1);
    const shown = found.titles.slice((page - 1) * SHOWN, page * SHOWN);
    const [first] = shown;
    if (!first) return nothing(ask, wanted, found);
    const hasMore = found.titles.length > page * SHOWN;
    return {
      text: withNews(ask, found, heading(ask, first, { page, count: shown.length, hasMore })),
      list: shown.map((each) => listItem(ask, each, hours)),
      actions: [...whichTitle(ask, shown), ...actionsOf(ask, first, { found, hasMore })],
      visibility: 'public',
      locale: ask.locale,
    };
  },
};

/** What is looked for, in words; empty when nothing was said. */
function wantedOf({ say, options: asked }: Ask): string {
  const { title, author, isbn, query, kind, class: letter } = asked;
  const words = [title, author, isbn, query].filter((text) => text !== undefined).join(' ');
  if (words !== '') return words;
  if (letter) return say(`find-class-${letter.toLowerCase()}`);
  return kind ? say(`find-kind-${kind}`) : '';
}

/** Who does not know what to look for can leaf through a class. */
function classes({ say, locale }: Ask): Reply {
  const named = (letter: string) => say(`find-class-${letter.toLowerCase()}`);
  return {
    text: say('find-ask-query'),
    list: topClasses.map((letter) => ({ id: letter, title: `${letter} ${named(letter)}` })),
    actions: ASKED_MOST.map((letter) => ({
      label: named(letter),
      command: 'find',
      options: { class: letter },
      among: say('find-which-class'),
    })),
    visibility: 'private',
    locale,
  };
}

/** No dead end: a recommendation, a colleague. */
function nothing(ask: Ask, wanted: string, { systemAway }: Finding): Reply {
  const { say, locale, options: asked } = ask;
  const key = asked.page !== undefined && asked.page > 1 ? 'find-no-more' : 'find-nothing';
  const human = { label: say('find-action-human'), command: 'human', options: {} };
  const other = { label: say('find-action-recommend'), command: 'recommend', options: {} };
  return {
    text: say(systemAway ? 'find-away-nothing' : key, { wanted: wanted.slice(0, 80) }),
    actions: systemAway ? [human, other] : [other, human],
    visibility: 'public',
    locale,
  };
}

/** That the library's system is away comes first: what follows may not be all. */
function withNews({ say }: Ask, { systemAway }: Finding, text: string): string {
  return systemAway ? `${say('find-away')} ${text}` : text;
}

interface Page {
  readonly page: number;
  readonly count: number;
  readonly hasMore: boolean;
}

function heading(ask: Ask, first: Title, { page, count, hasMore }: Page): string {
  const { class: letter } = ask.options;
  const best = named(ask, first);
  if (page > 1) return ask.say('find-page', { page, title: best });
  if (letter) {
    const name = ask.say(`find-class-${letter.toLowerCase()}`);
    return ask.say('find-in-class', { name, letter, title: best });
  }
  if (hasMore) return ask.say('find-more', { title: best, count });
  if (count === 1) return ask.say('find-one', { title: best });
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
    const { hall, callNumber, status, due = '' } = holding;
    const key = [hall, callNumber, status, due].join('\n');
    copies.set(key, { holding, count: (copies.get(key)?.count ?? 0) + 1 });
  }
  return [...copies.values()].map(({ holding, count }) => {
    const hall = hours.halls().find(({ id }) => id === holding.hall);
    const place = [holding.callNumber, hall?.name[ask.locale] ?? holding.hall];
    const state = ask.say(`find-copies-${holding.status.replace('_', '-')}`, { count });
    const due = holding.due ? dueOn(ask, holding.due, hours) : '';
    return [...place.filter((part) => part !== ''), state, due].filter(Boolean).join(' ');
  });
}

function dueOn(ask: Ask, due: string, hours: Parts['hours']): string {
  return ask.say('find-due', { date: sayDate(ask, due, hours.today(ask.at)) });
}

interface Around {
  readonly found: Finding;
  readonly hasMore: boolean;
}

function actionsOf(
  { say, options: asked }: Ask,
  first: Title,
  { found, hasMore }: Around,
): Action[] {
  const { page = 1, ...query } = asked;
  const said = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  const next = { ...Object.fromEntries(said), page: String(page + 1) };
  // Titles of the library's system are not among those that are recommended from.
  const similar = { like: first.id };
  return [
    ...(hasMore && page < MOST_PAGES
      ? [{ label: say('find-action-more'), command: 'find', options: next }]
      : []),
    ...(found.source === 'own'
      ? [{ label: say('find-action-similar'), command: 'recommend', options: similar }]
      : []),
    ...(found.systemAway
      ? [{ label: say('find-action-human'), command: 'human', options: {} }]
      : []),
    { label: say('find-action-hours'), command: 'hours', options: {} },
  ];
}
