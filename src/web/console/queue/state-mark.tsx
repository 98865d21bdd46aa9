import type { CaseJson } from '../../../platforms/web/contract/cases.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';

type Shown = Pick<CaseJson, 'state' | 'claim' | 'decision' | 'snoozedUntil'>;

/** The state of a case in words, with who brought it there. */
export function StateMark({ one }: { readonly one: Shown }) {
  const { locale, say, wordFor, zone } = useWords();
  const { state, claim, decision, snoozedUntil } = one;
  if (snoozedUntil) {
    const until = dateAndTime(locale, snoozedUntil, zone);
    return (
      <span className="state-mark" data-state="snoozed">
        {say('console-state-snoozed', { until })}
      </span>
    );
  }
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
