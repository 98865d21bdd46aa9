import type { CaseDetailJson } from '../../../platforms/web/contract/cases.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';

interface AppealNoteProps {
  readonly appeal: NonNullable<CaseDetailJson['appeal']>;
  readonly language: string;
}

/** What the author says against the decision, and who may not decide it. */
export function AppealNote({ appeal, language }: AppealNoteProps) {
  const { locale, say, zone } = useWords();
  const { text, at, against, decidedBy, mine } = appeal;
  return (
    <section className="appeal-note" aria-labelledby="appeal-title">
      <h3 id="appeal-title">{say('console-appeal-title')}</h3>
      <blockquote lang={language}>{text}</blockquote>
      <p>
        {say('console-appeal-against', { name: against, at: dateAndTime(locale, at, zone) })}
        {decidedBy && ` ${say('console-appeal-decided', { name: decidedBy })}`}
      </p>
      {mine && !decidedBy && <p role="note">{say('console-appeal-mine')}</p>}
    </section>
  );
}
