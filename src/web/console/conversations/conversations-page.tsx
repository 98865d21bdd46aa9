import { useRef, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { LiveChange, StaffJson } from '../../../platforms/web/contract/staff.js';
import { useLive } from '../../api/use-live.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { navigate } from '../../parts/router.js';
import { useNow } from '../../parts/use-now.js';
import { useWords } from '../../words/words.js';
import { useKeys } from '../keys/use-keys.js';
import { useMoving } from '../queue/use-moving.js';
import { useNews } from '../queue/use-news.js';
import { ConversationPane } from './conversation-pane.js';
import { ConversationRow } from './conversation-row.js';
import { type Shown, useConversations } from './use-conversations.js';
import { useHandover } from './use-handover.js';

interface ConversationsPageProps {
  readonly staff: StaffJson;
  /** The id of the open conversation, from the path. */
  readonly open: string | null;
}

/** Readers who would like to talk with a person, beside the conversation that is open. */
export function ConversationsPage({ staff, open }: ConversationsPageProps) {
  const { say } = useWords();
  const [shown, setShown] = useState<Shown>('open');
  const { list, problem, reload } = useConversations(shown);
  const bench = useHandover(open, reload);
  const { news, tell } = useNews();
  const now = useNow();
  const move = useMoving();
  const field = useRef<HTMLTextAreaElement>(null);
  const { one } = bench;
  const next = list?.find(({ state }) => state === 'waiting');
  const hear = (change: LiveChange) => {
    void reload();
    if (change.id === open) void bench.reload();
    const known = list?.find(({ id }) => id === change.id);
    if (change.state === 'waiting' && known?.state !== 'waiting') {
      tell(say('console-talk-news-waiting'));
    }
  };
  useLive<LiveChange>('/api/live', { handover: hear }, () => {
    void Promise.all([reload(), bench.reload()]);
  });
  const openNext = next && (() => navigate(`/console/conversations/${next.id}`));
  const isMine = one?.takenBy?.id === staff.id;
  useKeys({
    n: openNext,
    t: one?.state === 'waiting' ? () => void bench.step('take') : undefined,
    a: isMine ? () => field.current?.focus() : undefined,
    h: isMine ? () => void bench.step('release') : undefined,
    x: isMine ? () => void bench.step('close') : undefined,
    ArrowDown: move.down,
    ArrowUp: move.up,
  });
  return (
    <div className="queue-page" data-open={open !== null}>
      <section className="queue" aria-labelledby="talks-title">
        <div className="queue-head">
          <h1 id="talks-title">{say('console-talks-title')}</h1>
          <Button className="quiet-button" isDisabled={!next} onPress={() => openNext?.()}>
            {say('console-talk-next')} <kbd>n</kbd>
          </Button>
        </div>
        <p className="page-lead">{say('console-talks-lead')}</p>
        <ToggleButtonGroup
          className="filters"
          aria-label={say('console-talks-title')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown]}
          onSelectionChange={(keys) => setShown(keys.has('closed') ? 'closed' : 'open')}
        >
          <ToggleButton id="open">{say('console-talks-open')}</ToggleButton>
          <ToggleButton id="closed">{say('console-talks-closed')}</ToggleButton>
        </ToggleButtonGroup>
        {problem && <ProblemNote text={problem} onRetry={() => void reload()} />}
        {list?.length === 0 && <p className="empty">{say('console-talks-empty')}</p>}
        <ul ref={move.list} className="case-rows">
          {list?.map((row) => (
            <ConversationRow key={row.id} one={row} isOpen={row.id === open} now={now} />
          ))}
        </ul>
        <p className="news" role="status">
          {news}
        </p>
      </section>
      <ConversationPane bench={bench} staff={staff} field={field} isChosen={open !== null} />
    </div>
  );
}
