import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { OwnStory } from '../../../platforms/web/contract/campaigns.js';
import { useWords } from '../../words/words.js';
import type { CampaignPageState } from './use-campaign.js';

interface OwnStoriesProps {
  readonly stories: readonly OwnStory[];
  readonly withdraw: CampaignPageState['withdraw'];
}

/** What this browser's reader has told, and the way back: one press, no question. */
export function OwnStories({ stories, withdraw }: OwnStoriesProps) {
  const { say } = useWords();
  const [said, setSaid] = useState<string | null>(null);
  const takeBack = async (id: string) => {
    const { problem } = await withdraw(id);
    setSaid(problem ?? say('pages-campaign-withdrawn'));
  };
  return (
    <>
      {stories.length > 0 && (
        <section className="own-stories" aria-labelledby="own-title">
          <h2 id="own-title">{say('pages-campaign-own')}</h2>
          <p>{say('pages-campaign-own-lead')}</p>
          <ul>
            {stories.map(({ id, text, state }) => (
              <li key={id}>
                <p className="own-text">{text}</p>
                <p className="own-state">{say(`pages-campaign-state-${state}`)}</p>
                <Button className="quiet-button" onPress={() => void takeBack(id)}>
                  {say('pages-campaign-withdraw')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p role="status" className="own-said">
        {said}
      </p>
    </>
  );
}
