import type { CampaignLine } from '../../../platforms/web/contract/campaigns.js';
import { PageLink } from '../../parts/router.js';
import { dayInYear } from '../../words/times.js';
import { useWords } from '../../words/words.js';

/** The campaigns that run, each with the way to its page; nothing while there is none. */
export function CampaignsNow({ campaigns }: { readonly campaigns: readonly CampaignLine[] }) {
  const { locale, say } = useWords();
  if (campaigns.length === 0) return null;
  return (
    <section className="campaigns-now" aria-labelledby="campaigns-title">
      <h2 id="campaigns-title">{say('pages-campaign-now')}</h2>
      <ul>
        {campaigns.map(({ slug, title, until }) => (
          <li key={slug}>
            <PageLink to={`/campaigns/${slug}`}>{title}</PageLink>{' '}
            <span>{say('pages-campaign-now-until', { until: dayInYear(locale, until) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
