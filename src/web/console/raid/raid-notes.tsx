import { Button } from 'react-aria-components';
import type { RaidJson } from '../../../platforms/web/contract/spaces.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { type RaidsState, useRaids } from './use-raids.js';

const HOUR = 60;

/** In the queue's head: which spaces are slowed down or should be, with what a lead can do about it. */
export function RaidNotes({ isLead }: { readonly isLead: boolean }) {
  const { say } = useWords();
  const state = useRaids();
  if (state.raids.length === 0) return null;
  return (
    <section className="raid-notes" aria-label={say('console-raid-title')}>
      {state.raids.map((raid) => (
        <RaidNote key={raid.space} raid={raid} state={state} isLead={isLead} />
      ))}
      {state.problem && <p role="alert">{state.problem}</p>}
    </section>
  );
}

interface RaidNoteProps {
  readonly raid: RaidJson;
  readonly state: RaidsState;
  readonly isLead: boolean;
}

function RaidNote({ raid, state, isLead }: RaidNoteProps) {
  const { say, locale, zone } = useWords();
  const { name, until, by, authors } = raid;
  const isOn = raid.state === 'on';
  const end = until ? dateAndTime(locale, until, zone) : '';
  return (
    <div className="raid-note" data-state={raid.state}>
      <p>
        {isOn
          ? say('console-raid-on', { name, until: end, by: by ?? '' })
          : say('console-raid-proposed', { name, authors: authors ?? 0 })}
        {!isOn && !isLead && ` ${say('console-raid-ask-lead')}`}
      </p>
      {isLead && (
        <div className="raid-buttons">
          <Button className="quiet-button" onPress={() => void state.start(raid, HOUR)}>
            {say(isOn ? 'console-raid-longer' : 'console-raid-start')}
          </Button>
          <Button className="quiet-button" onPress={() => void state.lift(raid)}>
            {say(isOn ? 'console-raid-lift' : 'console-raid-refuse')}
          </Button>
        </div>
      )}
    </div>
  );
}
