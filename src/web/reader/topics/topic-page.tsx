import { useEffect } from 'react';
import { ProblemNote } from '../../parts/problem-note.js';
import { PageLink } from '../../parts/router.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { type TopicWindow, topicWindows, useTopics } from './use-topics.js';

/** One topic: where it stands by hour, day and week, and why. */
export function TopicPage({ name }: { readonly name: string }) {
  const { say } = useWords();
  const title = say('pages-topic-name', { topic: name });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <section className="topics-page" aria-labelledby="topic-title">
      <PageLink to="/topics" className="back-link">
        {say('pages-topics-back')}
      </PageLink>
      <h1 id="topic-title">{title}</h1>
      <dl className="standings">
        {topicWindows.map((window) => (
          <div key={window}>
            <dt>{say(`pages-window-${window}`)}</dt>
            <Standing name={name} window={window} />
          </div>
        ))}
      </dl>
    </section>
  );
}

function Standing({ name, window }: { readonly name: string; readonly window: TopicWindow }) {
  const { locale, say, zone } = useWords();
  const { topics, problem, reload } = useTopics(window);
  if (problem) {
    return (
      <dd>
        <ProblemNote text={problem} onRetry={reload} />
      </dd>
    );
  }
  if (!topics) return <dd>{say('pages-loading')}</dd>;
  const rank = topics.findIndex((topic) => topic.topic === name);
  const topic = topics[rank];
  if (!topic) return <dd className="empty">{say('pages-topic-absent')}</dd>;
  return (
    <dd>
      <strong>{say('pages-topic-rank', { rank: rank + 1 })}</strong>
      <span>{topic.why}</span>
      <span>{say('pages-topic-since', { since: dateAndTime(locale, topic.since, zone) })}</span>
    </dd>
  );
}
