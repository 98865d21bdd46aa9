import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { CaseAction } from '../../src/moderation/desk.js';
import { openDesks } from './open-desks.js';

export const remove = { action: 'decide', decision: 'remove' } as const satisfies CaseAction;
export const keep = { action: 'decide', decision: 'keep' } as const satisfies CaseAction;

/**
 * The desks, and what moderators do at them. Call it at the top of a file: the desks are there from
 * the first `beforeAll` on, and closed after the last test.
 */
export function moderators() {
  const desks = {} as Awaited<ReturnType<typeof openDesks>>;
  beforeAll(async () => {
    Object.assign(desks, await openDesks());
  });
  afterAll(() => desks.close());
  // What was said before an hour ago is no history any more.
  beforeEach(() => desks.wait(60));

  let keys = 0;
  /** A moderator acts on the version they see now, or on one they name. */
  async function act(id: string, action: CaseAction, { by = 'ann', version = -1, key = '' } = {}) {
    const seen = version >= 0 ? version : ((await desks.cases.get(id))?.case.version ?? 0);
    const at = desks.world.now;
    return desks.cases.act({ id, version: seen, key: key || `key-${++keys}`, by, at }, action);
  }

  /** A comment that needs a look, as its case. */
  async function flagged(text = '你是白痴吗', rest: Parameters<typeof desks.say>[1] = {}) {
    const { case: one, comment } = await desks.say(text, rest);
    if (!one || !comment) throw new Error('no case');
    return { id: one.id, comment };
  }

  return { desks, act, flagged };
}
