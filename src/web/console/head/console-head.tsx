import { useDeferredValue } from 'react';
import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { PageLink } from '../../parts/router.js';
import { Seal } from '../../parts/seal.js';
import { useMedia } from '../../parts/use-media.js';
import { useWords } from '../../words/words.js';
import { useDue } from '../alerts/use-due.js';
import { useWaiting } from '../conversations/use-waiting.js';
import { moderates } from '../duties.js';
import { PaletteButton } from '../palette/palette-button.js';
import { AccountLine } from './account-line.js';
import { AccountMenu, RoomMenu } from './late-menus.js';
import { LinkCodeSheet, useLinkCode } from './link-chat.js';
import { RoomLinks } from './room-links.js';

/** Below this the ways no longer fit on a line: they go into a menu. */
const NARROW = '(max-width: 60rem)';

interface ConsoleHeadProps {
  readonly staff: StaffJson;
  readonly path: string;
  readonly onSignOut: () => void;
}

/** The head of every console page, with the ways this colleague may go: one row on a phone. */
export function ConsoleHead({ staff, path, onSignOut }: ConsoleHeadProps) {
  const { say } = useWords();
  // Deferred: a tablet that is turned keeps its page while the menus come.
  const narrow = useDeferredValue(useMedia(NARROW));
  const waiting = useWaiting();
  const due = useDue(moderates(staff.role));
  const linkCode = useLinkCode();
  const Rooms = narrow ? RoomMenu : RoomLinks;
  const Account = narrow ? AccountMenu : AccountLine;
  return (
    <header className="console-head">
      <PageLink to="/console" className="site-name">
        <Seal />
        <span className={narrow ? 'unseen' : undefined}>{say('console-name')}</span>
      </PageLink>
      <Rooms role={staff.role} path={path} waiting={waiting} due={due} />
      <PaletteButton role={staff.role} />
      <Account staff={staff} onLinkChat={linkCode.make} onSignOut={onSignOut} />
      <LinkCodeSheet {...linkCode} />
    </header>
  );
}
