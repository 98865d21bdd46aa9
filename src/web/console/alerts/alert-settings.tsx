import { useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { AlertSettingsJson, AlertsResponse } from '../../../platforms/web/contract/alerts.js';
import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useWords } from '../../words/words.js';
import { useAlertSettings } from './use-alert-settings.js';
import '../../styles/alerts.css';

/** Whether and when moderators are told of due times, and who is on call. For administrators. */
export function AlertSettings() {
  const { say } = useWords();
  const { settings, colleagues, problem, reload, save } = useAlertSettings();
  const [outcome, setOutcome] = useState<string | null>(null);
  const submit = async (wanted: AlertSettingsJson) =>
    setOutcome((await save(wanted)) ?? say('console-alerts-saved'));
  return (
    <section aria-labelledby="alerts-title">
      <h2 id="alerts-title">{say('console-alerts-title')}</h2>
      <p className="page-lead">{say('console-alerts-lead')}</p>
      {problem && <ProblemNote text={problem} onRetry={() => void reload()} />}
      {settings && (
        <AlertForm {...{ settings, colleagues }} onSave={(wanted) => void submit(wanted)} />
      )}
      <p className="alert-outcome" role="status">
        {outcome}
      </p>
    </section>
  );
}

interface AlertFormProps {
  readonly settings: AlertsResponse;
  readonly colleagues: readonly StaffJson[];
  readonly onSave: (wanted: AlertSettingsJson) => void;
}

function AlertForm({ settings, colleagues, onSave }: AlertFormProps) {
  const { say } = useWords();
  const [wanted, want] = useState(settings);
  // What was saved meanwhile, here or by a colleague, takes the place of what stood here.
  if (wanted.version !== settings.version) want(settings);
  return (
    <div className="alert-form">
      <Checkbox
        className="check"
        isSelected={wanted.isOn}
        onChange={(isOn) => want({ ...wanted, isOn })}
      >
        {say('console-alerts-on')}
      </Checkbox>
      <Checkbox
        className="check"
        isSelected={wanted.nights === 'wait'}
        onChange={(waits) => want({ ...wanted, nights: waits ? 'wait' : 'tell' })}
      >
        {say('console-alerts-wait')}
      </Checkbox>
      <OnCallChoice
        chosen={wanted.onCall}
        {...{ colleagues, settings }}
        onChange={(onCall) => want({ ...wanted, onCall })}
      />
      <Button className="main-button" onPress={() => onSave(wanted)}>
        {say('console-alerts-save')}
      </Button>
    </div>
  );
}

interface OnCallChoiceProps extends Pick<AlertFormProps, 'settings' | 'colleagues'> {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

function OnCallChoice({ settings, colleagues, chosen, onChange }: OnCallChoiceProps) {
  const { say } = useWords();
  /** Of those saved as on call it is known whether they can be told. */
  const isLost = (id: string) => settings.onCall.includes(id) && !settings.reached.includes(id);
  const toggle = (id: string, isOn: boolean) => {
    const others = chosen.filter((one) => one !== id);
    onChange(isOn ? [...others, id] : others);
  };
  return (
    <fieldset>
      <legend>{say('console-alerts-on-call')}</legend>
      <p className="proposal">{say('console-alerts-on-call-lead')}</p>
      <div className="policy-fields">
        {colleagues.map(({ id, name }) => (
          <Checkbox
            key={id}
            className="check"
            isSelected={chosen.includes(id)}
            onChange={(isOn) => toggle(id, isOn)}
          >
            {isLost(id) ? say('console-alerts-unreached', { name }) : name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
