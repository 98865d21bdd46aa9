import { Button } from 'react-aria-components';
import type { RoomMessage } from '../../../platforms/web/contract/room.js';
import { useNow } from '../../parts/use-now.js';
import { dateAndTime, relativeTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';

interface MessageProps {
  readonly message: RoomMessage;
  readonly onReport: () => void;
}

/** A reader's message, or an announcement, which looks like a notice pinned between them. */
export function Message({ message, onReport }: MessageProps) {
  const { locale, say, zone } = useWords();
  const now = useNow();
  const official = message.kind === 'announcement';
  return (
    <li className="message" data-kind={message.kind} data-mine={message.mine}>
      <p className="message-head">
        <span className="message-author">
          {message.mine ? say('pages-room-you') : message.author}
        </span>
        {official && <span className="message-kind">{say('pages-room-announcement')}</span>}
        <time dateTime={message.at} title={dateAndTime(locale, message.at, zone)}>
          {relativeTime(locale, message.at, now)}
        </time>
        {!official && !message.mine && (
          <Button
            className="report-button"
            onPress={onReport}
            aria-label={say('pages-room-report-of', { author: message.author })}
          >
            {say('pages-room-report')}
          </Button>
        )}
      </p>
      <p className="message-text">{message.text}</p>
    </li>
  );
}
