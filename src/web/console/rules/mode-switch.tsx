import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { RuleModeJson } from '../../../platforms/web/contract/rules.js';
import { useWords } from '../../words/words.js';

const modes: readonly RuleModeJson[] = ['draft', 'shadow', 'live'];

interface ModeSwitchProps {
  readonly mode: RuleModeJson;
  readonly isDisabled: boolean;
  readonly onChange: (mode: RuleModeJson) => void;
}

/** From draft over shadow to live, and back; beneath it what the present one means. */
export function ModeSwitch({ mode, isDisabled, onChange }: ModeSwitchProps) {
  const { say } = useWords();
  return (
    <div className="mode-switch">
      <ToggleButtonGroup
        className="filters"
        aria-label={say('console-rules-mode')}
        selectionMode="single"
        disallowEmptySelection
        isDisabled={isDisabled}
        selectedKeys={[mode]}
        onSelectionChange={(keys) => {
          const wanted = modes.find((one) => keys.has(one));
          if (wanted && wanted !== mode) onChange(wanted);
        }}
      >
        {modes.map((one) => (
          <ToggleButton key={one} id={one}>
            {say(`rules-mode-${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <p className="mode-meaning">{say(`console-rules-means-${mode}`)}</p>
    </div>
  );
}
