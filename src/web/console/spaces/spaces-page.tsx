import { useState } from 'react';
import type { SpaceJson, SpacesResponse } from '../../../platforms/web/contract/spaces.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useWords } from '../../words/words.js';
import { RaidSwitch } from '../raid/raid-switch.js';
import { PolicyForm } from './policy-form.js';
import { type PolicyDraft, type SpacesState, useSpaces } from './use-spaces.js';

/** How strict the service is in each of the readers' spaces: for leads. */
export function SpacesPage() {
  const { say } = useWords();
  const { all, problem, reload, save } = useSpaces();
  return (
    <div className="spaces-page">
      <h1>{say('console-spaces-title')}</h1>
      <p className="page-lead">{say('console-spaces-lead')}</p>
      {problem && <ProblemNote text={problem} onRetry={() => void reload()} />}
      {all?.spaces.length === 0 && <p className="empty">{say('console-spaces-none')}</p>}
      {all?.spaces.map((space) => (
        <SpaceCard key={space.id} space={space} reasons={all.reasons} save={save} reload={reload} />
      ))}
    </div>
  );
}

interface SpaceCardProps {
  readonly space: SpaceJson;
  readonly reasons: SpacesResponse['reasons'];
  readonly save: SpacesState['save'];
  readonly reload: SpacesState['reload'];
}

function SpaceCard({ space, reasons, save, reload }: SpaceCardProps) {
  const { say } = useWords();
  const { id, name, version } = space;
  const [outcome, setOutcome] = useState<string | null>(null);
  const keep = async (draft: PolicyDraft) => {
    const problem = await save(space, draft);
    setOutcome(problem ?? say('console-space-saved'));
  };
  return (
    <details className="space-card">
      <summary>
        <strong>{name}</strong>
        {name !== id && <span>{id}</span>}
        <span>
          {version === 0
            ? say('console-space-standard')
            : say('console-space-version', { version })}
        </span>
      </summary>
      <RaidSwitch space={space} onDone={reload} />
      {/* What a colleague saved meanwhile takes the place of what stood here. */}
      <PolicyForm key={version} space={space} reasons={reasons} onSave={keep} />
      <p className="policy-outcome" role="status">
        {outcome}
      </p>
    </details>
  );
}
