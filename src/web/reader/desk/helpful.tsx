import { Button } from 'react-aria-components';
import { useWords } from '../../words/words.js';

interface HelpfulProps {
  readonly rated: boolean | undefined;
  readonly onRate: (helpful: boolean) => void;
}

/** Whether the answer helped: asked once, thanked once. */
export function Helpful({ rated, onRate }: HelpfulProps) {
  const { say } = useWords();
  if (rated !== undefined) {
    return <p className="helpful">{say(rated ? 'pages-helpful-thanks' : 'pages-helpful-sorry')}</p>;
  }
  return (
    <p className="helpful">
      {say('pages-helpful')}
      <Button onPress={() => onRate(true)}>{say('pages-helpful-yes')}</Button>
      <Button onPress={() => onRate(false)}>{say('pages-helpful-no')}</Button>
    </p>
  );
}
