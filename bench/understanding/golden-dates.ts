import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { casual as english } from 'chrono-node/en';
import { hans } from 'chrono-node/zh';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { foldForMatching } from '../../src/text/script.js';
import { chineseDates } from '../../src/understanding/dates/chinese.js';
import { englishDates } from '../../src/understanding/dates/english.js';
import { contextAt } from '../../src/understanding/dates/span.js';
import { respell } from '../../src/understanding/spelling.js';
import type { Report } from '../report.js';

const golden = z.object({
  text: z.string(),
  at: z.iso.datetime({ offset: true }),
  from: z.iso.date(),
  to: z.iso.date(),
  zone: z.string().default('Asia/Shanghai'),
});
type Golden = z.output<typeof golden>;
type Read = (line: Golden) => { from: string; to: string };

/** The golden list of dates: days only, ours beside chrono-node alone with `forwardDate`. */
export async function goldenDates(report: Report): Promise<void> {
  for (const language of ['zh', 'en'] as const) {
    const lines = await readGolden(language);
    const right = (read: Read) =>
      lines.filter((line) => {
        const { from, to } = read(line);
        return from === line.from && to === line.to;
      }).length;
    report.figure({
      name: `dates said in ${language}, ${lines.length} of them`,
      value: right(ours(language)) / lines.length,
      unit: 'of 1',
      bar: { is: 'above', value: 0.999 },
      peer: { name: 'chrono-node', value: right(theirs(language)) / lines.length },
    });
  }
}

async function readGolden(language: string): Promise<Golden[]> {
  const texts = await Promise.all(
    ['', '-more'].map((part) => {
      const file = `../../test/corpus/understanding/dates-${language}${part}.jsonl`;
      return readFile(fileURLToPath(new URL(file, import.meta.url)), 'utf8');
    }),
  );
  const lines = texts.flatMap((text) => text.trim().split('\n'));
  return lines.map((line) => golden.parse(JSON.parse(line)));
}

function ours(language: 'zh' | 'en'): Read {
  const grammar = language === 'zh' ? chineseDates : englishDates;
  return ({ text, at, zone }) => {
    const said = grammar(respell(foldForMatching(text)), contextAt(new Date(at), zone, 'future'));
    const today = DateTime.fromISO(at, { zone }).toFormat('yyyy-MM-dd');
    return { from: said.from ?? today, to: said.to ?? today };
  };
}

function theirs(language: 'zh' | 'en'): Read {
  const parser = language === 'zh' ? hans.casual : english;
  return ({ text, at, zone }) => {
    const here = DateTime.fromISO(at, { zone });
    const reference = { instant: new Date(at), timezone: here.offset };
    const [found] = parser.parse(text, reference, { forwardDate: true });
    const day = (date: Date | undefined) =>
      (date ? DateTime.fromJSDate(date, { zone }) : here).toFormat('yyyy-MM-dd');
    const from = found?.start.date();
    return { from: day(from), to: day(found?.end?.date() ?? from) };
  };
}
