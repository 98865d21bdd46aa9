import { Button } from 'react-aria-components';
import type { DepartureJson } from '../../../platforms/web/contract/staff.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';
import { useWays } from './use-ways.js';

interface SingleSignOnProps {
  readonly onProblem: (problem: string) => void;
}

/** The button to the library's own single sign-on, where there is one. */
export function SingleSignOn({ onProblem }: SingleSignOnProps) {
  const { say } = useWords();
  const client = useClient();
  const ways = useWays();
  if (!ways?.oidc) return null;
  const leave = async () => {
    const answer = await client.post<DepartureJson>('/api/staff/sign-in/oidc');
    if (answer.ok) location.assign(answer.value.url);
    else onProblem(problemText(say, answer));
  };
  return (
    <div className="door-ways">
      <Button className="main-button" onPress={() => void leave()}>
        {say('console-door-oidc', ways.oidc)}
      </Button>
      <p>{say('console-door-or')}</p>
    </div>
  );
}
