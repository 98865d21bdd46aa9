import { Button } from 'react-aria-components';
import type { WallStory } from '../../../platforms/web/contract/campaigns.js';
import { useNow } from '../../parts/use-now.js';
import { relativeTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';

interface WallProps {
  readonly stories: readonly WallStory[];
  /** Stories are still taken. */
  readonly isOpen: boolean;
  readonly more: (() => Promise<void>) | null;
}

/** The stories that moderators kept, newest first, as they were told. */
export function Wall({ stories, isOpen, more }: WallProps) {
  const { say } = useWords();
  const empty = isOpen ? 'pages-campaign-wall-empty' : 'pages-campaign-wall-quiet';
  return (
    <section className="wall" aria-labelledby="wall-title">
      <h2 id="wall-title">{say('pages-campaign-wall')}</h2>
      {stories.length === 0 && <p className="empty">{say(empty)}</p>}
      <ul>
        {stories.map((story) => (
          <Told key={story.id} story={story} />
        ))}
      </ul>
      {more && (
        <Button className="quiet-button" onPress={() => void more()}>
          {say('pages-campaign-more')}
        </Button>
      )}
    </section>
  );
}

function Told({ story: { text, name, language, at } }: { readonly story: WallStory }) {
  const { locale, say } = useWords();
  const now = useNow();
  return (
    <li>
      <article lang={language}>
        <p className="told-text">{text}</p>
        <p className="told-by" lang={locale}>
          <span>{name ?? say('pages-campaign-unnamed')}</span>{' '}
          <time dateTime={at}>{relativeTime(locale, at, now)}</time>
        </p>
      </article>
    </li>
  );
}
