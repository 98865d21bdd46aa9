import type { FiltersResponse } from '../../../platforms/web/contract/filters.js';
import { useWords } from '../../words/words.js';

/** What finds something, in the words of the statistics. */
const finders = [
  ...['words', 'patterns', 'links', 'phrases', 'sound', 'contacts', 'flood', 'duplicates'],
  ...['mentions', 'media', 'newcomer', 'model', 'length', 'report', 'story'],
];

interface RuleChoiceProps {
  readonly rules: FiltersResponse['rules'];
  readonly value: string | undefined;
  readonly onChange: (rule: string | undefined) => void;
}

/** Which rule found something: the project's own, or one of staff's. */
export function RuleChoice({ rules, value = '', onChange }: RuleChoiceProps) {
  const { say, wordFor } = useWords();
  const isKnown = value === '' || finders.includes(value) || rules.some(({ id }) => id === value);
  return (
    <label>
      <span>{say('console-filters-rule')}</span>
      <select
        value={value}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        <option value="">{say('console-filters-every-rule')}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {finders.map((rule) => (
          <option key={rule} value={rule}>
            {wordFor('console-statistics-rule', rule)}
          </option>
        ))}
        {rules.length > 0 && (
          <optgroup label={say('console-filters-own-rules')}>
            {rules.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
