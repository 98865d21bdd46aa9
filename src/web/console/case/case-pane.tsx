import { useEffect, useRef, useState } from 'react';
import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { PageLink } from '../../parts/router.js';
import { useWords } from '../../words/words.js';
import { useVeil } from '../comfort/use-veil.js';
import { AppealNote } from './appeal-note.js';
import { AuthorRecord } from './author-record.js';
import { CareNote } from './care-note.js';
import { CaseComment } from './case-comment.js';
import { Conflict } from './conflict.js';
import { DecisionBar } from './decision-bar.js';
import { Effects } from './effects.js';
import { HandoverDialog } from './handover-dialog.js';
import { History } from './history.js';
import { Signals } from './signals.js';
import type { Bench } from './use-case.js';
import { WordsDialog } from './words-dialog.js';

interface CasePaneProps {
  /** The queue as it was filtered. */
  readonly back: string;
  readonly bench: Bench;
  readonly staff: StaffJson;
  readonly onNext: () => void;
  readonly onHelp: () => void;
}

/** The open case: its text among its neighbours, the reasons, the ways to decide, the history. */
export function CasePane({ back, bench, staff, onNext, onHelp }: CasePaneProps) {
  const { say } = useWords();
  const [noting, setNoting] = useState(false);
  const [handing, setHanding] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const { one, problem, hindrance } = bench;
  const id = one?.id;
  const veil = useVeil(one ? `${one.id} ${one.comment.revision}` : '');
  const needsReason = hindrance?.code === 'undo_needs_reason';
  useEffect(() => {
    if (id) title.current?.focus({ preventScroll: true });
  }, [id]);
  if (problem) {
    return (
      <section className="case-pane">
        <ProblemNote text={problem} onRetry={() => void bench.reload()} />
      </section>
    );
  }
  if (!one) {
    return (
      <section className="case-pane case-none">
        <p className="empty">{say('console-case-none')}</p>
      </section>
    );
  }
  return (
    <section className="case-pane" aria-labelledby="case-title">
      <PageLink to={back} className="case-back">
        {say('console-case-back')}
      </PageLink>
      <h2 id="case-title" ref={title} tabIndex={-1}>
        {say('console-case-title', { author: one.comment.author })}
      </h2>
      {hindrance && !needsReason && <Conflict hindrance={hindrance} isCovered={veil.isCovered} />}
      <CaseComment one={one} veil={veil} />
      {one.care && <CareNote care={one.care} />}
      {one.appeal && <AppealNote appeal={one.appeal} language={one.language} />}
      <DecisionBar
        bench={bench}
        one={one}
        staff={staff}
        onNext={onNext}
        onNote={() => setNoting(true)}
        onHandover={() => setHanding(true)}
        onHelp={onHelp}
      />
      <Signals one={one} />
      <AuthorRecord one={one} />
      <Effects effects={one.effects} />
      <History events={one.events} />
      <p className="case-number">
        {say('console-case-number')} <code>{one.id}</code>
      </p>
      {noting && (
        <WordsDialog
          purpose="note"
          onClose={() => setNoting(false)}
          onSave={(note) => void bench.act('note', { note })}
        />
      )}
      {handing && (
        <HandoverDialog
          me={staff.id}
          onClose={() => setHanding(false)}
          onHand={(to) => void bench.act('handover', to)}
        />
      )}
      {needsReason && (
        <WordsDialog
          purpose="reason"
          onClose={bench.clear}
          onSave={(reason) => void bench.act('undo', { reason })}
        />
      )}
    </section>
  );
}
