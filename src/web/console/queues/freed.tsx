import { Checkbox } from 'react-aria-components';
import type { QueueJson, QueueWordsJson } from '../../../platforms/web/contract/queues.js';
import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { useWords } from '../../words/words.js';
import type { QueuesState } from './use-queues.js';

/** Whom a change takes out of their last queue, as far as this page knows. */
export function freedBy(
  { id, members }: QueueJson,
  words: QueueWordsJson,
  { all, colleagues }: Pick<QueuesState, 'all' | 'colleagues'>,
): readonly StaffJson[] {
  const others = (all?.queues ?? []).filter((queue) => queue.id !== id);
  const isOut = (staff: string) => members.includes(staff) && !words.members.includes(staff);
  return colleagues.filter(
    (one) => isOut(one.id) && !others.some((queue) => queue.members.includes(one.id)),
  );
}

interface FreedProps {
  readonly freed: readonly StaffJson[];
  /** Those of whom it is said already that they may see everything. */
  readonly seeAll: readonly string[];
  readonly onChange: (seeAll: readonly string[]) => void;
}

/** Asks of each whether they may see everything from then on, before it is saved. */
export function Freed({ freed, seeAll, onChange }: FreedProps) {
  const { say } = useWords();
  const toggle = (id: string, may: boolean) => {
    const others = seeAll.filter((one) => one !== id);
    onChange(may ? [...others, id] : others);
  };
  return (
    <fieldset className="freed">
      <legend>{say('console-queues-frees')}</legend>
      {freed.map(({ id, name }) => (
        <Checkbox
          key={id}
          className="check"
          isSelected={seeAll.includes(id)}
          onChange={(may) => toggle(id, may)}
        >
          {say('console-queues-frees-one', { name })}
        </Checkbox>
      ))}
    </fieldset>
  );
}
