import { type FormEvent, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type {
  PolicyJson,
  SpaceJson,
  SpacesResponse,
} from '../../../platforms/web/contract/spaces.js';
import { useWords } from '../../words/words.js';
import { LadderFields } from './ladder-fields.js';
import { LanguageFields } from './language-fields.js';
import { DoesFields, LimitFields, NumberField } from './policy-fields.js';
import { ReasonFields } from './reason-fields.js';
import type { PolicyDraft } from './use-spaces.js';

interface PolicyFormProps {
  readonly space: SpaceJson;
  readonly reasons: SpacesResponse['reasons'];
  readonly onSave: (draft: PolicyDraft) => Promise<void>;
}

/** What each part of the form is given: the policy as it stands, and how to change it. */
export interface PolicyPart {
  readonly policy: PolicyJson;
  readonly set: (change: Partial<PolicyJson>) => void;
}

/** One space's policy, to be changed and saved whole. */
export function PolicyForm({ space, reasons, onSave }: PolicyFormProps) {
  const { say } = useWords();
  const [mayAct, setMayAct] = useState(space.mayAct);
  const [policy, setPolicy] = useState(space.policy);
  const set = (change: Partial<PolicyJson>) => setPolicy({ ...policy, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSave({ mayAct, policy });
  };
  return (
    <form className="policy-form" onSubmit={submit}>
      <fieldset>
        <legend>{say('console-space-acting')}</legend>
        <Checkbox className="check" isSelected={mayAct} onChange={setMayAct}>
          {say('console-space-act-switch')}
        </Checkbox>
        <DoesFields policy={policy} set={set} />
      </fieldset>
      <fieldset>
        <legend>{say('console-space-limits')}</legend>
        <LimitFields policy={policy} set={set} />
      </fieldset>
      <LadderFields policy={policy} set={set} />
      <fieldset>
        <legend>{say('console-space-days')}</legend>
        <div className="policy-fields">
          {(['strike', 'hold'] as const).map((what) => (
            <NumberField
              key={what}
              label={say(`console-days-${what}`)}
              value={policy[`${what}Days`]}
              range={{ min: 1, max: 3_650, step: 1 }}
              onChange={(value) => set({ [`${what}Days`]: value })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{say('console-space-reasons')}</legend>
        <ReasonFields policy={policy} set={set} known={reasons} />
      </fieldset>
      <LanguageFields policy={policy} set={set} known={reasons} />
      <div>
        <Button type="submit" className="main-button">
          {say('console-space-save')}
        </Button>
      </div>
    </form>
  );
}
