import type { CaseDetailJson } from '../../../platforms/web/contract/cases.js';
import { dateAndTime, timeOfDay } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { Covered } from '../comfort/covered.js';
import type { Veil } from '../comfort/use-veil.js';
import { StateMark } from '../queue/state-mark.js';
import { MarkedText } from './marked-text.js';

type Neighbour = CaseDetailJson['context'][number];

interface CaseCommentProps {
  readonly one: CaseDetailJson;
  readonly veil: Veil;
}

/** The flagged comment where it was said: what came before, itself, what came after. */
export function CaseComment({ one, veil }: CaseCommentProps) {
  const { locale, say, zone } = useWords();
  const { comment } = one;
  const earlier = one.context.filter(({ at }) => at <= comment.at);
  const later = one.context.filter(({ at }) => at > comment.at);
  return (
    <div className="case-talk">
      <Neighbours lines={earlier} veil={veil} label={say('console-before')} />
      <figure className="case-comment">
        <Covered veil={veil}>
          <blockquote lang={one.language}>
            <MarkedText text={comment.text} signals={one.signals} />
          </blockquote>
        </Covered>
        <figcaption>
          <StateMark one={one} />
          <span>{say(`console-comment-${comment.state}`)}</span>
          <span>{comment.space}</span>
          <time dateTime={comment.at}>{dateAndTime(locale, comment.at, zone)}</time>
          {comment.revision > 1 && (
            <span>{say('console-revision', { revision: comment.revision })}</span>
          )}
          {comment.url && (
            <a href={comment.url} target="_blank" rel="noreferrer">
              {say('console-where')}
            </a>
          )}
        </figcaption>
      </figure>
      <Neighbours lines={later} veil={veil} label={say('console-after')} />
    </div>
  );
}

interface NeighboursProps {
  readonly lines: readonly Neighbour[];
  readonly label: string;
  readonly veil: Veil;
}

function Neighbours({ lines, label, veil }: NeighboursProps) {
  const { locale, zone } = useWords();
  if (lines.length === 0) return null;
  const inOrder = [...lines].sort((one, other) => one.at.localeCompare(other.at));
  return (
    <ul className="neighbours" aria-label={label}>
      {inOrder.map((line) => (
        <li key={line.id}>
          <span className="neighbour-head">
            {line.author} · {timeOfDay(locale, line.at, zone)}
          </span>
          <span inert={veil.isCovered && line.state !== 'visible'}>{line.text}</span>
        </li>
      ))}
    </ul>
  );
}
