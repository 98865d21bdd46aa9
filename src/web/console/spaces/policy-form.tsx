import { type FormEvent, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type {
  DoesJson,
  LimitsJson,
  PolicyJson,
  SpaceJson,
  SpacesResponse,
} from '../../../platforms/web/contract/spaces.js';
import { useWords } from '../../words/words.js';
import { LadderFields } from './ladder-fields.js';
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
      <ReasonFields policy={policy} set={set} known={reasons} />
      <div>
        <Button type="submit" className="main-button">
          {say('console-space-save')}
        </Button>
      </div>
    </form>
  );
}

const doings = {
  allow: ['show', 'premoderate'],
  review: ['queue', 'hide'],
  act: ['queue', 'hide', 'remove'],
} as const satisfies { readonly [V in keyof DoesJson]: readonly DoesJson[V][] };

function DoesFields({ policy, set }: PolicyPart) {
  const { say } = useWords();
  return (
    <div className="policy-fields">
      {(['allow', 'review', 'act'] as const).map((verdict) => (
        <label key={verdict}>
          {say(`console-space-${verdict}`)}
          <select
            value={policy.does[verdict]}
            onChange={({ target }) =>
              set({ does: { ...policy.does, [verdict]: target.value } as DoesJson })
            }
          >
            {doings[verdict].map((doing) => (
              <option key={doing} value={doing}>
                {say(`console-does-${doing}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

const limits: readonly (keyof LimitsJson)[] = ['struck', 'review', 'act'];

function LimitFields({ policy, set }: PolicyPart) {
  const { say } = useWords();
  return (
    <div className="policy-fields">
      {limits.map((name) => (
        <NumberField
          key={name}
          label={say(`console-limit-${name}`)}
          value={policy.limits[name]}
          range={{ min: 0, max: 1, step: 0.05 }}
          onChange={(value) => set({ limits: { ...policy.limits, [name]: value } })}
        />
      ))}
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly range: { readonly min: number; readonly max: number; readonly step: number };
  readonly onChange: (value: number) => void;
}

function NumberField({ label, value, range, onChange }: NumberFieldProps) {
  return (
    <label>
      {label}
      <input
        type="number"
        required
        {...range}
        value={Number.isNaN(value) ? '' : value}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
    </label>
  );
}
