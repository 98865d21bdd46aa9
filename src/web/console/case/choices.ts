import type { CaseDetailJson, CaseJson } from '../../../platforms/web/contract/cases.js';
import type { CaseStepName } from './use-case.js';

/** One thing that can be done to a case, and the key for it. */
export interface CaseChoice {
  readonly name:
    | ('keep' | 'remove' | 'warn' | 'mute' | 'kick' | 'ban')
    | ('escalate' | 'claim' | 'release' | 'handover' | 'hold' | 'snooze' | 'note' | 'undo');
  readonly key: string;
  readonly step: CaseStepName;
  readonly decision?: 'keep' | 'remove';
  /** A decision that is asked for how long and why first. */
  readonly sanction?: 'warn' | 'mute' | 'kick' | 'ban';
}

const keep: CaseChoice = { name: 'keep', key: 'k', step: 'decide', decision: 'keep' };
const remove: CaseChoice = { name: 'remove', key: 'r', step: 'decide', decision: 'remove' };
const warn: CaseChoice = { name: 'warn', key: 'w', step: 'decide', sanction: 'warn' };
const mute: CaseChoice = { name: 'mute', key: 't', step: 'decide', sanction: 'mute' };
const kick: CaseChoice = { name: 'kick', key: 'o', step: 'decide', sanction: 'kick' };
const ban: CaseChoice = { name: 'ban', key: 'b', step: 'decide', sanction: 'ban' };
const escalate: CaseChoice = { name: 'escalate', key: 'e', step: 'escalate' };
const claim: CaseChoice = { name: 'claim', key: 'c', step: 'claim' };
const release: CaseChoice = { name: 'release', key: 'c', step: 'release' };
const handover: CaseChoice = { name: 'handover', key: 'h', step: 'handover' };
const hold: CaseChoice = { name: 'hold', key: 'l', step: 'hold' };
const snooze: CaseChoice = { name: 'snooze', key: 's', step: 'snooze' };
const note: CaseChoice = { name: 'note', key: 'm', step: 'note' };
const undo: CaseChoice = { name: 'undo', key: 'u', step: 'undo' };

/** What makes sense in the case's state, for the colleague who looks; the server has the say. */
export function choicesFor(
  one: Pick<CaseJson, 'state' | 'claim'> &
    Partial<Pick<CaseDetailJson, 'appeal' | 'decision' | 'care'>> & {
      readonly comment?: Pick<CaseJson['comment'], 'space'>;
    },
  staff: string,
): CaseChoice[] {
  // Closed because a rule's findings were taken back: there is no decision to undo.
  if (one.state === 'resolved') return one.decision === null ? [note] : [undo, note];
  if (one.appeal?.mine) return [note];
  const holding = one.claim?.by === staff ? [release, hold, handover] : [claim];
  const up = one.state === 'escalated' || one.state === 'appealed' ? [] : [escalate];
  const isFree = one.claim === null || one.claim.by === staff;
  const later = isFree && (one.state === 'open' || one.state === 'claimed') ? [snooze] : [];
  // Nobody is sanctioned for needing help.
  const sanctions = one.care === 'alone' ? [] : [warn, mute, ...(canKick(one) ? [kick] : []), ban];
  return [keep, remove, ...sanctions, ...up, ...holding, ...later, note];
}

/** Where there is a door by which one may come back. */
function canKick({ comment }: { readonly comment?: Pick<CaseJson['comment'], 'space'> }): boolean {
  return /^(discord|telegram):/.test(comment?.space ?? '');
}
