import { Button } from 'react-aria-components';
import { useWords } from '../../words/words.js';

const suggested = ['hours', 'find', 'recommend', 'card', 'classic'] as const;

/** Questions others ask, to begin with one press. */
export function Suggestions({ onAsk }: { readonly onAsk: (text: string) => void }) {
  const { say } = useWords();
  return (
    <ul className="suggestions" aria-label={say('pages-desk-suggestions')}>
      {suggested.map((name) => {
        const question = say(`pages-suggest-${name}`);
        return (
          <li key={name}>
            <Button onPress={() => onAsk(question)}>{question}</Button>
          </li>
        );
      })}
    </ul>
  );
}
