import type { CaseJson } from '../../../platforms/web/contract/cases.js';
import { useWords } from '../../words/words.js';

type Shown = Pick<CaseJson, 'state' | 'claim' | 'decision'>;

/** The state of a case in words, with who brought it there. */
export function StateMark({ one }: { readonly one: Shown }) {
  const { say, wordFor } = useWords();
  const { state, claim, decision } = one;
  const text =
    state === 'resolved' && decision
      ? say('console-state-by', {
          state: wordFor('console-decided', decision.kind),
          name: decision.name,
        })
      : claim
        ? say('console-state-by', { state: say(`console-state-${state}`), name: claim.name })
        : say(`console-state-${state === 'resolved' ? 'cleared' : state}`);
  return (
    <span className="state-mark" data-state={state}>
      {text}
    </span>
  );
}
