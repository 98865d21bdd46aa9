import type { RuleRevisionJson } from '../../../platforms/web/contract/rules.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';

/** Who changed what and when, newest first. */
export function RuleHistory({ history }: { readonly history: readonly RuleRevisionJson[] }) {
  const { say, locale, zone } = useWords();
  return (
    <details className="rule-history">
      <summary>{say('console-rules-history', { count: history.length })}</summary>
      <ol reversed>
        {history.map((one, index) => (
          <li key={one.version}>
            <p className="history-facts">
              {say('console-faq-by', { name: one.author, at: dateAndTime(locale, one.at, zone) })}
            </p>
            <p>{changesOf(say, one, history[index + 1]).join(say('console-rules-semicolon'))}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}

type Say = ReturnType<typeof useWords>['say'];

function changesOf(
  say: Say,
  one: RuleRevisionJson,
  before: RuleRevisionJson | undefined,
): readonly string[] {
  const named = ({ count, sample }: RuleRevisionJson['added']) => {
    const some = sample.join(say('rules-comma'));
    return count > sample.length ? say('rules-some', { some, more: count - sample.length }) : some;
  };
  const mode = say(`rules-mode-${one.mode}`);
  const percent = Math.round(one.weight * 100);
  const changes = [
    before ? '' : say('console-rules-did-make', { mode }),
    one.withdrawn ? say('console-rules-did-withdraw') : '',
    one.added.count > 0 ? say('console-rules-did-add', { words: named(one.added) }) : '',
    one.dropped.count > 0 ? say('console-rules-did-drop', { words: named(one.dropped) }) : '',
    before && before.mode !== one.mode ? say('console-rules-did-mode', { mode }) : '',
    before && before.weight !== one.weight ? say('console-rules-did-weight', { percent }) : '',
    before && before.note !== one.note ? say('console-rules-did-note', { note: one.note }) : '',
    before && before.name !== one.name ? say('console-rules-did-name', { name: one.name }) : '',
  ];
  return changes.filter((change) => change !== '');
}
