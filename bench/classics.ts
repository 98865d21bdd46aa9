import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { almanacOf } from '../src/library/classics/almanac.js';
import { type DeckClassic, planYear } from '../src/library/classics/year-plan.js';
import { loadDeck } from '../src/library/classics.js';
import { normalise } from '../src/text/script.js';
import { comparedWith, type Edition, type Outcome } from './classics/compare.js';
import type { Report } from './report.js';

const deckFile = new URL('../prisma/seed/classics.jsonl', import.meta.url).pathname;

/**
 * `npm run bench classics -- DIR_OR_FILE`: every text of the deck word for word against a public
 * edition (JSON Lines with `title`, `author` and `text`), then what the deck holds, and how a year
 * planned from it fits the calendar, beside the stride through the deck that it replaced.
 */
export async function run([where]: readonly string[], report: Report): Promise<void> {
  const deck = await loadDeck(deckFile);
  if (where) compare(deck, await readEdition(where), report);
  else report.line('No edition given: only the deck itself is looked at.');
  describe(deck, report);
  calendar(deck, report);
}

function compare(deck: readonly DeckClassic[], edition: Edition, report: Report): void {
  const outcomes = deck.map((text) => ({ text, ...comparedWith(edition, text) }));
  const count = (kind: Outcome['kind']) => outcomes.filter((one) => one.kind === kind).length;
  for (const { text, kind, detail } of outcomes) {
    if (kind === 'misprint' || kind === 'differs') {
      report.line(`${text.id} ${text.title}: ${kind}: ${detail}`);
    }
  }
  const inEdition = deck.length - count('absent');
  report.line(`texts of the edition: ${edition.length}; of the deck in it: ${inEdition}`);
  report.line(
    `word for word ${count('exact')}, with another form of a character ${count('variant')}, ` +
      `where the edition is misprinted ${count('misprint')}, otherwise ${count('differs')}`,
  );
  report.figure({
    name: 'classics that agree with the edition, misprints of the edition apart',
    value: (count('exact') + count('variant') + count('misprint')) / Math.max(1, inEdition),
    unit: 'share',
    bar: { is: 'above', value: 0.999 },
  });
}

function describe(deck: readonly DeckClassic[], report: Report): void {
  const openings = deck.map(({ text }) => han(normalise(text).text).slice(0, 20));
  const help = (locale: string) => deck.map((one) => one.help[locale] ?? '');
  const zh = help('zh-CN').map((line) => han(line).length);
  const en = help('en').map((line) => line.split(/\s+/).length);
  const hinted = deck.filter(({ season, festival, when }) => season ?? festival ?? when).length;
  report.line(
    `${deck.length} texts, ${deck.length - new Set(openings).size} with the same opening; ` +
      `lines of help: ${new Set(help('zh-CN')).size} and ${new Set(help('en')).size} different, ` +
      `${Math.min(...zh)}-${Math.max(...zh)} characters, ${Math.min(...en)}-${Math.max(...en)} words; ` +
      `${hinted} with a hint`,
  );
  report.figure({
    name: 'classics in the deck',
    value: deck.length,
    unit: 'texts',
    bar: { is: 'above', value: 365 },
  });
}

/** Days whose text is for their festival or solar term, or at least not of another season. */
function calendar(deck: readonly DeckClassic[], report: Report): void {
  const year = 2026;
  const days = almanacOf(year);
  const started = performance.now();
  const plan = planYear(deck, year);
  const ms = performance.now() - started;
  const inSeason = (textOf: (index: number) => DeckClassic | undefined) =>
    days.filter((day, index) => {
      const season = textOf(index)?.season;
      return !season || season === day.season;
    }).length / days.length;
  report.line(`a year planned in ${Math.round(ms)} ms`);
  report.figure({
    name: `days of ${year} whose text is of no other season`,
    value: inSeason((index) => plan.get(days[index]?.date ?? '')?.classic),
    unit: 'share',
    bar: { is: 'above', value: 0.95 },
    peer: {
      name: 'a stride of 97 through the deck',
      value: inSeason((index) => deck[(index * 97) % deck.length]),
    },
  });
}

async function readEdition(where: string): Promise<Edition> {
  const isFolder = (await stat(where)).isDirectory();
  const names = isFolder
    ? (await readdir(where, { recursive: true })).filter((name) =>
        /classics[^/]*\.jsonl$/.test(name),
      )
    : [''];
  const files = await Promise.all(names.map((name) => readFile(path.join(where, name), 'utf8')));
  return files
    .flatMap((file) => file.split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

function han(text: string): string {
  return text.replace(/[^\p{Script=Han}]/gu, '');
}
