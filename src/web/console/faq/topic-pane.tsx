import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { FaqJson } from '../../../platforms/web/contract/faq.js';
import { PageLink } from '../../parts/router.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { lessonOf } from './lesson.js';
import { LessonForm } from './lesson-form.js';
import type { FaqState } from './use-faq.js';

interface TopicPaneProps {
  readonly entry: FaqJson;
  readonly mayEdit: boolean;
  readonly faq: Pick<FaqState, 'save' | 'withdraw'>;
  /** What to tell once something was done. */
  readonly onDone: (text: string) => void;
}

/** One topic, to read and to change. */
export function TopicPane({ entry, mayEdit, faq, onDone }: TopicPaneProps) {
  const { say, locale } = useWords();
  const title = entry.title[locale] ?? Object.values(entry.title)[0] ?? entry.topic;
  return (
    <section className="topic-pane" aria-labelledby="topic-title">
      <PageLink to="/console/faq" className="case-back">
        {say('console-faq-title')}
      </PageLink>
      <h2 id="topic-title">{title}</h2>
      <Provenance entry={entry} />
      {!mayEdit && <p className="empty">{say('console-faq-readonly')}</p>}
      {mayEdit ? (
        <>
          <LessonForm
            lesson={lessonOf(entry)}
            isNew={false}
            label={say(entry.withdrawn ? 'console-faq-restore' : 'console-faq-save')}
            onSave={async (lesson) => {
              const saved = await faq.save(entry, lesson);
              if (!saved.ok) return saved.problem;
              onDone(say('console-faq-saved'));
              return '';
            }}
          />
          {!entry.withdrawn && (
            <Withdrawing
              title={title}
              onWithdraw={async () => {
                const outcome = await faq.withdraw(entry);
                if (outcome.ok) onDone(say('console-faq-taken-back'));
                return outcome;
              }}
            />
          )}
        </>
      ) : (
        Object.entries(entry.answer).map(([own, text]) => (
          <p key={own} lang={own} className="announcement-text">
            {text}
          </p>
        ))
      )}
    </section>
  );
}

function Provenance({ entry }: { readonly entry: FaqJson }) {
  const { say, locale, zone } = useWords();
  const { source, author, updatedAt, withdrawn } = entry;
  return (
    <p className="announcement-facts">
      <span>{say(`console-faq-source-${source}`)}</span>
      {author !== null && updatedAt !== null && (
        <span>
          {say('console-faq-by', { name: author, at: dateAndTime(locale, updatedAt, zone) })}
        </span>
      )}
      {withdrawn && <span className="topic-withdrawn">{say('console-faq-withdrawn')}</span>}
    </p>
  );
}

interface WithdrawingProps {
  readonly title: string;
  readonly onWithdraw: () => ReturnType<FaqState['withdraw']>;
}

/** Asked once: it counts for the very next reader. */
function Withdrawing({ title, onWithdraw }: WithdrawingProps) {
  const { say } = useWords();
  const [isSure, setSure] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async () => {
    const outcome = await onWithdraw();
    setProblem(outcome.ok ? null : outcome.problem);
    setSure(false);
  };
  if (!isSure) {
    return (
      <div className="withdrawing">
        <Button className="quiet-button" onPress={() => setSure(true)}>
          {say('console-faq-withdraw')}
        </Button>
        <p role="status">{problem}</p>
      </div>
    );
  }
  return (
    <div className="withdrawing">
      <p>{say('console-faq-withdraw-sure', { title })}</p>
      <Button className="main-button" onPress={() => void run()} autoFocus>
        {say('console-faq-withdraw')}
      </Button>
      <Button className="quiet-button" onPress={() => setSure(false)}>
        {say('pages-cancel')}
      </Button>
    </div>
  );
}
