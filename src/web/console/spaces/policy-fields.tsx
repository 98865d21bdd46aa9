import type { DoesJson, LimitsJson, PolicyJson } from '../../../platforms/web/contract/spaces.js';
import { useWords } from '../../words/words.js';

/** What may differ from language to language, as it stands, and how to change it. */
export interface SpokenPart {
  readonly policy: SpokenPolicy;
  readonly set: (change: Partial<SpokenPolicy>) => void;
}

export type SpokenPolicy = Pick<PolicyJson, 'limits' | 'does' | 'reasons'>;

const doings = {
  allow: ['show', 'premoderate'],
  review: ['queue', 'hide'],
  act: ['queue', 'hide', 'remove'],
} as const satisfies { readonly [V in keyof DoesJson]: readonly DoesJson[V][] };

/** What each verdict does. */
export function DoesFields({ policy, set }: SpokenPart) {
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

/** From which score on something happens. */
export function LimitFields({ policy, set }: SpokenPart) {
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

/** One number of a policy; empty while it is being typed. */
export function NumberField({ label, value, range, onChange }: NumberFieldProps) {
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
