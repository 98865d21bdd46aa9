import type { CaseCountsJson, StatisticsResponse } from './contract/statistics.js';
import { csvRow } from './csv.js';

export const statisticsTables = ['days', 'spaces', 'languages', 'rules'] as const;
export type StatisticsTable = (typeof statisticsTables)[number];

const countHeads = ['opened', 'decided', 'cleared', 'median_seconds', 'p90_seconds'];

/** One table of the figures, with a head of plain names for machines. */
export function* statisticsRows(
  table: StatisticsTable,
  figures: StatisticsResponse,
): Generator<string> {
  switch (table) {
    case 'days':
      yield csvRow(['day', ...countHeads]);
      for (const one of figures.days) yield csvRow([one.day, ...countCells(one)]);
      return;
    case 'rules':
      yield csvRow(['rule', 'own_rule', 'hits', 'agreed', 'precision', 'low_95', 'high_95']);
      for (const { rule, source, hits, agreed, precision } of figures.rules) {
        const { value, low, high } = precision ?? { value: '', low: '', high: '' };
        const numbers = [hits, agreed, value, low, high].map(String);
        yield csvRow([rule, source?.name ?? '', ...numbers]);
      }
      return;
    default:
      yield csvRow(['id', 'name', ...countHeads, 'open']);
      for (const one of figures[table]) {
        yield csvRow([one.id, one.name, ...countCells(one), String(one.open)]);
      }
  }
}

function countCells({ opened, decided, cleared, waits }: CaseCountsJson): readonly string[] {
  const seconds = [waits?.median, waits?.p90].map((one) =>
    one === undefined ? '' : String(Math.round(one)),
  );
  return [String(opened), String(decided), String(cleared), ...seconds];
}
