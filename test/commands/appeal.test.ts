import { expect, it } from 'vitest';
import { appeal } from '../../commands/appeal.js';
import { UserError } from '../../src/core/errors.js';
import type { AppealDesk, Appealing } from '../../src/moderation/appeals/desk.js';
import type { ModerationCase } from '../../src/moderation/cases/case.js';
import type { StoredComment } from '../../src/moderation/comment.js';
import { ask } from './say.js';

/** A desk where one decision about a long comment can be appealed, once. */
function oneDecision() {
  const made: Appealing[] = [];
  const appeals: AppealDesk = {
    of: async () => [],
    async appeal(appealing) {
      if (made.length > 0) throw new UserError('appeal-twice');
      made.push(appealing);
      const at = appealing.at;
      const comment: StoredComment = {
        ...{ id: 'c', space: 'web:main', externalId: 'm', revision: 1, author: 'a', at },
        ...{ authorName: null, url: null, language: 'en', text: 'word '.repeat(40) },
        ...{ state: 'removed' as const, verdict: 'review' as const },
      };
      const one: ModerationCase = {
        ...{ id: 'k', commentId: 'c', space: 'web:main', language: 'en', state: 'appealed' },
        ...{ version: 3, seq: 3, signals: [], priority: { value: 0, terms: {} }, dueAt: at },
        ...{ claim: null, decision: null, snoozedUntil: null, openedAt: at, updatedAt: at },
      };
      const decided = { case: one, comment, appeal: null };
      return { case: 'k', appeal: 'waiting', decided, until: at };
    },
    token: () => '',
    holder: () => null,
  };
  return { made, appeals };
}

it('takes the author’s own words once, and answers privately', async () => {
  const { made, appeals } = oneDecision();
  const reply = await ask(appeal, { appeals }, { why: ' I was quoting Lu Xun. ' });
  expect(reply.visibility).toBe('private');
  expect(reply.text).toContain('had no part in the decision');
  expect(reply.text.length).toBeLessThan(200);
  expect(made).toMatchObject([{ text: 'I was quoting Lu Xun.' }]);
  await expect(ask(appeal, { appeals }, { why: 'again' })).rejects.toThrow('appeal-twice');
});

it('asks why when nothing is said, and names a decision by its number only', () => {
  expect(appeal.options.safeParse({}).error?.issues[0]?.path).toEqual(['why']);
  expect(appeal.options.safeParse({ why: 'x', case: 'the first' }).success).toBe(false);
  expect(appeal.options.safeParse({ why: 'x'.repeat(2_001) }).success).toBe(false);
});
