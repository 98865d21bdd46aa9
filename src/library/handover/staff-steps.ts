import { UserError } from '../../core/errors.js';
import { type Bench, perform } from './bench.js';
import type { Deed } from './change.js';
import type { HandoverAction, HandoverResult, HandoverStep } from './desk.js';
import type { Handover } from './ports.js';

/** A colleague’s step, checked against what they saw and who holds the conversation. */
export async function actByStaff(
  bench: Bench,
  step: HandoverStep,
  action: HandoverAction,
): Promise<HandoverResult> {
  const { id, by, at, version, leads } = step;
  const current = await bench.store.get(id);
  if (!current) return { ok: false, code: 'missing' };
  const deed: Deed = { ...checkedAction(bench, action), by, at };
  let refusal: 'stale' | 'held' | null = null;
  const { outcome } = await perform(bench, current, {
    deed,
    key: `staff:${step.key}`,
    allowed(locked) {
      refusal = refusalOf(locked, { by, version, mayAct: leads && action.action !== 'answer' });
      return refusal === null;
    },
  });
  if (outcome.kind === 'missing') return { ok: false, code: 'missing' };
  const { handover } = outcome;
  if (outcome.kind === 'repeated' || outcome.changed) return { ok: true, handover };
  if (refusal === null) return { ok: false, code: 'not_possible' };
  const { moved } = handover;
  return {
    ok: false,
    code: refusal,
    winner: { who: moved.by, what: moved.how, at: moved.at },
  };
}

function refusalOf(
  locked: Handover,
  seen: { readonly by: string; readonly version: number; readonly mayAct: boolean },
): 'stale' | 'held' | null {
  if (locked.version !== seen.version) return 'stale';
  const { takenBy } = locked;
  return takenBy === null || takenBy === seen.by || seen.mayAct ? null : 'held';
}

function checkedAction({ settings }: Bench, action: HandoverAction): HandoverAction {
  if (action.action !== 'answer') return action;
  const text = action.text.trim();
  const limit = settings.longestAnswer;
  if (text === '') throw new UserError('handover-empty');
  if (text.length > limit) throw new UserError('handover-too-long', { limit, length: text.length });
  return { action: 'answer', text };
}
