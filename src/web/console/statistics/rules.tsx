import type { RuleStatisticsJson } from '../../../platforms/web/contract/statistics.js';
import { useWords } from '../../words/words.js';
import { FiguresTable } from './figures-table.js';

/** Of what each rule found, how much people decided the same way. */
export function Rules({ rules }: { readonly rules: readonly RuleStatisticsJson[] }) {
  const { say, wordFor, locale } = useWords();
  const number = new Intl.NumberFormat(locale);
  const percent = (part: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(part);
  const nameOf = ({ rule, source }: RuleStatisticsJson) => {
    const word = wordFor('console-statistics-rule', rule);
    if (source === null) return word;
    return say('console-statistics-own-rule', { rule: word, name: source.name });
  };
  const precisionOf = ({ precision }: RuleStatisticsJson) => {
    if (precision === null) return '–';
    const { value, low, high } = precision;
    return say('console-statistics-share', {
      ...{ value: percent(value), low: percent(low), high: percent(high) },
    });
  };
  const title = say('console-statistics-rules');
  return (
    <section className="statistics-part" aria-labelledby="rules-title">
      <h2 id="rules-title">{title}</h2>
      <p className="statistics-note">{say('console-statistics-rules-lead')}</p>
      {rules.length === 0 ? (
        <p className="empty">{say('console-statistics-no-decisions')}</p>
      ) : (
        <FiguresTable
          label={title}
          rows={rules}
          keyOf={({ rule, source }) => `${rule} ${source?.id ?? ''}`}
          columns={[
            { head: say('console-statistics-rule'), of: nameOf },
            { head: say('console-statistics-hits'), of: ({ hits }) => number.format(hits) },
            { head: say('console-statistics-agreed'), of: ({ agreed }) => number.format(agreed) },
            { head: say('console-statistics-precision'), of: precisionOf },
          ]}
        />
      )}
    </section>
  );
}
