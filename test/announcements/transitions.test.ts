import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnnouncementState, announcementStates } from '../../src/announcements/ports.js';
import { type AnnouncementVerb, nextState } from '../../src/announcements/transitions.js';

const verbs = [
  ...['submit', 'approve', 'reject', 'schedule', 'edit', 'pause', 'resume', 'cancel'],
  ...['begin', 'finish'],
] as readonly AnnouncementVerb[];
/** A walk through what is possible of `verbs`; the seldom steps come up as often as the others. */
const walkOf = (verbs: readonly AnnouncementVerb[]) =>
  fc.array(fc.nat(), { minLength: 5, maxLength: 40, size: 'max' }).map((picks) => {
    const taken: Step[] = [];
    for (const pick of picks) taken.push(...stepOf(verbs, taken, pick));
    return taken;
  });
const walk = walkOf(verbs);
const uncancelled = walkOf(verbs.filter((verb) => verb !== 'cancel'));

interface Step {
  readonly verb: AnnouncementVerb;
  readonly state: AnnouncementState;
}

function stepOf(verbs: readonly AnnouncementVerb[], taken: readonly Step[], pick: number): Step[] {
  const from = taken.at(-1)?.state ?? 'draft';
  const possible = verbs.flatMap((verb) => {
    const state = nextState(from, verb);
    return state ? [{ verb, state }] : [];
  });
  const step = possible[pick % Math.max(1, possible.length)];
  return step ? [step] : [];
}

describe('the life of an announcement', () => {
  it('goes from draft to sent', () => {
    const path = ['submit', 'approve', 'schedule', 'begin', 'finish'] as const;
    const states: AnnouncementState[] = [];
    for (const verb of path) states.push(nextState(states.at(-1) ?? 'draft', verb) ?? 'draft');
    expect(states).toEqual(['submitted', 'approved', 'scheduled', 'sending', 'sent']);
  });

  it('sends nothing whose last text was not approved', () => {
    let sent = 0;
    fc.assert(
      fc.property(uncancelled, (taken) => {
        const begun = taken.findIndex(({ verb }) => verb === 'begin');
        if (begun < 0) return;
        sent += 1;
        const before = taken.slice(0, begun).map(({ verb }) => verb);
        const edited = Math.max(before.lastIndexOf('edit'), before.lastIndexOf('reject'));
        expect(before.indexOf('approve', edited + 1)).toBeGreaterThan(edited);
      }),
    );
    expect(sent, 'walks that sent something').toBeGreaterThan(0);
  });

  it('makes every edit a draft again, and lets none happen once a reader may have it', () => {
    for (const state of announcementStates) {
      const after = nextState(state, 'edit');
      const untold = ['draft', 'submitted', 'approved', 'scheduled'].includes(state);
      expect(after, state).toBe(untold ? 'draft' : null);
    }
  });

  it('can be stopped at any time until it is sent, and stays stopped', () => {
    for (const state of ['draft', 'submitted', 'approved', 'scheduled', 'sending', 'paused']) {
      expect(nextState(state as 'draft', 'cancel'), state).toBe('cancelled');
    }
    fc.assert(
      fc.property(walk, (taken) => {
        const ended = taken.findIndex(({ state }) => state === 'cancelled' || state === 'sent');
        expect(ended === -1 || ended === taken.length - 1).toBe(true);
      }),
    );
  });
});
