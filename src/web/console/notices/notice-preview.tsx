import { useEffect, useState } from 'react';
import type { NoticeDraftRequest } from '../../../platforms/web/contract/notices.js';
import { useWords } from '../../words/words.js';
import type { NoticesState, Outcome } from './use-notices.js';

/** Typing is over when nothing has changed for so long. */
const PAUSE_MS = 350;

interface NoticePreviewProps {
  /** Null while it is incomplete. */
  readonly draft: NoticeDraftRequest | null;
  readonly preview: NoticesState['preview'];
}

/** What readers would read if the draft were published, and what stands in its way. */
export function NoticePreview({ draft, preview }: NoticePreviewProps) {
  const { say } = useWords();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const wanted = draft ? JSON.stringify(draft) : null;
  useEffect(() => {
    if (wanted === null) return setOutcome(null);
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const found = await preview(JSON.parse(wanted));
      if (isCurrent) setOutcome(found);
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted, preview]);
  return (
    <section className="notice-preview" aria-live="polite">
      <h2>{say('console-notice-preview')}</h2>
      {!outcome && <p className="empty">{say('console-notice-preview-empty')}</p>}
      {outcome && !outcome.ok && <p className="problem">{outcome.problem}</p>}
      {outcome?.ok && <Effect effect={outcome.effect} />}
    </section>
  );
}

function Effect({ effect }: { readonly effect: Extract<Outcome, { ok: true }>['effect'] }) {
  const { locale: own } = useWords();
  const ownFirst = Object.entries(effect.readers).toSorted(
    ([one], [other]) => Number(other === own) - Number(one === own),
  );
  return (
    <>
      {ownFirst.map(([locale, text]) => (
        <p key={locale} lang={locale} className="announcement-text">
          {text}
        </p>
      ))}
      {effect.warning && <p className="notice-warning">{effect.warning}</p>}
    </>
  );
}
