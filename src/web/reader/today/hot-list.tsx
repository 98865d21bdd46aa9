import type { TopicJson } from '../../../platforms/web/contract/pages.js';
import { PageLink } from '../../parts/router.js';
import { useWords } from '../../words/words.js';
import { TopicRows } from '../topics/topic-rows.js';

const SHOWN = 6;

/** What readers talk about now, with the reason for each. */
export function HotList({ topics }: { readonly topics: readonly TopicJson[] }) {
  const { say } = useWords();
  return (
    <section className="hot" aria-labelledby="hot-title">
      <h2 id="hot-title">{say('pages-hot-title')}</h2>
      {topics.length === 0 ? (
        <p className="empty">{say('pages-hot-empty')}</p>
      ) : (
        <TopicRows topics={topics.slice(0, SHOWN)} />
      )}
      <PageLink to="/topics" className="more-link">
        {say('pages-hot-all')}
      </PageLink>
    </section>
  );
}
