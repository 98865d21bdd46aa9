import { useState } from 'react';
import type { StatisticsResponse } from '../../../platforms/web/contract/statistics.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { languageName } from '../../words/language-name.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { AgreementPart } from './agreement.js';
import { DecisionTime } from './decision-time.js';
import { Flow } from './flow.js';
import { Groups } from './groups.js';
import { Rules } from './rules.js';
import { StatisticsFilters } from './statistics-filters.js';
import { queryOf, type StatisticsFilter, useStatistics } from './use-statistics.js';
import { Waiting } from './waiting.js';
import '../../styles/statistics.css';

const first: StatisticsFilter = { days: 30, space: '', language: '', queue: '' };
const tables = ['days', 'spaces', 'languages', 'rules'] as const;

/** How the queue does. */
export function StatisticsPage() {
  const { say, zone = 'UTC' } = useWords();
  const [filter, setFilter] = useState(first);
  const known = useStatistics(filter);
  const { figures, problem, reload } = known;
  return (
    <div className="statistics-page">
      <h1>{say('console-statistics-title')}</h1>
      <p className="page-lead">{say('console-statistics-lead', { zone })}</p>
      <StatisticsFilters filter={filter} known={known} onFilter={setFilter} />
      {problem && <ProblemNote text={problem} onRetry={reload} />}
      {figures === null && !problem && <p role="status">{say('pages-loading')}</p>}
      {figures && <Figures figures={figures} />}
      {figures && <AgreementPart filter={filter} />}
      {figures && <Files filter={filter} />}
    </div>
  );
}

function Figures({ figures }: { readonly figures: StatisticsResponse }) {
  const { say, locale, zone } = useWords();
  const { at, missing, spaces, languages, rules } = figures;
  return (
    <>
      <p className="statistics-note" role="status">
        {say('console-statistics-as-of', { time: dateAndTime(locale, at, zone) })}
        {missing > 0 && <> · {say('console-statistics-missing', { count: missing })}</>}
      </p>
      <Waiting figures={figures} />
      <Flow figures={figures} />
      <DecisionTime figures={figures} />
      <Rules rules={rules} />
      <Groups
        id="spaces-title"
        title={say('console-statistics-spaces')}
        kind={say('console-statistics-space')}
        groups={spaces}
        nameOf={({ name }) => name}
      />
      <Groups
        id="languages-title"
        title={say('console-statistics-languages')}
        kind={say('console-statistics-language')}
        groups={languages}
        nameOf={({ id }) => languageName(locale, id)}
      />
    </>
  );
}

/** Each table as a file for a spreadsheet. */
function Files({ filter }: { readonly filter: StatisticsFilter }) {
  const { say } = useWords();
  const names = {
    ...{ days: say('console-statistics-flow'), spaces: say('console-statistics-spaces') },
    languages: say('console-statistics-languages'),
    rules: say('console-statistics-rules'),
  };
  return (
    <section className="statistics-part" aria-labelledby="files-title">
      <h2 id="files-title">{say('console-statistics-save')}</h2>
      <ul className="statistics-files">
        {tables.map((table) => (
          <li key={table}>
            <a href={`/api/statistics/export?${queryOf(filter)}&table=${table}`} download>
              {names[table]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
