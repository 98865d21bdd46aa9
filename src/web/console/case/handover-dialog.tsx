import { type FormEvent, useEffect, useState } from 'react';
import {
  Button,
  Dialog,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  Radio,
  RadioGroup,
  TextField,
} from 'react-aria-components';
import type { ColleaguesResponse, StaffJson } from '../../../platforms/web/contract/staff.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';
import { moderates } from '../duties.js';

const LONGEST_NOTE = 1_000;

interface HandoverDialogProps {
  /** Who hands over. */
  readonly me: string;
  readonly onClose: () => void;
  readonly onHand: (to: { readonly to: string; readonly note?: string }) => void;
}

/** Chooses the colleague who goes on with a case. */
export function HandoverDialog({ me, onClose, onHand }: HandoverDialogProps) {
  const { say } = useWords();
  const colleagues = useColleagues(me);
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to === '') return;
    onHand({ to, ...(note.trim() === '' ? {} : { note: note.trim() }) });
    onClose();
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="sheet">
        <Dialog>
          <form onSubmit={submit}>
            <Heading slot="title">{say('console-handover-title')}</Heading>
            {colleagues?.length === 0 && <p>{say('console-handover-nobody')}</p>}
            <RadioGroup value={to} onChange={setTo} className="choices">
              <Label className="unseen">{say('console-handover-to')}</Label>
              {colleagues?.map(({ id, name, email }) => (
                <Radio key={id} value={id}>
                  {name} <small>{email}</small>
                </Radio>
              ))}
            </RadioGroup>
            <TextField className="field" value={note} onChange={setNote} maxLength={LONGEST_NOTE}>
              <Label>{say('console-handover-note')}</Label>
              <Input />
            </TextField>
            <div className="sheet-buttons">
              <Button className="quiet-button" onPress={onClose}>
                {say('pages-cancel')}
              </Button>
              <Button type="submit" className="main-button" isDisabled={to === ''}>
                {say('console-handover-save')}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Others who decide cases; null until they are known. */
function useColleagues(me: string): readonly StaffJson[] | null {
  const client = useClient();
  const [colleagues, setColleagues] = useState<readonly StaffJson[] | null>(null);
  useEffect(() => {
    void client.get<ColleaguesResponse>('/api/staff').then((answer) => {
      const staff = answer.ok ? answer.value.staff : [];
      setColleagues(staff.filter(({ id, role }) => id !== me && moderates(role)));
    });
  }, [client, me]);
  return colleagues;
}
