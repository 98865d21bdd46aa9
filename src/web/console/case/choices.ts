import type { CaseJson } from '../../../platforms/web/contract/cases.js';
import type { CaseStepName } from './use-case.js';

/** One thing that can be done to a case, and the key for it. */
export interface CaseChoice {
  readonly name:
    | 'keep'
    | 'remove'
    | 'escalate'
    | 'claim'
    | 'release'
    | 'handover'
    | 'hold'
    | 'note'
    | 'undo';
  readonly key: string;
  readonly step: CaseStepName;
  readonly decision?: 'keep' | 'remove';
}

const keep: CaseChoice = { name: 'keep', key: 'k', step: 'decide', decision: 'keep' };
const remove: CaseChoice = { name: 'remove', key: 'r', step: 'decide', decision: 'remove' };
const escalate: CaseChoice = { name: 'escalate', key: 'e', step: 'escalate' };
const claim: CaseChoice = { name: 'claim', key: 'c', step: 'claim' };
const release: CaseChoice = { name: 'release', key: 'c', step: 'release' };
const handover: CaseChoice = { name: 'handover', key: 'h', step: 'handover' };
const hold: CaseChoice = { name: 'hold', key: 'l', step: 'hold' };
const note: CaseChoice = { name: 'note', key: 'm', step: 'note' };
const undo: CaseChoice = { name: 'undo', key: 'u', step: 'undo' };

/** What makes sense in the case's state, for the colleague who looks; the server has the say. */
export function choicesFor(one: Pick<CaseJson, 'state' | 'claim'>, staff: string): CaseChoice[] {
  if (one.state === 'resolved') return [undo, note];
  const holding = one.claim?.by === staff ? [release, hold, handover] : [claim];
  const up = one.state === 'escalated' || one.state === 'appealed' ? [] : [escalate];
  return [keep, remove, ...up, ...holding, note];
}
