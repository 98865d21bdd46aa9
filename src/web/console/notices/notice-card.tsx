import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { NoticeJson, NoticesResponse } from '../../../platforms/web/contract/notices.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { dayRange } from './day-range.js';
import type { NoticesState } from './use-notices.js';

interface NoticeCardProps {
  readonly notice: NoticeJson;
  readonly halls: NoticesResponse['halls'];
  readonly onWithdraw: NoticesState['withdraw'];
}

/** One notice: what it says, who it is from, and the way to take it back. */
export function NoticeCard({ notice, halls, onWithdraw }: NoticeCardProps) {
  const { locale, say } = useWords();
  const { number, state, days, text, except } = notice;
  const nameOf = (id: string) => halls.find((hall) => hall.id === id)?.name ?? id;
  const hours = (open: string) =>
    open === 'closed' ? say('console-notice-closed') : open.replace('-', '–');
  return (
    <li className="announcement-card notice-card" data-state={state}>
      <p className="announcement-state">{say(`console-notice-state-${state}`, { number })}</p>
      <h3>{dayRange(locale, say, days)}</h3>
      <ul className="notice-halls">
        {Object.entries(notice.halls).map(([hall, open]) => (
          <li key={hall}>
            <span>{nameOf(hall)}</span> <strong>{hours(open)}</strong>
          </li>
        ))}
        {except.map((entry) => (
          <li key={`${entry.days} ${entry.open}`}>
            <span>
              {say('console-notice-except', {
                days: dayRange(locale, say, entry.days),
                halls:
                  entry.halls === 'all'
                    ? say('console-notice-all-halls')
                    : entry.halls.map(nameOf).join(say('console-notice-comma')),
              })}
            </span>{' '}
            <strong>{hours(entry.open)}</strong>
          </li>
        ))}
      </ul>
      <p className="announcement-text">{text[locale] ?? Object.values(text)[0]}</p>
      <Facts notice={notice} />
      {state === 'published' && notice.origin === 'staff' && (
        <Withdrawal notice={notice} onWithdraw={onWithdraw} />
      )}
    </li>
  );
}

function Facts({ notice }: { readonly notice: NoticeJson }) {
  const { locale, say, zone } = useWords();
  const { author, issued, withdrawn, supersedes } = notice;
  return (
    <p className="announcement-facts">
      <span>{say('console-notice-issued', { date: issued })}</span>
      <span>
        {author ? say('console-written-by', { name: author.name }) : say('console-notice-in-file')}
      </span>
      {supersedes.length > 0 && (
        <span>{say('console-notice-supersedes', { numbers: supersedes.join(', ') })}</span>
      )}
      {withdrawn && (
        <span>
          {say('console-notice-withdrawn-by', {
            name: withdrawn.by.name,
            at: dateAndTime(locale, withdrawn.at, zone),
          })}
        </span>
      )}
    </p>
  );
}

/** Taking back is asked twice: readers are answered otherwise from that moment. */
function Withdrawal({ notice, onWithdraw }: Omit<NoticeCardProps, 'halls'>) {
  const { say } = useWords();
  const [isAsking, ask] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const withdraw = async () => {
    const outcome = await onWithdraw(notice);
    ask(false);
    setProblem(outcome.ok ? null : outcome.problem);
  };
  return (
    <div className="card-steps">
      {!isAsking && (
        <Button className="quiet-button" onPress={() => ask(true)}>
          {say('console-notice-withdraw')}
        </Button>
      )}
      {isAsking && (
        <>
          <p className="notice-question">{say('console-notice-withdraw-ask')}</p>
          <Button className="main-button" autoFocus onPress={() => void withdraw()}>
            {say('console-notice-withdraw-yes', { number: notice.number })}
          </Button>
          <Button className="quiet-button" onPress={() => ask(false)}>
            {say('console-notice-withdraw-no')}
          </Button>
        </>
      )}
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
    </div>
  );
}
