import { useEffect, useState } from 'react';
import type { RuleHitJson, RuleJson } from '../../../platforms/web/contract/rules.js';
import { useClient } from '../../api/use-client.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';

/** The latest comments in which a rule found something; of an allow-list, those that it let pass. */
export function FoundComments({ rule }: { readonly rule: RuleJson }) {
  const { say, locale, zone } = useWords();
  const hits = useHits(rule);
  const isAllowing = rule.kind === 'allow' || rule.kind === 'domain_allowed';
  if (hits.length === 0) return null;
  return (
    <details className="found-comments">
      <summary>{say(isAllowing ? 'console-rules-let-pass' : 'console-rules-found-in')}</summary>
      <ul>
        {hits.map(({ comment, text, space, mode, at }) => (
          <li key={comment}>
            <p className="history-facts">
              {dateAndTime(locale, at, zone)} · {space} · {say(`rules-mode-${mode}`)}
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Read anew when there are more. Without them the page still shows the rule. */
function useHits({ id, hits: { live, shadow } }: RuleJson): readonly RuleHitJson[] {
  const client = useClient();
  const [hits, setHits] = useState<readonly RuleHitJson[]>([]);
  const count = live + shadow;
  useEffect(() => {
    if (count === 0) return setHits([]);
    const leaving = new AbortController();
    const path = `/api/rules/${id}/hits`;
    void client.get<{ hits: RuleHitJson[] }>(path, leaving.signal).then((answer) => {
      if (answer.ok && !leaving.signal.aborted) setHits(answer.value.hits);
    });
    return () => leaving.abort();
  }, [client, id, count]);
  return hits;
}
