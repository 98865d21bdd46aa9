import { useEffect } from 'react';
import type { StaffJson } from '../../platforms/web/contract/staff.js';
import { ProblemNote } from '../parts/problem-note.js';
import { navigate, usePath } from '../parts/router.js';
import { useWords } from '../words/words.js';
import { BreakPlace } from './comfort/break-place.js';
import { SignInPage } from './door/sign-in-page.js';
import { ConsoleHead } from './head/console-head.js';
import {
  AccountPage,
  AnnouncementsPage,
  AuditPage,
  ConversationsPage,
  FaqPage,
  NoticesPage,
  QueuesPage,
  ReviewsPage,
  RulesPage,
  SettingsPage,
  SpacesPage,
  StaffPage,
  StatisticsPage,
  UnansweredPage,
} from './late-rooms.js';
import { LateScript } from './late-script.js';
import { QueuePage } from './queue/queue-page.js';
import { roomOf } from './rooms.js';
import { useStaff } from './use-staff.js';

/** The staff's side of the house: the door, then the page of the path. */
export function ConsoleSite() {
  const { say } = useWords();
  const door = useStaff();
  const { state } = door;
  const path = usePath();
  // Someone signed in already may still use another link, on purpose.
  const entering = path === '/console/sign-in' && location.hash !== '';
  useEffect(() => {
    document.title = say('console-title');
  }, [say]);
  if (state.at === 'loading') return <main className="door">{say('pages-loading')}</main>;
  if (state.at === 'problem') {
    return (
      <main className="door">
        <ProblemNote text={state.text} onRetry={door.reload} />
      </main>
    );
  }
  if (state.at === 'outside' || entering) {
    return <SignInPage entrances={door.entrances} onEntered={() => navigate(wayIn(path))} />;
  }
  return (
    <LateScript>
      <a className="skip-link" href="#main">
        {say('pages-skip')}
      </a>
      <ConsoleHead staff={state.staff} path={path} onSignOut={door.signOut} />
      <main id="main" tabIndex={-1}>
        <LateScript key={roomOf(path, state.staff.role).path}>
          <Page staff={state.staff} path={path} />
        </LateScript>
      </main>
      <BreakPlace />
    </LateScript>
  );
}

/** Who was on the way somewhere else than to the door, by a colleague's link, gets there. */
function wayIn(path: string): string {
  return path === '/console/sign-in' ? '/console' : `${path}${location.search}`;
}

function Page({ staff, path }: { readonly staff: StaffJson; readonly path: string }) {
  const last = /^\/console\/[^/]+\/([^/]+)$/.exec(path)?.[1] ?? null;
  switch (roomOf(path, staff.role).path) {
    case '/console/conversations':
      return <ConversationsPage staff={staff} open={last} />;
    case '/console/spaces':
      return <SpacesPage />;
    case '/console/queues':
      return <QueuesPage />;
    case '/console/staff':
      return <StaffPage staff={staff} />;
    case '/console/account':
      return <AccountPage staff={staff} />;
    case '/console/settings':
      return <SettingsPage staff={staff} />;
    case '/console/audit':
      return <AuditPage />;
    case '/console/announcements':
      return <AnnouncementsPage staff={staff} />;
    case '/console/notices':
      return <NoticesPage />;
    case '/console/faq':
      return <FaqPage staff={staff} open={last === null ? null : decodeURIComponent(last)} />;
    case '/console/unanswered':
      return <UnansweredPage staff={staff} />;
    case '/console/reviews':
      return <ReviewsPage />;
    case '/console/statistics':
      return <StatisticsPage />;
    case '/console/rules':
      return <RulesPage staff={staff} open={last} />;
    default:
      return <QueuePage staff={staff} open={last} />;
  }
}
