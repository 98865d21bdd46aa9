import { useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { navigate, PageLink } from '../../parts/router.js';
import { useWords } from '../../words/words.js';
import { edits } from '../duties.js';
import { emptyLesson, fits } from './lesson.js';
import { LessonForm } from './lesson-form.js';
import { TopicPane } from './topic-pane.js';
import { TopicRow } from './topic-row.js';
import { TryBox } from './try-box.js';
import { type FaqState, useFaq } from './use-faq.js';

interface FaqPageProps {
  readonly staff: StaffJson;
  /** The topic that is open; `new` for one that is yet to be. */
  readonly open: string | null;
}

/** What the desk knows: all topics on the left, the open one and the reader's view on the right. */
export function FaqPage({ staff, open }: FaqPageProps) {
  const { say } = useWords();
  const faq = useFaq();
  const [word, setWord] = useState('');
  const [done, setDone] = useState<string | null>(null);
  const mayEdit = edits(staff.role);
  const shown = faq.topics?.filter((entry) => fits(entry, word));
  return (
    <div className="faq-page" data-open={open !== null || undefined}>
      <section className="faq-list" aria-labelledby="faq-title">
        <h1 id="faq-title">{say('console-faq-title')}</h1>
        <p className="page-lead">{say('console-faq-lead')}</p>
        <SearchField className="faq-search" value={word} onChange={setWord}>
          <Label className="unseen">{say('console-faq-search')}</Label>
          <Input placeholder={say('console-faq-search')} />
        </SearchField>
        <p className="faq-tools">
          <span className="count">
            {shown && say('console-faq-count', { count: shown.length })}
          </span>
          {mayEdit && <PageLink to="/console/faq/new">{say('console-faq-new')}</PageLink>}
        </p>
        {faq.problem && <ProblemNote text={faq.problem} onRetry={() => void faq.reload()} />}
        {shown?.length === 0 && <p className="empty">{say('console-faq-none')}</p>}
        <ul className="topic-list">
          {shown?.map((entry) => (
            <TopicRow key={entry.topic} entry={entry} isOpen={entry.topic === open} />
          ))}
        </ul>
      </section>
      <div className="faq-side">
        <p role="status" className="question-done">
          {done}
        </p>
        <Open faq={faq} open={open} mayEdit={mayEdit} onDone={setDone} />
        <TryBox />
      </div>
    </div>
  );
}

interface OpenProps extends Pick<FaqPageProps, 'open'> {
  readonly faq: FaqState;
  readonly mayEdit: boolean;
  /** What to tell once something was done. */
  readonly onDone: (text: string) => void;
}

function Open({ faq, open, mayEdit, onDone }: OpenProps) {
  const { say } = useWords();
  if (open === 'new' && mayEdit) return <NewTopic faq={faq} onDone={onDone} />;
  const entry = faq.topics?.find(({ topic }) => topic === open);
  if (!entry) return <p className="empty faq-none">{say('console-faq-pick')}</p>;
  // A form for every version: what a colleague changed meanwhile is shown, not overwritten.
  return <TopicPane key={`${entry.topic} ${entry.version}`} {...{ entry, mayEdit, faq, onDone }} />;
}

function NewTopic({ faq, onDone }: Pick<OpenProps, 'faq' | 'onDone'>) {
  const { say } = useWords();
  return (
    <section className="topic-pane" aria-labelledby="topic-title">
      <PageLink to="/console/faq" className="case-back">
        {say('console-faq-title')}
      </PageLink>
      <h2 id="topic-title">{say('console-faq-new')}</h2>
      <LessonForm
        lesson={emptyLesson}
        isNew
        label={say('console-faq-teach')}
        onSave={async (lesson) => {
          const taught = await faq.teach(lesson);
          if (!taught.ok) return taught.problem;
          navigate(`/console/faq/${encodeURIComponent(taught.entry.topic)}`);
          onDone(say('console-faq-saved'));
          return '';
        }}
      />
    </section>
  );
}
