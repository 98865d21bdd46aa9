import { Checkbox } from 'react-aria-components';
import type { CaseJson } from '../../../platforms/web/contract/cases.js';
import { PageLink } from '../../parts/router.js';
import { relativeTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { useCovering } from '../comfort/use-veil.js';
import { StateMark } from './state-mark.js';

interface CaseRowProps {
  readonly one: CaseJson;
  /** Where it is opened. */
  readonly to: string;
  readonly isOpen: boolean;
  readonly now: number;
  readonly isMarked: boolean;
  readonly onMark: () => void;
}

/** One line of the queue: what was written, why it is here, who has it, by when. */
export function CaseRow({ one, to, isOpen, now, isMarked, onMark }: CaseRowProps) {
  const { locale, say } = useWords();
  const isCovered = useCovering();
  const [first, ...others] = one.signals;
  const late = one.state !== 'resolved' && new Date(one.due).getTime() < now;
  return (
    <li className="case-line" data-case={one.id}>
      {one.state !== 'resolved' && (
        <Checkbox className="case-mark" isSelected={isMarked} onChange={onMark}>
          <span className="unseen">{say('console-bulk-mark')}</span>
        </Checkbox>
      )}
      <PageLink to={to} className="case-row" current={isOpen}>
        <span className="case-priority" title={say('console-priority')}>
          <span className="unseen">{say('console-priority')} </span>
          {one.priority.value.toFixed(1)}
        </span>
        {isCovered && <span className="unseen">{say('console-veil-covered')}</span>}
        <span
          className="case-excerpt"
          lang={one.language}
          inert={isCovered}
          aria-hidden={isCovered}
        >
          {one.comment.text}
        </span>
        {first && (
          <span className="case-why">
            {first.why}
            {others.length > 0 && say('console-more-signals', { count: others.length })}
          </span>
        )}
        <span className="case-facts">
          <StateMark one={one} />
          <time dateTime={one.comment.at}>{relativeTime(locale, one.comment.at, now)}</time>
          {one.state !== 'resolved' && (
            <span data-late={late}>
              {say('console-due', { due: relativeTime(locale, one.due, now) })}
            </span>
          )}
        </span>
      </PageLink>
    </li>
  );
}
