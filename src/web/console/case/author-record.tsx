import type { CaseDetailJson } from '../../../platforms/web/contract/cases.js';
import { PageLink } from '../../parts/router.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { writeFilter } from '../filters/filter.js';
import { useDurationWords } from './use-duration-words.js';

/** What keeps the author from writing: what was decided here, else elsewhere. */
function sanctionOf({ decision, author }: CaseDetailJson): CaseDetailJson['author']['sanction'] {
  const kind = decision?.kind;
  if (kind !== 'mute' && kind !== 'ban') return author.sanction;
  return { kind, until: decision?.until ?? null };
}

/** What is known of the author beside this case, and what the ladder proposes. */
export function AuthorRecord({ one }: { readonly one: CaseDetailJson }) {
  const { locale, say, wordFor, zone } = useWords();
  const sayDuration = useDurationWords();
  const { strikes } = one.author;
  const sanction = sanctionOf(one);
  const { proposal } = one;
  // What a story is refused for is no offence.
  const isStory = one.signals.some(({ rule }) => rule === 'story');
  const lasts = proposal.decision === 'mute' || proposal.decision === 'ban';
  const step = wordFor('console-proposal', proposal.decision);
  const at = (iso: string) => dateAndTime(locale, iso, zone);
  return (
    <section className="case-part" aria-labelledby="author-title">
      <h3 id="author-title">{say('console-author-title')}</h3>
      {sanction && (
        <p className="running-sanction">
          {sanction.until
            ? say(`console-running-${sanction.kind}`, { until: at(sanction.until) })
            : say(`console-running-${sanction.kind}-for-good`)}
        </p>
      )}
      {one.author.code && (
        <PageLink to={`/console${writeFilter({ author: one.author.code, order: 'priority' })}`}>
          {say('console-author-more')}
        </PageLink>
      )}
      {strikes.length === 0 && <p>{say('console-strikes-none')}</p>}
      <ul className="strikes">
        {strikes.map((strike) => (
          <li key={`${strike.at} ${strike.kind}`}>
            <span>{wordFor('console-decided', strike.kind)}</span>
            <span>
              {strike.by === 'rule' && `${say('console-strike-by-rule')} · `}
              {say('console-strike-counts', { at: at(strike.at), until: at(strike.counts) })}
            </span>
          </li>
        ))}
      </ul>
      {one.state !== 'resolved' && isStory && (
        <p className="proposal">{say('console-story-no-strike')}</p>
      )}
      {one.state !== 'resolved' && one.care !== 'alone' && !isStory && (
        <p className="proposal">
          {say('console-proposal', {
            count: proposal.strikes,
            step: lasts ? `${step} · ${sayDuration(proposal.hours)}` : step,
          })}
        </p>
      )}
    </section>
  );
}
