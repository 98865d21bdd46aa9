import type { TopicJson } from '../../../platforms/web/contract/pages.js';
import { PageLink } from '../../parts/router.js';
import { useWords } from '../../words/words.js';

/** Topics in their order: rank, name, reason, number of voices. */
export function TopicRows({ topics }: { readonly topics: readonly TopicJson[] }) {
  const { say } = useWords();
  return (
    <ol className="topic-rows">
      {topics.map((topic, index) => (
        <li key={topic.topic}>
          <span className="topic-rank" aria-hidden="true">
            {index + 1}
          </span>
          <div>
            <PageLink to={topicPath(topic.topic)} className="topic-name">
              {say('pages-topic-name', { topic: topic.topic })}
            </PageLink>
            <p className="topic-why">{topic.why}</p>
          </div>
          <span className="topic-voices">
            {say('pages-topic-voices', { count: topic.authors })}
          </span>
        </li>
      ))}
    </ol>
  );
}

function topicPath(topic: string): string {
  return `/topics/${encodeURIComponent(topic)}`;
}
