import type { HandoverJson } from '../../../platforms/web/contract/handovers.js';
import { PageLink } from '../../parts/router.js';
import { relativeTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { platformName } from './platform-name.js';

interface ConversationRowProps {
  readonly one: HandoverJson;
  readonly isOpen: boolean;
  readonly now: number;
}

/** One reader in the list: since when they wait or who has them, and what is unread. */
export function ConversationRow({ one, isOpen, now }: ConversationRowProps) {
  const { locale, say, wordFor } = useWords();
  const since = one.state === 'closed' ? (one.closedAt ?? one.openedAt) : one.waitingSince;
  return (
    <li>
      <PageLink
        to={`/console/conversations/${one.id}`}
        className="case-row talk-row"
        current={isOpen}
      >
        <span className="talk-row-light" data-state={one.state} aria-hidden="true" />
        <span className="talk-row-name">
          {say('console-talk-reader', { code: one.reader })}
          {one.unread > 0 && (
            <span className="unread">
              {one.unread}
              <span className="unseen">{say('console-talk-unread', { count: one.unread })}</span>
            </span>
          )}
        </span>
        <span className="case-facts">
          <span className="state" data-state={one.state}>
            {one.takenBy ? one.takenBy.name : say(`console-talk-state-${one.state}`)}
          </span>
          <time dateTime={since}>{relativeTime(locale, since, now)}</time>
          <span>{wordFor('console-platform', platformName(one.platform))}</span>
        </span>
      </PageLink>
    </li>
  );
}
