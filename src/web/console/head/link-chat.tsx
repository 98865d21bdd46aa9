import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { LinkCodeJson } from '../../../platforms/web/contract/staff.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

type Shown = { readonly code: string } | { readonly problem: string };

export interface LinkCode {
  /** The code, or why there is none; null while nothing is shown. */
  readonly shown: Shown | null;
  readonly make: () => void;
  readonly close: () => void;
}

/** Makes the code by which a colleague is known in Discord and Telegram too. */
export function useLinkCode(): LinkCode {
  const { say } = useWords();
  const client = useClient();
  const [shown, setShown] = useState<Shown | null>(null);
  const make = async () => {
    const answer = await client.post<LinkCodeJson>('/api/staff/link-code');
    setShown(answer.ok ? { code: answer.value.code } : { problem: problemText(say, answer) });
  };
  return { shown, make: () => void make(), close: () => setShown(null) };
}

/** The code on a sheet over the page, and what to do with it. */
export function LinkCodeSheet({ shown, close }: LinkCode) {
  const { say } = useWords();
  return (
    <ModalOverlay className="veil" isOpen={shown !== null} isDismissable onOpenChange={close}>
      <Modal className="sheet">
        <Dialog>
          <Heading slot="title">{say('console-link-title')}</Heading>
          {shown && 'problem' in shown && <p role="alert">{shown.problem}</p>}
          {shown && 'code' in shown && (
            <>
              <p>{say('console-link-how')}</p>
              <pre className="link-code">
                <code>/link {shown.code}</code>
              </pre>
              <p>{say('console-link-once')}</p>
            </>
          )}
          <div className="sheet-buttons">
            <Button className="quiet-button" onPress={close} autoFocus>
              {say('pages-close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
