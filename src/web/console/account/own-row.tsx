import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { AskedTwice } from '../../parts/asked-twice.js';
import { useWords } from '../../words/words.js';

interface OwnRowProps {
  readonly name: string;
  /** What the step that ends it is called, and what is asked before it is done. */
  readonly end: { readonly step: string; readonly question: string; readonly yes: string };
  readonly onEnd: () => void;
  /** What there is to know about it. */
  readonly children: ReactNode;
}

/** Something of one's own that lets somebody in. Ending it is asked twice. */
export function OwnRow({ name, end, onEnd, children }: OwnRowProps) {
  const { say } = useWords();
  const [isAsking, ask] = useState(false);
  const { step, question, yes } = end;
  return (
    <li>
      <div>
        <p>
          <strong>{name}</strong>
        </p>
        {children}
      </div>
      {!isAsking && (
        <Button className="quiet-button" onPress={() => ask(true)}>
          {step}
        </Button>
      )}
      {isAsking && (
        <AskedTwice
          question={question}
          yes={yes}
          no={say('pages-cancel')}
          onYes={onEnd}
          onNo={() => ask(false)}
        />
      )}
    </li>
  );
}
