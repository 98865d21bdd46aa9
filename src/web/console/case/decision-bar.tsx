import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { CaseDetailJson } from '../../../platforms/web/contract/cases.js';
import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { useWords } from '../../words/words.js';
import { useKeys } from '../keys/use-keys.js';
import { useOffers } from '../palette/offers.js';
import { type CaseChoice, choicesFor } from './choices.js';
import { type Sanction, SanctionSheet } from './sanction-sheet.js';
import { SnoozeSheet } from './snooze-sheet.js';
import type { Bench } from './use-case.js';

interface DecisionBarProps {
  readonly bench: Bench;
  readonly one: CaseDetailJson;
  readonly staff: StaffJson;
  readonly onNext: () => void;
  readonly onNote: () => void;
  readonly onHandover: () => void;
  readonly onHelp: () => void;
}

/** What can be done to the case now, each with its key; afterwards the way back and the way on. */
export function DecisionBar(props: DecisionBarProps) {
  const { bench, one, staff, onNext, onNote, onHandover, onHelp } = props;
  const { say } = useWords();
  const [sanction, setSanction] = useState<Sanction | null>(null);
  const [snoozing, setSnoozing] = useState(false);
  const press = (choice: CaseChoice) => {
    if (choice.step === 'note') return onNote();
    if (choice.sanction) return setSanction(choice.sanction);
    if (choice.step === 'handover') return onHandover();
    if (choice.step === 'snooze') return setSnoozing(true);
    const { decision } = choice;
    const extras = decision ? { decision, revision: one.comment.revision } : {};
    void bench.act(choice.step, extras);
  };
  const choices = choicesFor(one, staff.id);
  useKeys(Object.fromEntries(choices.map((choice) => [choice.key, () => press(choice)])));
  useOffers(
    choices.map((choice) => ({
      name: choice.name,
      label: say(`console-choice-${choice.name}`),
      key: choice.key,
      run: () => press(choice),
    })),
  );
  return (
    <div className="decision-bar">
      <fieldset>
        <legend className="unseen">{say('console-decide')}</legend>
        {choices.map((choice) => (
          <Button
            key={choice.name}
            className="choice-button"
            data-choice={choice.name}
            onPress={() => press(choice)}
          >
            {say(`console-choice-${choice.name}`)} <kbd>{choice.key}</kbd>
          </Button>
        ))}
        <Button className="choice-button" data-choice="help" onPress={onHelp}>
          {say('console-choice-help')} <kbd>?</kbd>
        </Button>
      </fieldset>
      {sanction && (
        <SanctionSheet
          one={one}
          sanction={sanction}
          onClose={() => setSanction(null)}
          onDecide={(extras) => void bench.act('decide', extras)}
        />
      )}
      {snoozing && (
        <SnoozeSheet
          onClose={() => setSnoozing(false)}
          onSnooze={(until) => void bench.act('snooze', { until })}
        />
      )}
      <p className="outcome" role="status">
        {bench.done && say(`console-done-${bench.done}`)}
        {(bench.done === 'decide' || bench.done === 'snooze') && (
          <Button className="text-button" onPress={onNext}>
            {say('console-next')}
          </Button>
        )}
      </p>
    </div>
  );
}
