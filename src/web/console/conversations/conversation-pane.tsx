import type { RefObject } from 'react';
import { Button } from 'react-aria-components';
import type { HandoverDetailJson } from '../../../platforms/web/contract/handovers.js';
import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { PageLink } from '../../parts/router.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { Conflict } from '../case/conflict.js';
import { moderates } from '../duties.js';
import { AnswerBox } from './answer-box.js';
import { ConversationLines } from './conversation-lines.js';
import { platformName } from './platform-name.js';
import type { HandoverBench } from './use-handover.js';

interface ConversationPaneProps {
  readonly bench: HandoverBench;
  readonly staff: StaffJson;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly isChosen: boolean;
}

/** The open conversation: who has it, what was said, and the line to answer on. */
export function ConversationPane({ bench, staff, field, isChosen }: ConversationPaneProps) {
  const { say, sayIn } = useWords();
  const { one, hindrance } = bench;
  if (!one) {
    return (
      <section className="case-pane case-none">
        {hindrance ? <Conflict hindrance={hindrance} /> : null}
        {!isChosen && <p className="empty">{say('console-talks-none')}</p>}
      </section>
    );
  }
  const isMine = one.takenBy?.id === staff.id;
  const greeting = one.messages.some(({ sender }) => sender === 'staff')
    ? null
    : sayIn(one.locale, 'console-talk-greet');
  return (
    <section className="case-pane conversation" aria-labelledby="conversation-title">
      <PageLink to="/console/conversations" className="case-back">
        {say('console-talk-back')}
      </PageLink>
      <ConversationHead one={one} />
      {hindrance && <Conflict hindrance={hindrance} />}
      <ConversationLines one={one} />
      {isMine && <AnswerBox field={field} greeting={greeting} onAnswer={bench.answer} />}
      <Steps one={one} staff={staff} onStep={(name) => void bench.step(name)} />
    </section>
  );
}

function ConversationHead({ one }: { readonly one: HandoverDetailJson }) {
  const { locale, say, wordFor, zone } = useWords();
  const platform = wordFor('console-platform', platformName(one.platform));
  return (
    <header className="conversation-head">
      <h2 id="conversation-title">{say('console-talk-reader', { code: one.reader })}</h2>
      <p>
        {say('console-talk-where', { platform })}{' '}
        <time dateTime={one.openedAt}>
          {say('console-talk-since', { time: dateAndTime(locale, one.openedAt, zone) })}
        </time>
      </p>
    </header>
  );
}

interface StepsProps {
  readonly one: HandoverDetailJson;
  readonly staff: StaffJson;
  readonly onStep: (name: 'take' | 'release' | 'close') => void;
}

function Steps({ one, staff, onStep }: StepsProps) {
  const { say } = useWords();
  const { state, takenBy } = one;
  const isMine = takenBy?.id === staff.id;
  const mayAct = isMine || (moderates(staff.role) && staff.role !== 'moderator');
  const file = (
    <a className="quiet-button" href={`/api/handovers/${one.id}/transcript`} download>
      {say('console-talk-file')}
    </a>
  );
  if (state === 'closed') {
    return (
      <div className="conversation-steps">
        <p>{say(`console-talk-why-${one.closedWhy ?? 'staff'}`)}</p>
        {file}
      </div>
    );
  }
  return (
    <div className="conversation-steps">
      <p>
        {state === 'waiting' && say('console-talk-take-first')}
        {isMine && say('console-talk-mine')}
        {takenBy && !isMine && say('console-talk-theirs', { name: takenBy.name })}
      </p>
      {state === 'waiting' && (
        <Button className="main-button" onPress={() => onStep('take')}>
          {say('console-talk-take')} <kbd>t</kbd>
        </Button>
      )}
      {takenBy && mayAct && (
        <Button className="quiet-button" onPress={() => onStep('release')}>
          {say('console-talk-release')} <kbd>h</kbd>
        </Button>
      )}
      {(state === 'waiting' || mayAct) && (
        <Button className="quiet-button" onPress={() => onStep('close')}>
          {say('console-talk-close')} <kbd>x</kbd>
        </Button>
      )}
      {file}
    </div>
  );
}
