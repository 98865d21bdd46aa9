import { useEffect, useState } from 'react';
import type { QueueJson, QueuesResponse } from '../../../platforms/web/contract/queues.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

interface QueueChoiceProps {
  /** Null: all that one sees. */
  readonly named: string | null;
  readonly onChange: (named: string | null) => void;
}

/** Narrows the cases to one named queue; not there while there is none to choose. */
export function QueueChoice({ named, onChange }: QueueChoiceProps) {
  const { say } = useWords();
  const client = useClient();
  const [queues, setQueues] = useState<readonly QueueJson[]>([]);
  useEffect(() => {
    const load = async () => {
      const answer = await client.get<QueuesResponse>('/api/queues');
      if (answer.ok) setQueues(answer.value.queues);
    };
    void load();
  }, [client]);
  if (queues.length === 0) return null;
  return (
    <label className="queue-choice">
      <span>{say('console-queue-choice')}</span>
      <select
        value={named ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      >
        <option value="">{say('console-queue-all')}</option>
        {queues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
