import type { RuleEffectJson } from '../../../platforms/web/contract/rules.js';
import { useWords } from '../../words/words.js';

/** What a change did, and what to mind about it. */
export function EffectNote({ effect }: { readonly effect: RuleEffectJson }) {
  const { say } = useWords();
  const { rule, conflicts, conflictCount, reach } = effect;
  const left = conflictCount - conflicts.length;
  return (
    <div className="effect-note">
      <p>{say(`console-rules-saved-${rule.withdrawn ? 'withdrawn' : rule.mode}`)}</p>
      {reach !== null && reach.hits > 0 && <p>{say('rules-reach', { ...reach })}</p>}
      {conflicts.length > 0 && (
        <ul>
          {conflicts.map(({ entry, list, allowedBy }) => (
            <li key={`${entry} ${list}`}>
              {say(`rules-conflict-${allowedBy}`, { entry, list: list ?? say('rules-shipped') })}
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p>{say('console-rules-more-conflicts', { count: left })}</p>}
    </div>
  );
}
