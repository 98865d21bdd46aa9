import type { FirstView } from '../../platforms/web/contract/pages.js';
import { LanguageSwitch } from '../parts/language-switch.js';
import { ProblemNote } from '../parts/problem-note.js';
import { PageLink, usePath } from '../parts/router.js';
import { Seal } from '../parts/seal.js';
import { useWords } from '../words/words.js';
import { AppealPage } from './appeal/appeal-page.js';
import { CampaignPage } from './campaign/campaign-page.js';
import { useFirstView } from './first-view.js';
import { HomePage } from './home-page.js';
import { TopicPage } from './topics/topic-page.js';
import { TopicsPage } from './topics/topics-page.js';

/** Every page a reader sees: the same head and foot around the page of the path. */
export function ReaderSite({ inlined }: { readonly inlined: FirstView | null }) {
  const { say } = useWords();
  const path = usePath();
  const { view, problem, reload } = useFirstView(inlined);
  if (!view) {
    return (
      <main className="waiting-page">
        {problem ? <ProblemNote text={problem} onRetry={reload} /> : <p>{say('pages-loading')}</p>}
      </main>
    );
  }
  return (
    <>
      <a className="skip-link" href="#main">
        {say('pages-skip')}
      </a>
      <SiteHead view={view} path={path} />
      <main id="main" tabIndex={-1}>
        <Page path={path} view={view} />
      </main>
      <footer className="site-foot">
        <p>{say('pages-foot')}</p>
        <a href="/console">{say('pages-staff')}</a>
      </footer>
    </>
  );
}

function SiteHead({ view, path }: { readonly view: FirstView; readonly path: string }) {
  const { say } = useWords();
  return (
    <header className="site-head">
      <PageLink to="/" className="site-name">
        <Seal />
        <span>{view.library}</span>
      </PageLink>
      <nav aria-label={say('pages-navigation')}>
        <PageLink to="/" current={path === '/'}>
          {say('pages-nav-desk')}
        </PageLink>
        <PageLink to="/topics" current={path.startsWith('/topics')}>
          {say('pages-nav-topics')}
        </PageLink>
      </nav>
      <LanguageSwitch languages={view.locales} />
    </header>
  );
}

function Page({ path, view }: { readonly path: string; readonly view: FirstView }) {
  const token = /^\/appeals\/([^/]+)$/.exec(path)?.[1];
  if (token) return <AppealPage token={decodeURIComponent(token)} />;
  const campaign = /^\/campaigns\/([^/]+)$/.exec(path)?.[1];
  if (campaign) return <CampaignPage slug={decodeURIComponent(campaign)} />;
  const topic = /^\/topics\/(.+)$/.exec(path)?.[1];
  if (topic) return <TopicPage name={decodeURIComponent(topic)} />;
  if (path === '/topics') return <TopicsPage />;
  return <HomePage view={view} />;
}
