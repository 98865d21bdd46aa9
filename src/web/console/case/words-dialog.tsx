import { type FormEvent, useState } from 'react';
import {
  Button,
  Dialog,
  Heading,
  Label,
  Modal,
  ModalOverlay,
  TextArea,
  TextField,
} from 'react-aria-components';
import { useWords } from '../../words/words.js';

const LONGEST_TEXT = 1_000;

interface WordsDialogProps {
  /** A note for colleagues, or the reason for a late undo: both stay in the case's history. */
  readonly purpose: 'note' | 'reason';
  readonly onClose: () => void;
  readonly onSave: (text: string) => void;
}

/** Asks for a few words about a case. */
export function WordsDialog({ purpose, onClose, onSave }: WordsDialogProps) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onSave(text.trim());
    onClose();
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="sheet">
        <Dialog>
          <form onSubmit={submit}>
            <Heading slot="title">{say(`console-${purpose}-title`)}</Heading>
            <TextField value={text} onChange={setText} maxLength={LONGEST_TEXT} autoFocus>
              <Label className="unseen">{say(`console-${purpose}-field`)}</Label>
              <TextArea rows={4} />
            </TextField>
            <div className="sheet-buttons">
              <Button className="quiet-button" onPress={onClose}>
                {say('pages-cancel')}
              </Button>
              <Button type="submit" className="main-button">
                {say(`console-${purpose}-save`)}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
