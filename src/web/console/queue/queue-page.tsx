import { lazy, useState } from 'react';
import { Button } from 'react-aria-components';
import type { LiveChange, StaffJson } from '../../../platforms/web/contract/staff.js';
import { useLive } from '../../api/use-live.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useNow } from '../../parts/use-now.js';
import { useWords } from '../../words/words.js';
import { BulkBar } from '../bulk/bulk-bar.js';
import { ShownNote } from '../bulk/shown-note.js';
import { useMarks } from '../bulk/use-marks.js';
import { CasePane } from '../case/case-pane.js';
import { useCase } from '../case/use-case.js';
import { usePreferences } from '../comfort/preferences.js';
import { leads } from '../duties.js';
import { askedBy, inQueue, writeFilter } from '../filters/filter.js';
import { useFilter } from '../filters/use-filter.js';
import { KeyHelp } from '../keys/key-help.js';
import { useKeys } from '../keys/use-keys.js';
import { LateScript } from '../late-script.js';
import { useOffers } from '../palette/offers.js';
import { RaidNotes } from '../raid/raid-notes.js';
import { CaseRow } from './case-row.js';
import { Filters } from './filters.js';
import { QueueChoice } from './queue-choice.js';
import { useMoving } from './use-moving.js';
import { useNews } from './use-news.js';
import { useNextCase } from './use-next-case.js';
import { choiceOf, countOf, statesOf, useQueue } from './use-queue.js';

// What narrows the queue comes after the cases themselves.
const FilterBar = lazy(async () => {
  const { FilterBar } = await import('../filters/filter-bar.js');
  return { default: FilterBar };
});

interface QueuePageProps {
  readonly staff: StaffJson;
  /** The id of the open case, from the path. */
  readonly open: string | null;
}

/** The queue beside the open case; both follow what colleagues do. */
export function QueuePage({ staff, open }: QueuePageProps) {
  const { say } = useWords();
  const { filter, setFilter } = useFilter();
  const { news, tell } = useNews();
  const [helping, setHelping] = useState(false);
  const { calm } = usePreferences();
  const queue = useQueue(filter, calm);
  const bench = useCase(open, queue.reload);
  const marks = useMarks(queue.page?.cases ?? [], open);
  const total = countOf(queue.counts, filter.states ?? []);
  const now = useNow();
  const move = useMoving();
  const next = useNextCase(tell, filter);
  const hear = (change: LiveChange) => {
    void queue.glance();
    if (change.id === open) void bench.reload();
    const state = say(`console-state-${change.state}`);
    if (change.by !== staff.name && !calm) tell(say('console-news', { name: change.by, state }));
  };
  const catchUp = () => void Promise.all([queue.reload(), bench.reload()]);
  const reconnected = () => void Promise.all([queue.glance(), bench.reload()]);
  useLive<LiveChange>('/api/live', { case: hear }, reconnected);
  useKeys({
    ...{ n: next, x: marks.toggleFocused, '?': () => setHelping(true) },
    ...{ ArrowDown: move.down, ArrowUp: move.up },
  });
  useOffers([
    { name: 'next', label: say('console-next'), key: 'n', run: next },
    { name: 'help', label: say('console-keys-title'), key: '?', run: () => setHelping(true) },
  ]);
  return (
    <div className="queue-page" data-open={open !== null}>
      <section className="queue" aria-labelledby="queue-title">
        <div className="queue-head">
          <h1 id="queue-title">{say('console-queue-title')}</h1>
          <Button className="quiet-button" onPress={next}>
            {say('console-next')} <kbd>n</kbd>
          </Button>
        </div>
        <RaidNotes isLead={leads(staff.role)} />
        <QueueChoice
          named={filter.queue ?? null}
          onChange={(named) => setFilter(inQueue(filter, named))}
        />
        <LateScript>
          <FilterBar filter={filter} onFilter={setFilter} tell={tell} />
        </LateScript>
        <Filters
          choice={choiceOf(filter)}
          counts={queue.counts}
          onChange={(choice) => setFilter({ ...filter, states: statesOf(choice) })}
        />
        {calm && (
          <p className="queue-still">
            {queue.isBehind && (
              <Button className="text-button" onPress={() => void queue.reload()}>
                {say('console-queue-behind')}
              </Button>
            )}
          </p>
        )}
        {queue.problem && <ProblemNote text={queue.problem} onRetry={() => void queue.reload()} />}
        {queue.page?.cases.length === 0 && <p className="empty">{say('console-queue-empty')}</p>}
        <ShownNote marks={marks} shown={queue.page?.cases.length ?? 0} total={total} />
        <ul ref={move.list} className="case-rows">
          {queue.page?.cases.map((one) => (
            <CaseRow
              key={one.id}
              one={one}
              to={`/console/cases/${one.id}${writeFilter(filter)}`}
              isOpen={one.id === open}
              now={now}
              isMarked={marks.has(one.id)}
              onMark={() => marks.toggle(one.id)}
            />
          ))}
        </ul>
        <p className="queue-save">
          <a href={`/api/cases/export?${askedBy(filter)}`} download>
            {say('console-queue-save')}
          </a>
        </p>
        <BulkBar marks={marks} total={total} onDecided={catchUp} />
        <p className="news" role="status">
          {news}
        </p>
      </section>
      <CasePane
        back={`/console${writeFilter(filter)}`}
        bench={bench}
        staff={staff}
        onNext={next}
        onHelp={() => setHelping(true)}
      />
      {helping && <KeyHelp onClose={() => setHelping(false)} />}
    </div>
  );
}
