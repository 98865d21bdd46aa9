import type { NoticeJson, NoticesResponse } from '../../../platforms/web/contract/notices.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useWords } from '../../words/words.js';
import { sorted } from './form-values.js';
import { NoticeCard } from './notice-card.js';
import { NoticeForm } from './notice-form.js';
import { type NoticesState, useNotices } from './use-notices.js';

/** Changed hours: a new notice on the left, those that there are on the right. */
export function NoticesPage() {
  const { say } = useWords();
  const notices = useNotices();
  const { all, problem, reload } = notices;
  return (
    <div className="announcements-page notices-page">
      <section aria-labelledby="notice-form-title">
        <h1 id="notice-form-title">{say('console-notice-title')}</h1>
        <p className="page-lead">{say('console-notice-lead')}</p>
        {all && <NoticeForm all={all} preview={notices.preview} publish={notices.publish} />}
      </section>
      <div>
        {problem && <ProblemNote text={problem} onRetry={() => void reload()} />}
        {all && <Lists all={all} withdraw={notices.withdraw} />}
      </div>
    </div>
  );
}

interface ListsProps {
  readonly all: NoticesResponse;
  readonly withdraw: NoticesState['withdraw'];
}

function Lists({ all, withdraw }: ListsProps) {
  const { say } = useWords();
  const { ahead, over } = sorted(all.notices, all.today);
  const cards = (list: readonly NoticeJson[]) => (
    <ul className="announcement-cards">
      {list.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} halls={all.halls} onWithdraw={withdraw} />
      ))}
    </ul>
  );
  return (
    <>
      <section aria-labelledby="notices-ahead">
        <h2 id="notices-ahead">{say('console-notices-ahead')}</h2>
        {ahead.length === 0 && <p className="empty">{say('console-notices-none')}</p>}
        {cards(ahead)}
      </section>
      {over.length > 0 && (
        <section aria-labelledby="notices-over" className="notices-over">
          <h2 id="notices-over">{say('console-notices-over')}</h2>
          {cards(over)}
        </section>
      )}
    </>
  );
}
