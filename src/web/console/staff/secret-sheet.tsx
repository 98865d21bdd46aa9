import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../../words/words.js';

interface SecretSheetProps {
  readonly title: string;
  /** What to do with it, and that it is not shown again. */
  readonly how: string;
  readonly secret: string;
  /** The name of the button that copies it. */
  readonly copy: string;
  readonly onClose: () => void;
}

/** The one time a link or a token is shown. It closes by its button only: a stray click would lose it. */
export function SecretSheet({ title, how, secret, copy, onClose }: SecretSheetProps) {
  const { say } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copySecret = async () => {
    // Without https there is no clipboard: then the line is selected by one touch.
    const done = navigator.clipboard?.writeText(secret);
    await done?.then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={onClose}>
      <Modal className="sheet">
        <Dialog>
          <Heading slot="title">{title}</Heading>
          <p>{how}</p>
          <pre className="secret">
            <code>{secret}</code>
          </pre>
          <p role="status">{isCopied && say('console-staff-link-copied')}</p>
          <div className="sheet-buttons">
            <Button className="quiet-button" onPress={onClose}>
              {say('pages-close')}
            </Button>
            <Button className="main-button" autoFocus onPress={() => void copySecret()}>
              {copy}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
