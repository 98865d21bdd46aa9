import { type FormEvent, useState } from 'react';
import {
  Button,
  Dialog,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import type { CaseJson } from '../../../platforms/web/contract/cases.js';
import { useWords } from '../../words/words.js';
import { Covered } from '../comfort/covered.js';
import { useVeil } from '../comfort/use-veil.js';
import { BulkResults } from './bulk-results.js';
import { type BulkDecision, useBulk } from './use-bulk.js';

const LONGEST_REASON = 1_000;

interface BulkSheetProps {
  readonly decision: BulkDecision;
  /** As they were when the sheet was opened: these versions are decided, no others. */
  readonly cases: readonly CaseJson[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Shows every comment once more before all of them are decided, and afterwards what became of each. */
export function BulkSheet({ decision, cases, onClose, onDone }: BulkSheetProps) {
  const { say } = useWords();
  const { results, problem, isBusy, decide } = useBulk(cases);
  const veil = useVeil('bulk');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void decide(decision, reason.trim());
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={results ? onDone : onClose}>
      <Modal className="sheet bulk-sheet">
        <Dialog>
          <Heading slot="title">{say(`console-bulk-${decision}`, { count: cases.length })}</Heading>
          {results ? (
            <BulkResults results={results} cases={cases} onDone={onDone} />
          ) : (
            <form onSubmit={submit}>
              <Covered veil={veil} keyless>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
                <ul className="bulk-texts" tabIndex={0} aria-label={say('console-bulk')}>
                  {cases.map(({ id, comment, language }) => (
                    <li key={id}>
                      <span lang={language}>{comment.text}</span> <small>{comment.author}</small>
                    </li>
                  ))}
                </ul>
              </Covered>
              <TextField
                className="field"
                value={reason}
                onChange={setReason}
                maxLength={LONGEST_REASON}
              >
                <Label>{say('console-bulk-reason')}</Label>
                <Input />
              </TextField>
              {problem && <p role="alert">{problem}</p>}
              <div className="sheet-buttons">
                <Button className="quiet-button" onPress={onClose}>
                  {say('pages-cancel')}
                </Button>
                <Button type="submit" className="main-button" isDisabled={isBusy}>
                  {say(`console-choice-${decision}`)}
                </Button>
              </div>
            </form>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
