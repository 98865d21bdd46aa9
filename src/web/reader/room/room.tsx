import { useState } from 'react';
import type { RoomMessage } from '../../../platforms/web/contract/room.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useWords } from '../../words/words.js';
import { Message } from './message.js';
import { PostBox } from './post-box.js';
import { ReportDialog } from './report-dialog.js';
import { useRoom } from './use-room.js';

/** The shared room: readers' words and the library's announcements, live. */
export function Room() {
  const { say } = useWords();
  const { messages, problem, reload, post, posted } = useRoom();
  const [reported, setReported] = useState<RoomMessage | null>(null);
  return (
    <section className="room" aria-labelledby="room-title">
      <div className="room-side">
        <h2 id="room-title">{say('pages-room-title')}</h2>
        <p className="room-lead">{say('pages-room-lead')}</p>
        <PostBox onPost={post} posted={posted} />
      </div>
      <div className="room-talk">
        {problem && <ProblemNote text={problem} onRetry={reload} />}
        {!messages && !problem && <p role="status">{say('pages-loading')}</p>}
        {messages?.length === 0 && <p className="empty">{say('pages-room-empty')}</p>}
        <ol className="messages" aria-live="polite" aria-label={say('pages-room-messages')}>
          {messages?.map((message) => (
            <Message key={message.id} message={message} onReport={() => setReported(message)} />
          ))}
        </ol>
      </div>
      {reported && <ReportDialog message={reported} onClose={() => setReported(null)} />}
    </section>
  );
}
