import { useEffect, useState } from 'react';
import type { ColleaguesResponse } from '../../../platforms/web/contract/staff.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';
import type { AuditFilter } from './use-audit.js';

const groups = [
  ...(['accounts', 'sign-in', 'tokens', 'moderation', 'campaigns', 'data', 'settings'] as const),
] as const;
/** Those who act without an account. */
const parts = ['cli', 'system', 'import', 'oidc', 'nobody'] as const;

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
}

/** What, who, and between which days. */
export function AuditFilters({ filter, onFilter }: AuditFiltersProps) {
  const { say } = useWords();
  const set = (part: Partial<AuditFilter>) => onFilter({ ...filter, ...part });
  const date = (name: 'from' | 'to') => (
    <label>
      <span>{say(`console-audit-${name}`)}</span>
      <input
        type="date"
        value={filter[name]}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </label>
  );
  return (
    <search className="audit-filters" aria-label={say('console-audit-filter')}>
      <label>
        <span>{say('console-audit-group')}</span>
        <select value={filter.group} onChange={(event) => set({ group: event.target.value })}>
          <option value="">{say('console-audit-group-all')}</option>
          {groups.map((group) => (
            <option key={group} value={group}>
              {say(`console-audit-group-${group}`)}
            </option>
          ))}
        </select>
      </label>
      <Who value={filter.by} onChange={(by) => set({ by })} />
      {date('from')}
      {date('to')}
    </search>
  );
}

interface WhoProps {
  readonly value: string;
  readonly onChange: (by: string) => void;
}

function Who({ value, onChange }: WhoProps) {
  const { say } = useWords();
  const client = useClient();
  const [people, setPeople] = useState<ColleaguesResponse['accounts']>([]);
  useEffect(() => {
    void client.get<ColleaguesResponse>('/api/staff').then((answer) => {
      if (answer.ok) setPeople(answer.value.accounts);
    });
  }, [client]);
  return (
    <label>
      <span>{say('console-audit-by')}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say('console-audit-by-all')}</option>
        {people?.map(({ id, name, email }) => (
          <option key={id} value={id}>{`${name} · ${email}`}</option>
        ))}
        {parts.map((part) => (
          <option key={part} value={part}>
            {say(`console-audit-part-${part}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
