import type { FaqJson } from '../../../platforms/web/contract/faq.js';
import { PageLink } from '../../parts/router.js';
import { useWords } from '../../words/words.js';

interface TopicRowProps {
  readonly entry: FaqJson;
  readonly isOpen: boolean;
}

/** One topic in the list: its title, where it comes from, and what it lacks. */
export function TopicRow({ entry, isOpen }: TopicRowProps) {
  const { say, locale } = useWords();
  const { topic, title, answer, source, withdrawn } = entry;
  const languages = Object.keys(answer);
  const [only] = languages.length === 1 ? languages : [];
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return (
    <li className="topic-row" data-withdrawn={withdrawn || undefined}>
      <PageLink to={`/console/faq/${encodeURIComponent(topic)}`} current={isOpen}>
        <strong>{title[locale] ?? Object.values(title)[0] ?? topic}</strong>
        <span className="topic-marks">
          <span>{topic}</span>
          {source !== 'file' && <span>{say(`console-faq-source-${source}`)}</span>}
          {only && (
            <span>
              {say('console-faq-only-in', {
                language: names.of(new Intl.Locale(only).language) ?? only,
              })}
            </span>
          )}
          {withdrawn && <span className="topic-withdrawn">{say('console-faq-withdrawn')}</span>}
        </span>
      </PageLink>
    </li>
  );
}
