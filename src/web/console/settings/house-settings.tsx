import { useEffect, useState } from 'react';
import type { HouseJson } from '../../../platforms/web/contract/house.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useWords } from '../../words/words.js';
import { useFacts } from './use-facts.js';

/** How the house is set, for administrators: to look at, not to change. */
export function HouseSettings() {
  const { say } = useWords();
  const { house, problem } = useHouse();
  return (
    <section aria-labelledby="house-settings">
      <h2 id="house-settings">{say('settings-house')}</h2>
      <p className="page-lead">{say('settings-house-lead')}</p>
      {problem && <ProblemNote text={problem} />}
      {house && <Facts house={house} />}
    </section>
  );
}

function Facts({ house }: { readonly house: HouseJson }) {
  const { say } = useWords();
  return useFacts(house).map(({ name, facts }) => (
    <div key={name} className="house-facts">
      <h3 id={`house-${name}`}>{say(`settings-group-${name}`)}</h3>
      <dl aria-labelledby={`house-${name}`}>
        {facts.map(([fact, value]) => (
          <div key={fact}>
            <dt>{say(`settings-fact-${fact}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  ));
}

function useHouse() {
  const { say } = useWords();
  const client = useClient();
  const [house, setHouse] = useState<HouseJson | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void client.get<HouseJson>('/api/house').then((answer) => {
      if (answer.ok) setHouse(answer.value);
      setProblem(answer.ok ? null : problemText(say, answer));
    });
  }, [client, say]);
  return { house, problem };
}
