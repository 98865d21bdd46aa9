import { Button } from 'react-aria-components';
import type { HandoverMessageJson, TalkJson } from '../../../platforms/web/contract/handovers.js';
import { useLive } from '../../api/use-live.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { timeOfDay } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import type { TalkState } from './use-talk.js';

interface TalkViewProps {
  readonly talkKey: string;
  readonly state: TalkState;
  /** What the desk has said above already. */
  readonly above: ReadonlySet<string>;
  /** The question that led here: told to the librarian only when the reader wants it. */
  readonly question: string | null;
  readonly onDone: () => void;
}

/** The conversation with a librarian, below what was asked of the desk. */
export function TalkView({ talkKey, state, above, question, onDone }: TalkViewProps) {
  const { say } = useWords();
  const path = `/api/talk/${encodeURIComponent(talkKey)}`;
  const { talk, unsent } = state;
  useLive(`${path}/live`, { talk: state.reload }, state.reload);
  if (!talk) return null;
  const shown = talk.messages.filter(
    ({ sender, text }) => sender !== 'service' || !above.has(text),
  );
  const silent = !talk.messages.some(({ sender }) => sender === 'reader');
  return (
    <section className="talk" data-state={talk.state} aria-label={say('pages-talk-title')}>
      <TalkHead talk={talk} onEnd={state.end} />
      <div className="talk-lines" role="log" aria-label={say('pages-talk-log')}>
        {shown.map((message) => (
          <TalkLine key={message.seq} message={message} />
        ))}
      </div>
      {unsent && <ProblemNote text={unsent.problem} onRetry={state.retry} />}
      {talk.state !== 'closed' && question !== null && silent && (
        <Button className="quiet-button talk-share" onPress={() => state.write(question)}>
          {say('pages-talk-share', { question })}
        </Button>
      )}
      {talk.state === 'closed' && (
        <p className="talk-after">
          {talk.mayReopen && (
            <Button className="main-button" onPress={state.reopen}>
              {say('pages-talk-again')}
            </Button>
          )}
          <a className="quiet-button" href={`${path}/transcript`} download>
            {say('pages-talk-file')}
          </a>
          <Button className="quiet-button" onPress={onDone}>
            {say('pages-talk-done')}
          </Button>
        </p>
      )}
    </section>
  );
}

function TalkHead({ talk, onEnd }: { readonly talk: TalkJson; readonly onEnd: () => void }) {
  const { say } = useWords();
  return (
    <header className="talk-head">
      <h2 role="status">
        <span className="talk-light" aria-hidden="true" />
        {say(`pages-talk-${talk.state}`)}
      </h2>
      {talk.state !== 'closed' && (
        <Button className="quiet-button" onPress={onEnd}>
          {say('pages-talk-end')}
        </Button>
      )}
    </header>
  );
}

const who = {
  reader: 'pages-talk-you',
  staff: 'pages-talk-librarian',
  service: 'pages-talk-desk',
} as const;

function TalkLine({ message }: { readonly message: HandoverMessageJson }) {
  const { locale, say, zone } = useWords();
  const { sender, text, at, delivered } = message;
  return (
    <article className="talk-line" data-sender={sender}>
      <p className="talk-who">
        {say(who[sender])}
        <time dateTime={at}>{timeOfDay(locale, at, zone)}</time>
        {sender === 'reader' && delivered && <span>{say('pages-talk-delivered')}</span>}
      </p>
      <p className="talk-text">{text}</p>
    </article>
  );
}
