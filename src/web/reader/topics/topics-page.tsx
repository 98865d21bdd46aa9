import { useEffect, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { ProblemNote } from '../../parts/problem-note.js';
import { useWords } from '../../words/words.js';
import { TopicRows } from './topic-rows.js';
import { type TopicWindow, topicWindows, useTopics } from './use-topics.js';

/** The hot list by hour, day and week. */
export function TopicsPage() {
  const { say } = useWords();
  const [window, setWindow] = useState<TopicWindow>('day');
  useEffect(() => {
    document.title = say('pages-topics-title');
  }, [say]);
  return (
    <section className="topics-page" aria-labelledby="topics-title">
      <h1 id="topics-title">{say('pages-topics-title')}</h1>
      <p className="desk-lead">{say('pages-topics-lead')}</p>
      <ToggleButtonGroup
        className="windows"
        aria-label={say('pages-topics-window')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[window]}
        onSelectionChange={(keys) => setWindow(topicWindows.find((one) => keys.has(one)) ?? 'day')}
      >
        {topicWindows.map((one) => (
          <ToggleButton key={one} id={one}>
            {say(`pages-window-${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <WindowList key={window} window={window} />
    </section>
  );
}

function WindowList({ window }: { readonly window: TopicWindow }) {
  const { say } = useWords();
  const { topics, problem, reload } = useTopics(window);
  if (problem) return <ProblemNote text={problem} onRetry={reload} />;
  if (!topics) return <p role="status">{say('pages-loading')}</p>;
  if (topics.length === 0) return <p className="empty">{say('pages-hot-empty')}</p>;
  return <TopicRows topics={topics} />;
}
