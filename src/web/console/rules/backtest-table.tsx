import type { ReactNode } from 'react';
import type {
  BacktestJson,
  ShareJson,
  VersionFiguresJson,
} from '../../../platforms/web/contract/rule-lab.js';
import { useWords } from '../../words/words.js';

type Words = ReturnType<typeof useWords>;

interface Row {
  readonly name: string;
  readonly of: (figures: VersionFiguresJson, words: Words) => ReactNode;
}

const rows: readonly Row[] = [
  {
    name: 'console-lab-hits',
    of: (figures, { say }) => say('console-lab-hits-of', counts(figures)),
  },
  { name: 'console-lab-precision', of: ({ precision }, words) => shareText(precision, words) },
  { name: 'console-lab-recall', of: ({ recall }, words) => shareText(recall, words) },
  {
    name: 'console-lab-per-day',
    of: ({ hitsPerDay }, { locale }) => number(locale, hitsPerDay),
  },
  {
    name: 'console-lab-extra',
    of: ({ extraPerDay: { value, low, high } }, { locale, say }) =>
      say('console-lab-between', {
        value: number(locale, value),
        low: number(locale, low),
        high: number(locale, high),
      }),
  },
];

/** The two versions side by side; one alone where there is no live one. */
export function BacktestTable({ backtest }: { readonly backtest: BacktestJson }) {
  const words = useWords();
  const { say } = words;
  const { draft, live, liveVersion } = backtest;
  return (
    <table className="backtest-table" aria-label={say('console-lab-figures')}>
      <thead>
        <tr>
          <td />
          <th scope="col">{say('console-lab-this')}</th>
          {live && (
            <th scope="col">{say('console-lab-live-version', { version: liveVersion ?? 0 })}</th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row">{say(name)}</th>
            <td>{of(draft, words)}</td>
            {live && <td>{of(live, words)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function counts({ hits, removed, kept, undecided }: VersionFiguresJson) {
  return { hits, removed, kept, undecided };
}

/** A share and its interval in words; a plain sentence where there is none. */
export function shareText(share: ShareJson | null, { say, locale }: Words): string {
  if (share === null) return say('console-lab-undecided');
  const { value, low, high } = share;
  const percent = (part: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(part);
  return say('console-lab-between', {
    value: percent(value),
    low: percent(low),
    high: percent(high),
  });
}

function number(locale: string, value: number): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(value);
}
