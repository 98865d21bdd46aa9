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
  TextArea,
  TextField,
} from 'react-aria-components';
import type { CaseDetailJson } from '../../../platforms/web/contract/cases.js';
import { useWords } from '../../words/words.js';
import { type Duration, durationsFor, endOf } from './durations.js';
import type { StepExtras } from './use-case.js';
import { useDurationWords } from './use-duration-words.js';

const LONGEST_TEXT = 1_000;
/** The choice of a reason in one's own words. */
const OWN = 'own words';

export type Sanction = 'remove' | 'warn' | 'mute' | 'kick' | 'ban';

interface SanctionSheetProps {
  readonly one: CaseDetailJson;
  readonly sanction: Sanction;
  readonly onClose: () => void;
  readonly onDecide: (extras: StepExtras) => void;
}

/** Asks what a decision against the author needs: for how long, and why. Enter decides. */
export function SanctionSheet({ one, sanction, onClose, onDecide }: SanctionSheetProps) {
  const { say } = useWords();
  const { proposal, reasons } = one;
  const proposed = proposal.decision === sanction ? proposal.hours : null;
  const lasts = sanction === 'mute' || sanction === 'ban';
  const choices = lasts ? durationsFor(sanction, proposed) : [];
  const first = proposed ?? (sanction === 'ban' ? null : 24);
  const [hours, setHours] = useState<Duration>(first);
  const [reason, setReason] = useState(reasons[0]?.key ?? OWN);
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = reason === OWN ? words.trim() : reason;
    const until = lasts ? endOf(hours, Date.now()) : undefined;
    onDecide({
      ...{ decision: sanction, revision: one.comment.revision },
      ...(given === '' ? {} : { reason: given }),
      ...(until === undefined ? {} : { until }),
    });
    onClose();
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="sheet">
        <Dialog>
          <form className="sanction-form" onSubmit={submit}>
            <Heading slot="title">{say(`console-sanction-${sanction}-title`)}</Heading>
            {lasts && <Durations choices={choices} hours={hours} onChoose={setHours} />}
            <RadioGroup className="choices" value={reason} onChange={setReason}>
              <Label className="field-name">{say('console-sanction-reason')}</Label>
              {reasons.map(({ key, text }) => (
                <Radio key={key} value={key} autoFocus={key === reason}>
                  {text}
                </Radio>
              ))}
              <Radio value={OWN}>{say('console-sanction-own')}</Radio>
            </RadioGroup>
            {reason === OWN && (
              <TextField value={words} onChange={setWords} maxLength={LONGEST_TEXT}>
                <Label className="field-name">{say('console-sanction-words')}</Label>
                <TextArea rows={2} />
              </TextField>
            )}
            <div className="sheet-buttons">
              <Button className="quiet-button" onPress={onClose}>
                {say('pages-cancel')}
              </Button>
              <Button type="submit" className="main-button">
                {say(`console-sanction-${sanction}-do`)}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface DurationsProps {
  readonly choices: readonly Duration[];
  readonly hours: Duration;
  readonly onChoose: (hours: Duration) => void;
}

function Durations({ choices, hours, onChoose }: DurationsProps) {
  const { say } = useWords();
  const sayDuration = useDurationWords();
  return (
    <RadioGroup
      className="choices choices-row"
      value={String(hours)}
      onChange={(value) => onChoose(value === 'null' ? null : Number(value))}
    >
      <Label className="field-name">{say('console-sanction-until')}</Label>
      {choices.map((choice) => (
        <Radio key={String(choice)} value={String(choice)}>
          {sayDuration(choice)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
