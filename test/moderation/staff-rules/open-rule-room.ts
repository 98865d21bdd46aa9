import { createCommentDesk } from '../../../src/moderation/comments/desk.js';
import { runEffects } from '../../../src/moderation/run-effects.js';
import { createRuleUndoDesk } from '../../../src/moderation/staff-rules/undo-desk.js';
import { undoErrands } from '../../../src/moderation/staff-rules/undo-run.js';
import { openTestStorage } from '../../setup/storage.js';
import { noon } from '../scanning.js';
import { openRules } from './open-rules.js';

export type RuleRoom = Awaited<ReturnType<typeof openRuleRoom>>;

/** The desk for staff's rules on a database of its own, and readers who say things. */
export async function openRuleRoom() {
  let minute = 0;
  const clock = { now: () => new Date(noon.getTime() + minute * 60_000) };
  const { storage, close } = await openTestStorage({ clock });
  const told: string[] = [];
  const { desk, scanner, built } = openRules(storage, clock, () => void told.push('rules'));
  const { comments, spaces } = storage;
  const journal = { append: async () => {}, drain: async () => {}, pending: () => false };
  const counter = createCommentDesk({
    ...{ scanner, comments, spaces, journal, topics: () => [], clock },
  });
  const { ruleHits: hits, cases, outbox } = storage;
  const now = () => clock.now();
  const others = undoErrands({ hits, cases, comments, spaces, outbox, now });
  return {
    ...{ desk, storage, told, built, close },
    undo: createRuleUndoDesk({ rules: storage.rules, hits, comments, outbox, now }),
    /** What the worker does, a minute later. */
    work: async () => {
      minute += 1;
      await runEffects({ outbox, comments, actions: {}, clock, others });
    },
    newName: () => `list ${++minute}`,
    step: () => ({ key: `key ${++minute}`, by: 'staff-1', at: clock.now() }),
    /** A reader whom nobody knows, a minute later. */
    say: (text: string) => {
      minute += 1;
      const externalId = `m${minute}`;
      const comment = { space: 'web:main', externalId, author: externalId, text, at: clock.now() };
      return counter.submit(comment);
    },
  };
}
