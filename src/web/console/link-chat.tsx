import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { LinkCodeJson } from '../../platforms/web/contract/staff.js';
import { problemText } from '../api/problem.js';
import { useClient } from '../api/use-client.js';
import { useWords } from '../words/words.js';

/** Makes the code by which a colleague is known in Discord and Telegram too. */
export function LinkChat() {
  const { say } = useWords();
  const client = useClient();
  const [shown, setShown] = useState<{ code: string } | { problem: string } | null>(null);
  const make = async () => {
    const answer = await client.post<LinkCodeJson>('/api/staff/link-code');
    setShown(answer.ok ? { code: answer.value.code } : { problem: problemText(say, answer) });
  };
  const close = () => setShown(null);
  return (
    <>
      <Button onPress={() => void make()}>{say('console-link')}</Button>
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
            <Button className="quiet-button" onPress={close} autoFocus>
              {say('pages-close')}
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
