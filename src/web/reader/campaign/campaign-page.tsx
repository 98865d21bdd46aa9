import { useEffect } from 'react';
import type { CampaignJson } from '../../../platforms/web/contract/campaigns.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { dayInYear } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { OwnStories } from './own-stories.js';
import { StoryForm } from './story-form.js';
import { useCampaign } from './use-campaign.js';
import { Wall } from './wall.js';

/** A campaign: the invitation, honest figures, a form while it runs, one's own stories, the wall. */
export function CampaignPage({ slug }: { readonly slug: string }) {
  const { say } = useWords();
  const { campaign, stories, problem, reload, more, tell, withdraw } = useCampaign(slug);
  const title =
    campaign && say('pages-campaign-title', { title: campaign.title, tag: campaign.tag });
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  return (
    <div className="campaign-page">
      {problem && <ProblemNote text={problem} onRetry={() => void reload()} />}
      {!problem && !campaign && <p>{say('pages-loading')}</p>}
      {campaign && (
        <>
          <Invitation campaign={campaign} />
          {campaign.state === 'running' && <StoryForm campaign={campaign} tell={tell} />}
          <OwnStories stories={campaign.own} withdraw={withdraw} />
          <Wall stories={stories} isOpen={campaign.state === 'running'} more={more} />
        </>
      )}
    </div>
  );
}

function Invitation({ campaign }: { readonly campaign: CampaignJson }) {
  const { locale, say } = useWords();
  const { title, tag, text, rules, host, state, counts } = campaign;
  const from = dayInYear(locale, campaign.from);
  const until = dayInYear(locale, campaign.until);
  return (
    <header className="invitation">
      <p className="campaign-tag">{say('pages-campaign-tag', { tag })}</p>
      <h1>{title}</h1>
      <p className="campaign-host">{say('pages-campaign-host', { host })}</p>
      <p className="campaign-host">{say(`pages-campaign-${state}`, { from, until })}</p>
      <p className="campaign-text">{text}</p>
      {rules && <p className="campaign-text">{say('pages-campaign-rules', { rules })}</p>}
      <Figures counts={counts} />
    </header>
  );
}

const figures = ['stories', 'discussions', 'participants'] as const;

/** Numbers never stand without how they are counted. */
function Figures({ counts }: { readonly counts: CampaignJson['counts'] }) {
  const { locale, say } = useWords();
  return (
    <section className="figures" aria-label={say('pages-campaign-counts')}>
      <ul>
        {figures.map((name) => (
          <li key={name}>
            <strong>{counts[name].toLocaleString(locale)}</strong>{' '}
            {say(`pages-campaign-${name}`, { count: counts[name] })}
          </li>
        ))}
      </ul>
      <p>{counts.how}</p>
    </section>
  );
}
