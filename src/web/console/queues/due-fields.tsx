import type { QueueDueJson } from '../../../platforms/web/contract/queues.js';
import { useWords } from '../../words/words.js';

const MOST_HOURS = 240;
/** What counts where a queue says nothing. */
const house: QueueDueJson = { grave: 4, other: 12 };

interface DueFieldsProps {
  readonly due: QueueDueJson;
  readonly onChange: (due: QueueDueJson) => void;
}

/** How soon a queue's cases are due; an empty field goes by the house. */
export function DueFields({ due, onChange }: DueFieldsProps) {
  const { say } = useWords();
  return (
    <fieldset>
      <legend>{say('console-queues-due')}</legend>
      <p className="proposal">{say('console-queues-due-lead')}</p>
      <div className="policy-fields">
        {(['grave', 'other'] as const).map((kind) => (
          <label key={kind}>
            {say(`console-queues-due-${kind}`)}
            <input
              type="number"
              min={1}
              max={MOST_HOURS}
              step={1}
              placeholder={String(house[kind])}
              value={due[kind] ?? ''}
              onChange={({ target }) =>
                onChange({
                  ...due,
                  [kind]: target.value === '' ? null : target.valueAsNumber,
                })
              }
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
