import type { FormEvent } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { RuleJson } from '../../../platforms/web/contract/rules.js';
import { useWords } from '../../words/words.js';
import { useFollowed } from './use-followed.js';
import type { RuleChange } from './use-rules.js';
import { WeightField } from './weight-field.js';

interface SettingsFormProps {
  readonly rule: RuleJson;
  readonly isBusy: boolean;
  readonly onChange: (change: RuleChange) => Promise<boolean>;
}

/** How heavy a rule weighs, and why it is there. */
export function SettingsForm({ rule, isBusy, onChange }: SettingsFormProps) {
  const { say } = useWords();
  const [weight, setWeight] = useFollowed(rule.weight);
  const [note, setNote] = useFollowed(rule.note);
  const weighs = rule.kind !== 'allow' && rule.kind !== 'domain_allowed';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await onChange({ note, ...(weighs ? { weight } : {}) });
  };
  const isSame = weight === rule.weight && note === rule.note;
  return (
    <form className="rule-settings" onSubmit={(event) => void submit(event)}>
      {weighs && <WeightField weight={weight} onChange={setWeight} kind={rule.kind} />}
      <TextField className="field" value={note} onChange={setNote} maxLength={500}>
        <Label>{say('console-rules-note')}</Label>
        <Input />
      </TextField>
      <Button type="submit" className="quiet-button" isDisabled={isBusy || isSame}>
        {say('console-rules-save')}
      </Button>
    </form>
  );
}
