import { Button } from 'react-aria-components';
import type { RungJson } from '../../../platforms/web/contract/spaces.js';
import { useWords } from '../../words/words.js';
import type { PolicyPart } from './policy-form.js';

const sanctions: readonly RungJson['sanction'][] = ['note', 'warn', 'mute', 'ban'];
const MOST_RUNGS = 12;
const MOST_HOURS = 8_784;

/** The ladder of sanctions, rung by rung. */
export function LadderFields({ policy, set }: PolicyPart) {
  const { say } = useWords();
  const { ladder } = policy;
  const change = (index: number, rung: RungJson) =>
    set({ ladder: ladder.map((one, place) => (place === index ? rung : one)) });
  const drop = (index: number) => set({ ladder: ladder.filter((_, place) => place !== index) });
  const add = () => {
    const strikes = (ladder.at(-1)?.strikes ?? 0) + 1;
    set({ ladder: [...ladder, { strikes, sanction: 'ban', hours: null }] });
  };
  return (
    <fieldset>
      <legend>{say('console-space-ladder')}</legend>
      <p className="proposal">{say('console-space-ladder-lead')}</p>
      {ladder.map((rung, index) => (
        <Rung
          // biome-ignore lint/suspicious/noArrayIndexKey: a rung is its place on the ladder.
          key={index}
          rung={rung}
          onChange={(next) => change(index, next)}
          onDrop={() => drop(index)}
        />
      ))}
      {ladder.length < MOST_RUNGS && (
        <div>
          <Button className="quiet-button" onPress={add}>
            {say('console-rung-add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface RungProps {
  readonly rung: RungJson;
  readonly onChange: (rung: RungJson) => void;
  readonly onDrop: () => void;
}

function Rung({ rung, onChange, onDrop }: RungProps) {
  const { say } = useWords();
  const { strikes, sanction, hours } = rung;
  const lasts = sanction === 'mute' || sanction === 'ban';
  const become = (next: RungJson['sanction']) =>
    onChange({ strikes, sanction: next, hours: next === 'mute' ? (hours ?? 24) : null });
  return (
    <div className="rung">
      <label>
        {say('console-rung-strikes')}
        <input
          type="number"
          required
          min={1}
          max={100}
          value={Number.isNaN(strikes) ? '' : strikes}
          onChange={({ target }) => onChange({ ...rung, strikes: target.valueAsNumber })}
        />
      </label>
      <label>
        {say('console-rung-sanction')}
        <select
          value={sanction}
          onChange={({ target }) => become(sanctions.find((one) => one === target.value) ?? 'note')}
        >
          {sanctions.map((one) => (
            <option key={one} value={one}>
              {say(`console-sanction-${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('console-rung-hours')}
        <input
          type="number"
          min={1}
          max={MOST_HOURS}
          required={sanction === 'mute'}
          disabled={!lasts}
          placeholder={lasts ? '∞' : '–'}
          value={hours ?? ''}
          onChange={({ target }) =>
            onChange({ ...rung, hours: target.value === '' ? null : target.valueAsNumber })
          }
        />
      </label>
      <Button className="text-button" onPress={onDrop}>
        {say('console-rung-drop')}
      </Button>
    </div>
  );
}
