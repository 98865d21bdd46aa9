import { useState } from 'react';
import { Button } from 'react-aria-components';
import { ProblemNote } from '../../parts/problem-note.js';
import { useWords } from '../../words/words.js';
import { AuditFilters } from './audit-filters.js';
import { AuditRow } from './audit-row.js';
import { type AuditFilter, queryOf, useAudit } from './use-audit.js';

const everything: AuditFilter = { group: '', by: '', from: '', to: '' };

/** What administrators did, and who came in. */
export function AuditPage() {
  const { say } = useWords();
  const [filter, setFilter] = useState(everything);
  const { entries, problem, reload, more } = useAudit(filter);
  return (
    <div className="audit-page">
      <h1>{say('console-audit-title')}</h1>
      <p className="page-lead">{say('console-audit-lead')}</p>
      <AuditFilters filter={filter} onFilter={setFilter} />
      <p className="audit-export">
        <a className="quiet-button" href={`/api/audit/export?${queryOf(filter)}`} download>
          {say('console-audit-export')}
        </a>
      </p>
      {problem && <ProblemNote text={problem} onRetry={reload} />}
      {entries?.length === 0 && <p className="empty">{say('console-audit-empty')}</p>}
      <ol className="audit-rows">
        {entries?.map((entry) => (
          <AuditRow key={entry.id} entry={entry} />
        ))}
      </ol>
      {more && (
        <Button className="quiet-button" onPress={more}>
          {say('console-audit-more')}
        </Button>
      )}
    </div>
  );
}
