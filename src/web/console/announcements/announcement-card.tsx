import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { AnnouncementJson } from '../../../platforms/web/contract/announcements.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { Progress } from './progress.js';
import { ScheduleForm } from './schedule-form.js';
import { stepsFor } from './steps.js';
import type { AnnouncementStepName } from './use-announcements.js';

interface AnnouncementCardProps {
  readonly one: AnnouncementJson;
  /** Whether the colleague who looks wrote it: then another must approve it. */
  readonly isOwn: boolean;
  readonly onStep: (
    name: AnnouncementStepName,
    extras?: { readonly at?: string },
  ) => Promise<string | null>;
}

/** One announcement: its texts, where it stands, and the next step. */
export function AnnouncementCard({ one, isOwn, onStep }: AnnouncementCardProps) {
  const { say, wordFor } = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (name: AnnouncementStepName, extras?: { readonly at?: string }) => {
    setProblem(await onStep(name, extras));
  };
  return (
    <li className="announcement-card" data-state={one.state}>
      <p className="announcement-state">{wordFor('console-announcement', one.state)}</p>
      {Object.entries(one.variants).map(([locale, variant]) => (
        <p key={locale} lang={locale} className="announcement-text">
          {variant.text}
        </p>
      ))}
      <Facts one={one} />
      <Progress progress={one.progress} />
      {one.state === 'submitted' && isOwn && (
        <p className="empty">{say('console-other-approves')}</p>
      )}
      {one.state === 'approved' && <ScheduleForm onSchedule={(at) => void run('schedule', at)} />}
      <div className="card-steps">
        {stepsFor(one.state, isOwn).map(({ name, isMain }) => (
          <Button
            key={name}
            className={isMain ? 'main-button' : 'quiet-button'}
            onPress={() => void run(name)}
          >
            {say(`console-step-${name}`)}
          </Button>
        ))}
      </div>
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
    </li>
  );
}

function Facts({ one }: { readonly one: AnnouncementJson }) {
  const { locale, say, zone } = useWords();
  return (
    <p className="announcement-facts">
      <span>{say('console-written-by', { name: one.author.name })}</span>
      {one.approver && <span>{say('console-approved-by', { name: one.approver.name })}</span>}
      {one.sendAt && (
        <span>{say('console-send-at', { at: dateAndTime(locale, one.sendAt, zone) })}</span>
      )}
    </p>
  );
}
