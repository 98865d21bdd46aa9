import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useWords } from '../../words/words.js';
import { AnnouncementCard } from './announcement-card.js';
import { DraftForm } from './draft-form.js';
import { useAnnouncements } from './use-announcements.js';

/** What the library tells its readers: a new text on the left, all that there are on the right. */
export function AnnouncementsPage({ staff }: { readonly staff: StaffJson }) {
  const { say } = useWords();
  const { list, problem, reload, draft, step } = useAnnouncements();
  return (
    <div className="announcements-page">
      <section aria-labelledby="draft-title">
        <h1 id="draft-title">{say('console-draft-title')}</h1>
        <p className="page-lead">{say('console-draft-lead')}</p>
        <DraftForm onDraft={draft} />
      </section>
      <section aria-labelledby="list-title">
        <h2 id="list-title">{say('console-list-title')}</h2>
        {problem && <ProblemNote text={problem} onRetry={() => void reload()} />}
        {list?.length === 0 && <p className="empty">{say('console-list-empty')}</p>}
        <ul className="announcement-cards">
          {list?.map((one) => (
            <AnnouncementCard
              key={one.id}
              one={one}
              isOwn={one.author.id === staff.id}
              onStep={(name, extras) => step(one, name, extras)}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}
