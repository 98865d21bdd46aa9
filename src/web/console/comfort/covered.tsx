import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../../words/words.js';
import type { Veil } from './use-veil.js';

interface CoveredProps {
  readonly veil: Veil;
  /** On a sheet, where keys stand for nothing. */
  readonly keyless?: boolean;
  readonly children: ReactNode;
}

/** Words that may hurt: unreadable, unheard and not to be selected until somebody asks for them. */
export function Covered({ veil, keyless = false, children }: CoveredProps) {
  const { say } = useWords();
  if (!veil.isOn) return children;
  return (
    <div className="covered" data-covered={veil.isCovered}>
      <div className="covered-words" inert={veil.isCovered}>
        {children}
      </div>
      <Button className="covered-button" aria-expanded={!veil.isCovered} onPress={veil.turn}>
        <span>
          {say(veil.isCovered ? 'console-veil-show' : 'console-veil-cover')}{' '}
          {!keyless && <kbd>v</kbd>}
        </span>
      </Button>
    </div>
  );
}
