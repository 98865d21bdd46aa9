import { type FormEvent, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type {
  PlaceJson,
  QueueJson,
  QueueWordsJson,
} from '../../../platforms/web/contract/queues.js';
import { useWords } from '../../words/words.js';
import { DueFields } from './due-fields.js';
import { Freed, freedBy } from './freed.js';
import type { QueuesState } from './use-queues.js';

const nothing: QueueWordsJson = {
  ...{ name: '', spaces: [], languages: [], places: [], members: [] },
  due: { grave: null, other: null },
};
const languages = ['zh-CN', 'en'] as const;
const LONGEST_NAME = 60;

interface QueueFormProps {
  /** Null: a new one. */
  readonly queue: QueueJson | null;
  readonly state: QueuesState;
}

/** What belongs to a queue, and who sees it; saved whole. */
export function QueueForm({ queue, state }: QueueFormProps) {
  const { say } = useWords();
  const [words, setWords] = useState<QueueWordsJson>(queue ?? nothing);
  const [seen, see] = useState(queue?.version);
  const [seeAll, setSeeAll] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<string | null>(null);
  // What was saved meanwhile, here or by a colleague, takes the place of what stood here.
  if (queue && seen !== queue.version) {
    see(queue.version);
    setWords(queue);
    setSeeAll([]);
  }
  const freed = queue ? freedBy(queue, words, state) : [];
  const { name, spaces, places, members, due } = words;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wish = { name, spaces, languages: words.languages, places, members, due, seeAll };
    const failed = await state.save(queue, wish);
    setOutcome(failed ?? say('console-queues-saved'));
    if (!failed && !queue) setWords(nothing);
  };
  const drop = async () => queue && setOutcome(await state.withdraw(queue));
  const spoken = languages.map((id) => ({
    id,
    name: say(`console-queues-language-${id.toLowerCase()}`),
  }));
  const parts = [
    ['spaces', (state.all?.spaces ?? []).map(placed)],
    ['languages', spoken],
    ['members', state.colleagues.map(({ id, name }) => ({ id, name }))],
    ['places', (state.all?.places ?? []).map(placed)],
  ] as const;
  return (
    <form className="policy-form" onSubmit={(event) => void submit(event)}>
      <label className="queue-name">
        {say('console-queues-name')}
        <input
          required
          maxLength={LONGEST_NAME}
          value={name}
          onChange={({ target }) => setWords({ ...words, name: target.value })}
        />
      </label>
      {parts.map(([part, choices]) => (
        <Choices
          key={part}
          part={part}
          choices={choices}
          chosen={words[part]}
          onChange={(chosen) => setWords({ ...words, [part]: chosen })}
        />
      ))}
      <DueFields due={due} onChange={(changed) => setWords({ ...words, due: changed })} />
      {freed.length > 0 && <Freed {...{ freed, seeAll }} onChange={setSeeAll} />}
      <div className="raid-buttons">
        <Button type="submit" className="main-button">
          {say(queue ? 'console-queues-save' : 'console-queues-make')}
        </Button>
        {queue && (
          <Button className="quiet-button" onPress={() => void drop()}>
            {say('console-queues-withdraw')}
          </Button>
        )}
      </div>
      <p className="policy-outcome" role="status">
        {outcome}
      </p>
    </form>
  );
}

function placed({ id, name }: PlaceJson): Choice {
  return { id, name: name === id ? id : `${name} (${id})` };
}

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface ChoicesProps {
  readonly part: 'spaces' | 'languages' | 'members' | 'places';
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

function Choices({ part, choices, chosen, onChange }: ChoicesProps) {
  const { say } = useWords();
  const toggle = (id: string, isOn: boolean) => {
    const others = chosen.filter((one) => one !== id);
    onChange(isOn ? [...others, id] : others);
  };
  return (
    <fieldset>
      <legend>{say(`console-queues-${part}`)}</legend>
      <p className="proposal">{say(`console-queues-${part}-lead`)}</p>
      <div className="policy-fields">
        {choices.map(({ id, name }) => (
          <Checkbox
            key={id}
            className="check"
            isSelected={chosen.includes(id)}
            onChange={(isOn) => toggle(id, isOn)}
          >
            {name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
