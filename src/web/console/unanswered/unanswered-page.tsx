import { useState } from 'react';
import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useWords } from '../../words/words.js';
import { edits } from '../duties.js';
import { TryBox } from '../faq/try-box.js';
import { useFaq } from '../faq/use-faq.js';
import { FeedbackTable } from './feedback-table.js';
import { QuestionCard } from './question-card.js';
import { useUnanswered } from './use-unanswered.js';

/** What nobody could answer, each group one click from a taught answer, and what readers thought. */
export function UnansweredPage({ staff }: { readonly staff: StaffJson }) {
  const { say } = useWords();
  const { questions, feedback, problem, reload, dismiss } = useUnanswered();
  const { teach } = useFaq();
  const [done, setDone] = useState<string | null>(null);
  return (
    <div className="faq-page unanswered-page">
      <section aria-labelledby="unanswered-title">
        <h1 id="unanswered-title">{say('console-unanswered-title')}</h1>
        <p className="page-lead">{say('console-unanswered-lead')}</p>
        {problem && <ProblemNote text={problem} onRetry={() => void reload()} />}
        <p role="status" className="question-done">
          {done}
        </p>
        {questions?.length === 0 && <p className="empty">{say('console-unanswered-empty')}</p>}
        <ul className="question-cards">
          {questions?.map((question) => (
            <QuestionCard
              key={question.id}
              question={question}
              mayEdit={edits(staff.role)}
              onDismiss={() => dismiss(question)}
              onTeach={async (lesson) => {
                const taught = await teach(lesson, question.id);
                if (!taught.ok) return taught.problem;
                setDone(say('console-unanswered-done', { topic: taught.entry.topic }));
                await reload();
                return '';
              }}
            />
          ))}
        </ul>
      </section>
      <div className="faq-side">
        <TryBox />
        {feedback && <FeedbackTable table={feedback} />}
      </div>
    </div>
  );
}
