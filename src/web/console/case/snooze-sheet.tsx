import { type FormEvent, useEffect, useState } from 'react';
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
import type { SnoozeTimesResponse } from '../../../platforms/web/contract/cases.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';

interface SnoozeSheetProps {
  readonly onClose: () => void;
  /** The chosen instant, ISO. */
  readonly onSnooze: (until: string) => void;
}

/** Asks when a case shall come back; the times are the library's. Enter snoozes. */
export function SnoozeSheet({ onClose, onSnooze }: SnoozeSheetProps) {
  const { locale, say, zone } = useWords();
  const { times, problem } = useTimes();
  const [chosen, setChosen] = useState<string | null>(null);
  const until = chosen ?? times?.[0]?.at;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (until === undefined) return;
    onSnooze(until);
    onClose();
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="sheet">
        <Dialog>
          <form className="sanction-form snooze-form" onSubmit={submit}>
            <Heading slot="title">{say('console-snooze-title')}</Heading>
            <p>{say('console-snooze-why')}</p>
            {problem && <ProblemNote text={problem} />}
            {times && until && (
              <RadioGroup className="choices" value={until} onChange={setChosen}>
                <Label className="unseen">{say('console-snooze-times')}</Label>
                {times.map(({ name, at }, n) => (
                  <Radio key={at} value={at} autoFocus={n === 0}>
                    {say(`console-snooze-${name}`)} <small>{dateAndTime(locale, at, zone)}</small>
                  </Radio>
                ))}
              </RadioGroup>
            )}
            <div className="sheet-buttons">
              <Button className="quiet-button" onPress={onClose}>
                {say('pages-cancel')}
              </Button>
              <Button type="submit" className="main-button" isDisabled={until === undefined}>
                {say('console-snooze-do')}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What can be chosen now; null until it is known. */
function useTimes() {
  const { say } = useWords();
  const client = useClient();
  const [times, setTimes] = useState<SnoozeTimesResponse['times'] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void client.get<SnoozeTimesResponse>('/api/cases/snooze-times').then((answer) => {
      if (answer.ok) setTimes(answer.value.times);
      else setProblem(problemText(say, answer));
    });
  }, [client, say]);
  return { times, problem };
}
