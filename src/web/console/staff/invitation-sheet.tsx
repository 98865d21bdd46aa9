import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { InvitationJson } from '../../../platforms/web/contract/accounts.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';

interface InvitationSheetProps {
  readonly invitation: InvitationJson;
  readonly onClose: () => void;
}

/** The one time a sign-in link is shown. It closes by its button only: a stray click would lose it. */
export function InvitationSheet({ invitation, onClose }: InvitationSheetProps) {
  const { locale, say, zone } = useWords();
  const { account, link, expiresAt } = invitation;
  const { name, email } = account;
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    // Without https there is no clipboard: then the line is selected by one touch.
    await navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      () => {},
    );
  };
  const until = dateAndTime(locale, expiresAt, zone);
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={onClose}>
      <Modal className="sheet">
        <Dialog>
          <Heading slot="title">{say('console-staff-link-title', { name })}</Heading>
          <p>{say('console-staff-link-how', { email, until })}</p>
          <pre className="sign-in-link">
            <code>{link}</code>
          </pre>
          <p role="status">{isCopied && say('console-staff-link-copied')}</p>
          <div className="sheet-buttons">
            <Button className="quiet-button" onPress={onClose}>
              {say('pages-close')}
            </Button>
            <Button className="main-button" autoFocus onPress={() => void copy()}>
              {say('console-staff-link-copy')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
