import { useState } from 'react';
import type { RuleJson, RuleModeJson } from '../../../platforms/web/contract/rules.js';
import { GoingLive } from './going-live.js';
import { ModeSwitch } from './mode-switch.js';
import type { RuleChange } from './use-rules.js';

interface ModeStepsProps {
  readonly rule: RuleJson;
  readonly mayEdit: boolean;
  readonly isBusy: boolean;
  readonly onChange: (change: RuleChange) => Promise<boolean>;
}

/** The switch of a rule's mode; to `live` it leads by way of the past. */
export function ModeSteps({ rule, mayEdit, isBusy, onChange }: ModeStepsProps) {
  const [isGoing, setGoing] = useState(false);
  const move = (mode: RuleModeJson) => {
    setGoing(false);
    void onChange({ mode });
  };
  return (
    <>
      <ModeSwitch
        mode={rule.mode}
        isDisabled={!mayEdit || isBusy}
        onChange={(mode) => (mode === 'live' ? setGoing(true) : move(mode))}
      />
      {isGoing && rule.mode !== 'live' && (
        <GoingLive {...{ rule, isBusy }} onMode={move} onCancel={() => setGoing(false)} />
      )}
    </>
  );
}
