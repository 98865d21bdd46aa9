import type { RuleJson } from '../../../platforms/web/contract/rules.js';
import { PageLink } from '../../parts/router.js';
import { useWords } from '../../words/words.js';

interface RuleRowProps {
  readonly rule: RuleJson;
  readonly isOpen: boolean;
}

/** One list or pattern: what it is, whether it counts, and what it found of late. */
export function RuleRow({ rule, isOpen }: RuleRowProps) {
  const { say } = useWords();
  const { id, name, kind, mode, count, hits } = rule;
  const found = mode === 'shadow' ? hits.shadow : hits.live;
  return (
    <li className="topic-row rule-row">
      <PageLink to={`/console/rules/${id}`} current={isOpen}>
        <strong>{name}</strong>
        <span className="topic-marks">
          <span className="rule-mode" data-mode={mode}>
            {say(`rules-mode-${mode}`)}
          </span>
          <span>{say(`rules-kind-${kind}`)}</span>
          {kind !== 'pattern' && <span>{say('console-rules-entries', { count })}</span>}
          {mode !== 'draft' && <span>{say('console-rules-hits', { count: found })}</span>}
        </span>
      </PageLink>
    </li>
  );
}
