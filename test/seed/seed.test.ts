// What ships as sample data is checked like anything from outside: shape, facts that must agree
// with each other, and nothing told twice.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { festivals, seasons, terms } from '../../src/library/classics/hints.js';
import { normalise } from '../../src/text/script.js';

const seed = (name: string) =>
  readFileSync(new URL(`../../prisma/seed/${name}`, import.meta.url), 'utf8');

const line = z.string().trim().min(1);
const localised = z.strictObject({ 'zh-CN': line, en: line });
const days = z.string().regex(/^\d{4}-\d{2}-\d{2}(\.\.\d{4}-\d{2}-\d{2})?$/);
const opening = z.string().regex(/^(closed|\d{2}:\d{2}-\d{2}:\d{2})$/);

const hall = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  name: localised,
  aliases: z.array(line).min(5),
  default: z.boolean().optional(),
  address: localised.optional(),
  holds: localised,
  hours: z.array(z.strictObject({ season: line.optional(), days: line, open: opening })).min(1),
});

const notice = z.strictObject({
  id: line,
  issued: z.iso.date(),
  source: localised,
  text: localised,
  days,
  halls: z.record(z.string(), opening),
  except: z.array(z.strictObject({ days, halls: z.literal('all'), open: opening })).optional(),
});

const answer = z.strictObject({
  title: localised,
  ask: z.strictObject({ 'zh-CN': z.array(line).min(5), en: z.array(line).min(5) }),
  answer: localised,
});

const campaign = z.strictObject({
  slug: z.string().regex(/^[a-z-]+$/),
  tag: line,
  name: localised,
  from: z.iso.date(),
  to: z.iso.date(),
});

const librarySchema = z.strictObject({
  name: localised,
  timezone: z.literal('Asia/Shanghai'),
  country: z.literal('CN'),
  halls: z.array(hall),
  holidays: z.literal('by-notice'),
  notice_lead_days: z.int(),
  notices: z.array(notice),
  help_line: localised,
  contact: z.strictObject({
    phone: line,
    email: line,
    complaints: line,
    address: localised,
    transport: localised,
    ask: answer.shape.ask,
  }),
  faq: z.record(z.string().regex(/^[a-z]+$/), answer),
  campaigns: z.array(campaign),
});

const library = librarySchema.parse(parse(seed('library.yaml')));
const hallIds = library.halls.map((one) => one.id);

const titleSchema = z.strictObject({
  id: z.string().regex(/^t\d{4}$/),
  kind: z.enum(['book', 'periodical']),
  lang: z.enum(['zh', 'en']),
  title: line,
  altTitles: z.array(line),
  authors: z.array(line),
  year: z.int().min(700).max(2026).nullable(),
  isbn: z.string().refine(isIsbn13).nullable(),
  subjects: z.array(line).min(3).max(5),
  audience: z.enum(['adult', 'young', 'child']),
  summary: z.strictObject({ 'zh-CN': line.max(40), en: line.max(90) }),
  sample: z.literal(true),
  holdings: z
    .array(
      z.strictObject({
        id: z.string().regex(/^h\d{4}-\d$/),
        callNumber: line,
        hall: z.enum(hallIds),
        status: z.enum(['available', 'on_loan', 'reading_room']),
        sample: z.literal(true),
      }),
    )
    .min(1),
});

const classicSchema = z.strictObject({
  id: z.string().regex(/^c\d{3}$/),
  title: line.max(20),
  author: line,
  dynasty: line,
  text: line.max(300),
  source: line,
  help: localised,
  season: z.enum(seasons).nullable(),
  festival: z.enum(festivals).nullable(),
  when: z
    .array(z.enum([...terms, ...festivals]))
    .min(1)
    .optional(),
});

const titles = records('titles.jsonl', titleSchema);
const classics = records('classics.jsonl', classicSchema);

describe('the sample library', () => {
  it('has one default hall, and no alias that could mean two', () => {
    expect(library.halls.filter((one) => one.default === true)).toHaveLength(1);
    expectUnique(hallIds);
    expectUnique(library.halls.flatMap((one) => one.aliases.map((alias) => alias.toLowerCase())));
  });

  it('names only halls it has in its notices, each issued before it begins to count', () => {
    expectUnique(library.notices.map((one) => one.id));
    for (const one of library.notices) {
      expect(hallIds).toEqual(expect.arrayContaining(Object.keys(one.halls)));
      expect(one.issued < one.days.slice(0, 10), one.id).toBe(true);
    }
  });

  it('answers the questions readers bring, each asked in one place only', () => {
    const entries = Object.values(library.faq);
    expect(entries.length).toBeGreaterThanOrEqual(24);
    expectUnique(entries.flatMap((one) => one.ask['zh-CN']));
    expectUnique(entries.flatMap((one) => one.ask.en.map((ask) => ask.toLowerCase())));
  });

  it('asks in Chinese in Chinese, and in English in English', () => {
    const han = /\p{Script=Han}/u;
    for (const one of Object.values(library.faq)) {
      for (const ask of one.ask['zh-CN']) expect(ask).toMatch(han);
      for (const ask of one.ask.en) expect(ask).not.toMatch(han);
    }
  });

  it('ends its campaigns after they begin', () => {
    for (const one of library.campaigns) expect(one.from < one.to, one.slug).toBe(true);
  });
});

describe('the sample titles', () => {
  it('are many, in both languages, for every age, with periodicals', () => {
    const count = (test: (title: (typeof titles)[number]) => boolean) => titles.filter(test).length;
    expect(titles.length).toBeGreaterThanOrEqual(120);
    expect(count((title) => title.lang === 'zh')).toBeGreaterThanOrEqual(60);
    expect(count((title) => title.lang === 'en')).toBeGreaterThanOrEqual(60);
    expect(count((title) => title.audience === 'child')).toBeGreaterThanOrEqual(20);
    expect(count((title) => title.audience === 'young')).toBeGreaterThanOrEqual(20);
    expect(count((title) => title.kind === 'periodical')).toBeGreaterThanOrEqual(10);
  });

  it('are told once each', () => {
    expectUnique(titles.map((title) => title.id));
    expectUnique(titles.map((title) => `${title.title}|${title.authors.join('|')}`));
    expectUnique(titles.flatMap((title) => title.holdings.map((holding) => holding.id)));
    expectUnique(titles.map((title) => title.summary['zh-CN']));
    expectUnique(titles.map((title) => title.summary.en));
    for (const title of titles) expectUnique(title.subjects);
  });

  it('share their subjects, so that likeness means something', () => {
    const uses = new Map<string, number>();
    for (const subject of titles.flatMap((title) => title.subjects)) {
      uses.set(subject, (uses.get(subject) ?? 0) + 1);
    }
    expect(uses.size).toBeLessThan(titles.length / 2);
    for (const title of titles) {
      expect(
        title.subjects.some((subject) => (uses.get(subject) ?? 0) > 1),
        title.id,
      ).toBe(true);
    }
  });

  it('lend what the library lends: neither rare nor foreign books nor periodicals', () => {
    for (const title of titles) {
      for (const { hall: at, status, id } of title.holdings) {
        if (title.audience === 'child') expect(at, id).toBe('children');
        if (at === 'ancient' || at === 'south') expect(status, id).toBe('reading_room');
        if (title.kind === 'periodical') expect(at, id).toBe('south');
      }
    }
  });
});

describe('the deck of classics', () => {
  const han = (text: string) => text.replace(/[^\p{Script=Han}]/gu, '');

  it('has more texts than a year has days, each once, each explained in its own words', () => {
    expect(classics.length).toBeGreaterThanOrEqual(366);
    expectUnique(classics.map((one) => one.id));
    expectUnique(classics.map((one) => han(one.text).slice(0, 20)));
    expectUnique(classics.map((one) => `${one.title}|${one.author}`));
    expectUnique(classics.map((one) => one.help['zh-CN']));
    expectUnique(classics.map((one) => one.help.en));
  });

  it('explains in a sentence or two: neither a label nor an essay', () => {
    for (const { id, help } of classics) {
      const characters = han(help['zh-CN']).length;
      const words = help.en.split(/\s+/).length;
      expect(characters >= 20 && characters <= 60, `${id}: ${characters} characters`).toBe(true);
      expect(words >= 8 && words <= 25, `${id}: ${words} words`).toBe(true);
      expect(help.en, id).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('is in Chinese characters and full-width punctuation only, without notes or brackets', () => {
    for (const one of classics) {
      expect(one.text, one.id).toMatch(/^[\p{Script=Han}，。？！、；：“”‘’《》\n]+$/u);
      expect(one.text, one.id).toMatch(/[。？！”]$/);
    }
  });

  it('closes every quotation it opens', () => {
    for (const { id, text } of classics) {
      for (const [open, close] of ['“”', '‘’', '《》'].map((pair) => [...pair])) {
        expect(text.split(open ?? '').length, id).toBe(text.split(close ?? '').length);
      }
    }
  });

  it('is in simplified characters, but for one that no textbook prints simplified', () => {
    // 湋 and 巘 have simplified forms that few fonts hold; books for readers print these.
    for (const { id, title, author, text } of classics) {
      const printed = `${title}${author}${text}`.replace(/[湋巘]/g, '');
      expect(normalise(printed, ['simplify']).text, id).toBe(printed);
    }
  });

  it('spreads over the ages, not the Tang alone', () => {
    const count = (dynasty: string) => classics.filter((one) => one.dynasty === dynasty).length;
    expect(count('唐')).toBeLessThan(classics.length / 2);
    for (const dynasty of ['先秦', '春秋', '战国', '汉', '东晋', '宋', '元', '明', '清']) {
      expect(count(dynasty), dynasty).toBeGreaterThanOrEqual(5);
    }
  });

  it('has something for every season, festival and solar term', () => {
    const hints = new Set(classics.flatMap(({ festival, when = [] }) => [festival, ...when]));
    const inSeason = new Set(classics.map((one) => one.season));
    for (const season of seasons) expect(inSeason).toContain(season);
    for (const day of [...festivals, ...terms]) expect(hints).toContain(day);
  });
});

/** Every line of a JSON Lines file, checked; a bad one is named by its number. */
function records<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema>[] {
  return seed(name)
    .trimEnd()
    .split('\n')
    .map((text, index) => {
      const result = schema.safeParse(JSON.parse(text));
      if (result.success) return result.data;
      throw new Error(`${name}:${index + 1}: ${z.prettifyError(result.error)}`);
    });
}

/** The check digit of an ISBN-13: weights 1 and 3, sum divisible by ten. */
function isIsbn13(isbn: string): boolean {
  if (!/^97[89]\d{10}$/.test(isbn)) return false;
  const sum = [...isbn].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return sum % 10 === 0;
}

function expectUnique(values: readonly string[]): void {
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
}
