import { ProblemNote } from '../../parts/problem-note.js';
import { useWords } from '../../words/words.js';
import { Helpful } from './helpful.js';
import { ReplyView } from './reply-view.js';
import type { Turn } from './turns.js';
import type { Ask } from './use-conversation.js';

interface TurnViewProps {
  readonly turn: Turn;
  /** Only the last answer can be judged: the service counts by what it answered last. */
  readonly isLast: boolean;
  readonly onAsk: Ask;
  readonly onRetry: () => void;
  readonly onRate: (helpful: boolean) => void;
}

/** One question with its answer, its wait or its failure. */
export function TurnView({ turn, isLast, onAsk, onRetry, onRate }: TurnViewProps) {
  const { say } = useWords();
  const { response, problem } = turn;
  return (
    <article className="turn">
      <p className="turn-who" data-who="reader">
        {say('pages-desk-question')}
      </p>
      <p className="turn-question">{turn.text}</p>
      <p className="turn-who" data-who="desk">
        {say('pages-desk-answer')}
      </p>
      <div className="turn-answer">
        {response && <ReplyView reply={response.reply} onAsk={onAsk} />}
        {response && !response.reply.talk && (isLast || turn.helpful !== undefined) && (
          <Helpful rated={turn.helpful} onRate={onRate} />
        )}
        {problem && <ProblemNote text={problem} onRetry={onRetry} />}
        {!response && !problem && <Waiting />}
      </div>
    </article>
  );
}

function Waiting() {
  const { say } = useWords();
  return (
    <p className="waiting">
      <span className="unseen">{say('pages-desk-waiting')}</span>
      <span className="waiting-stones" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
    </p>
  );
}
