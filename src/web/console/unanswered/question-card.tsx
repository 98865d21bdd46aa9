import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { UnansweredJson } from '../../../platforms/web/contract/faq.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { type Lesson, lessonFor } from '../faq/lesson.js';
import { LessonForm } from '../faq/lesson-form.js';

interface QuestionCardProps {
  readonly question: UnansweredJson;
  readonly mayEdit: boolean;
  /** Both answer what to tell the person. */
  readonly onTeach: (lesson: Lesson) => Promise<string>;
  readonly onDismiss: () => Promise<string | null>;
}

/** A group of alike questions, one click from the form in which only the answer is missing. */
export function QuestionCard({ question, mayEdit, onTeach, onDismiss }: QuestionCardProps) {
  const { say, locale, zone } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { sample, wordings, count, lastAt } = question;
  const others = wordings.filter((wording) => wording !== sample);
  return (
    <li className="question-card">
      <p className="question-facts">
        <span className="question-count">{say('console-unanswered-count', { count })}</span>
        <span>{say('console-unanswered-last', { at: dateAndTime(locale, lastAt, zone) })}</span>
      </p>
      <p className="question-text" lang={question.locale}>
        {sample}
      </p>
      {others.length > 0 && (
        <p className="question-others">
          {say('console-unanswered-others')}
          {others.map((wording) => (
            <q key={wording} lang={question.locale}>
              {wording}
            </q>
          ))}
        </p>
      )}
      {mayEdit && !isOpen && (
        <div className="card-steps">
          <Button className="main-button" onPress={() => setOpen(true)}>
            {say('console-unanswered-teach')}
          </Button>
          <Button
            className="quiet-button"
            onPress={() => void onDismiss().then((failed) => setProblem(failed))}
          >
            {say('console-unanswered-dismiss')}
          </Button>
        </div>
      )}
      {isOpen && (
        <LessonForm
          lesson={lessonFor(question.locale, wordings)}
          isNew
          label={say('console-faq-teach')}
          onSave={onTeach}
        />
      )}
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
    </li>
  );
}
