import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../../words/words.js';

/** Every key of the console and the sentence for what it does. */
const keys = [
  ['↑ ↓', 'move'],
  ['Enter', 'open'],
  ['n', 'next'],
  ['c', 'claim'],
  ['l', 'hold'],
  ['h', 'handover'],
  ['s', 'snooze'],
  ['x', 'mark'],
  ['k', 'keep'],
  ['r', 'remove'],
  ['w', 'warn'],
  ['t', 'mute'],
  ['o', 'kick'],
  ['b', 'ban'],
  ['e', 'escalate'],
  ['m', 'note'],
  ['v', 'veil'],
  ['u', 'undo'],
  ['Ctrl K', 'palette'],
  ['?', 'help'],
] as const;

/** The list of keys, on a sheet over the page. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="sheet">
        <Dialog>
          <Heading slot="title">{say('console-keys-title')}</Heading>
          <dl className="key-list">
            {keys.map(([key, name]) => (
              <div key={name}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{say(`console-key-${name}`)}</dd>
              </div>
            ))}
          </dl>
          <Button className="quiet-button" onPress={onClose} autoFocus>
            {say('pages-close')}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
