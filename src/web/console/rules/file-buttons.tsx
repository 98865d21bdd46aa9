import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { RulesImportedJson } from '../../../platforms/web/contract/rules.js';
import { useWords } from '../../words/words.js';
import type { Outcome, RulesState } from './use-rules.js';

interface FileButtonsProps {
  readonly mayEdit: boolean;
  readonly rules: Pick<RulesState, 'bringIn'>;
}

/** All lists as a file, and files with lists brought in. */
export function FileButtons({ mayEdit, rules }: FileButtonsProps) {
  const { say } = useWords();
  const [outcome, setOutcome] = useState<Outcome<RulesImportedJson> | null>(null);
  const [isBusy, setBusy] = useState(false);
  const bring = async (files: FileList | null) => {
    const file = files?.item(0);
    if (!file) return;
    setBusy(true);
    setOutcome(await rules.bringIn(file));
    setBusy(false);
  };
  return (
    <div className="file-buttons">
      {mayEdit && (
        <FileTrigger
          acceptedFileTypes={['.txt', '.jsonl', 'text/plain']}
          onSelect={(files) => void bring(files)}
        >
          <Button className="quiet-button" isDisabled={isBusy}>
            {say('console-rules-import')}
          </Button>
        </FileTrigger>
      )}
      <a className="quiet-button" href="/api/rules/export" download>
        {say('console-rules-export')}
      </a>
      <div role="status">
        {outcome?.ok && <Imported {...outcome.value} />}
        {outcome && !outcome.ok && <p className="problem">{outcome.problem}</p>}
      </div>
    </div>
  );
}

/** So many problems are shown; the rest is counted. */
const MOST_SHOWN = 5;

function Imported(done: RulesImportedJson) {
  const { created, changed, same, problems, problemCount, conflicts } = done;
  const { say } = useWords();
  return (
    <div className="effect-note">
      <p>{say('console-rules-imported', { created, changed, same })}</p>
      {problemCount > 0 && <p>{say('console-rules-left-out', { count: problemCount })}</p>}
      <ul>
        {problems.slice(0, MOST_SHOWN).map(({ place, message }) => (
          <li key={`${place} ${message}`}>{say('console-rules-problem', { place, message })}</li>
        ))}
        {conflicts.slice(0, MOST_SHOWN).map(({ entry, watching, allowing }) => (
          <li key={`${entry} ${watching} ${allowing}`}>
            {say('rules-import-conflict', {
              entry,
              watching: watching ?? say('rules-shipped'),
              allowing: allowing ?? say('rules-shipped'),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
