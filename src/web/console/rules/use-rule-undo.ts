import { useCallback, useEffect, useState } from 'react';
import type {
  RuleUndoJson,
  RuleUndoPreviewJson,
} from '../../../platforms/web/contract/rule-undo.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

/** So often the sheet asks how far it is. */
const ASK_EVERY_MS = 700;

export interface RuleUndo {
  /** What it would touch; null while that is being looked at. */
  readonly preview: RuleUndoPreviewJson | null;
  /** How far it is; null before it began. */
  readonly progress: RuleUndoJson | null;
  readonly problem: string | null;
  readonly begin: () => Promise<void>;
}

/** What undoing a rule's last hours would touch, the undoing, and how far it is. */
export function useRuleUndo(id: string, hours: number): RuleUndo {
  const { say } = useWords();
  const client = useClient();
  // Pressed twice or sent again, it is still one undoing.
  const [key] = useState(() => crypto.randomUUID());
  const [preview, setPreview] = useState<RuleUndoPreviewJson | null>(null);
  const [progress, setProgress] = useState<RuleUndoJson | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    setPreview(null);
    const since = new Date(Date.now() - hours * 3_600_000).toISOString();
    const address = `/api/rules/${id}/undo?${new URLSearchParams({ since })}`;
    void client.get<RuleUndoPreviewJson>(address, leaving.signal).then((answer) => {
      if (leaving.signal.aborted) return;
      if (answer.ok) setPreview(answer.value);
      setProblem(answer.ok ? null : problemText(say, answer));
    });
    return () => leaving.abort();
  }, [client, say, id, hours]);
  const since = preview?.since;
  const begin = useCallback(async () => {
    if (since === undefined) return;
    const answer = await client.post<RuleUndoJson>(`/api/rules/${id}/undo`, { since, key });
    if (answer.ok) setProgress(answer.value);
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [client, say, id, key, since]);
  useEffect(() => {
    if (progress?.state !== 'running') return;
    const timer = setTimeout(() => void begin(), ASK_EVERY_MS);
    return () => clearTimeout(timer);
  }, [progress, begin]);
  return { preview, progress, problem, begin };
}
