import { ProblemNote } from '../../parts/problem-note.js';
import { useWords } from '../../words/words.js';
import { QueueForm } from './queue-form.js';
import { useQueues } from './use-queues.js';

/** Parts of the queue with a name, and who sees them: for leads. */
export function QueuesPage() {
  const { say } = useWords();
  const state = useQueues();
  const { all, problem, reload } = state;
  return (
    <div className="spaces-page">
      <h1>{say('console-queues-title')}</h1>
      <p className="page-lead">{say('console-queues-page-lead')}</p>
      {problem && <ProblemNote text={problem} onRetry={() => void reload()} />}
      {all?.queues.map((queue) => (
        <details key={queue.id} className="space-card">
          <summary>
            <strong>{queue.name}</strong>
            <span>{say('console-queues-members-count', { count: queue.members.length })}</span>
          </summary>
          <QueueForm queue={queue} state={state} />
        </details>
      ))}
      {all && (
        <details className="space-card" open={all.queues.length === 0}>
          <summary>
            <strong>{say('console-queues-new')}</strong>
          </summary>
          <QueueForm queue={null} state={state} />
        </details>
      )}
    </div>
  );
}
