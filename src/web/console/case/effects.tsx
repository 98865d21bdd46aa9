import type { CaseDetailJson } from '../../../platforms/web/contract/cases.js';
import { useWords } from '../../words/words.js';

interface EffectsProps {
  readonly effects: CaseDetailJson['effects'];
}

/** What a decision does outside, and how far that is. */
export function Effects({ effects }: EffectsProps) {
  const { say, wordFor } = useWords();
  if (effects.length === 0) return null;
  return (
    <section className="case-part" aria-labelledby="effects-title">
      <h3 id="effects-title">{say('console-effects-title')}</h3>
      <ul className="effects">
        {effects.map((effect, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: effects are only ever appended.
          <li key={index} data-state={effect.state}>
            {wordFor('console-effect', effect.kind)}
            <span>{say(`console-effect-state-${effect.state}`)}</span>
            {effect.lastError && <span>{effect.lastError}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
