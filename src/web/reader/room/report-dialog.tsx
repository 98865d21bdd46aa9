import { type FormEvent, useState } from 'react';
import {
  Button,
  Dialog,
  Heading,
  Label,
  Modal,
  ModalOverlay,
  Radio,
  RadioGroup,
} from 'react-aria-components';
import type { RoomMessage } from '../../../platforms/web/contract/room.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

const reasons = ['abuse', 'spam', 'privacy', 'other'] as const;

interface ReportDialogProps {
  readonly message: RoomMessage;
  readonly onClose: () => void;
}

/** Asks why a message is reported, sends the report, and says what happens with it. */
export function ReportDialog({ message, onClose }: ReportDialogProps) {
  const { say } = useWords();
  const client = useClient();
  const [reason, setReason] = useState<string>(reasons[0]);
  const [outcome, setOutcome] = useState<{ ok: boolean; text: string } | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await client.post(`/api/room/${encodeURIComponent(message.id)}/report`, {
      reason: say(`pages-report-${reason}`),
    });
    const text = answer.ok ? say('pages-report-thanks') : problemText(say, answer);
    setOutcome({ ok: answer.ok, text });
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="sheet">
        <Dialog>
          <Heading slot="title">{say('pages-report-title')}</Heading>
          <blockquote className="quoted">{message.text}</blockquote>
          {!outcome?.ok && (
            <form onSubmit={submit}>
              <RadioGroup className="choices" value={reason} onChange={setReason}>
                <Label>{say('pages-report-why')}</Label>
                {reasons.map((one) => (
                  <Radio key={one} value={one}>
                    {say(`pages-report-${one}`)}
                  </Radio>
                ))}
              </RadioGroup>
              <div className="sheet-buttons">
                <Button onPress={onClose} className="quiet-button">
                  {say('pages-cancel')}
                </Button>
                <Button type="submit" className="main-button">
                  {say('pages-report-send')}
                </Button>
              </div>
            </form>
          )}
          <p role="status">{outcome?.text}</p>
          {outcome?.ok && (
            <Button onPress={onClose} className="main-button" autoFocus>
              {say('pages-close')}
            </Button>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
