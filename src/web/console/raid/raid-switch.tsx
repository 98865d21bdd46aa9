import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { SpaceJson } from '../../../platforms/web/contract/spaces.js';
import { useWords } from '../../words/words.js';
import { useRaids } from './use-raids.js';

const choices = [15, 30, 60, 180, 720] as const;

interface RaidSwitchProps {
  readonly space: Pick<SpaceJson, 'id' | 'raidVersion'>;
  /** The space is another version now. */
  readonly onDone: () => Promise<void>;
}

/** Slows one space down, for as long as a lead says. */
export function RaidSwitch({ space, onDone }: RaidSwitchProps) {
  const { say } = useWords();
  const { start } = useRaids();
  const [minutes, setMinutes] = useState(60);
  const [outcome, setOutcome] = useState<string | null>(null);
  const press = async () => {
    const problem = await start({ space: space.id, version: space.raidVersion }, minutes);
    setOutcome(problem ?? say('console-raid-done'));
    await onDone();
  };
  return (
    <fieldset className="raid-switch">
      <legend>{say('console-raid-title')}</legend>
      <p className="proposal">{say('console-raid-lead')}</p>
      <div className="policy-fields">
        <label>
          {say('console-raid-minutes')}
          <select value={minutes} onChange={({ target }) => setMinutes(Number(target.value))}>
            {choices.map((one) => (
              <option key={one} value={one}>
                {say('console-raid-for', { minutes: one })}
              </option>
            ))}
          </select>
        </label>
        <Button className="quiet-button" onPress={() => void press()}>
          {say('console-raid-switch')}
        </Button>
      </div>
      <p className="policy-outcome" role="status">
        {outcome}
      </p>
    </fieldset>
  );
}
