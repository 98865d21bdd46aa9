import { describe, expect, it } from 'vitest';
import { appeal } from '../../commands/appeal.js';
import { appealForm } from '../../src/answers/appeal/form.js';
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

describe('the form of an appeal', () => {
  const at = new Date('2026-11-24T04:00:00Z');
  const decided = (id: string, appeal: 'open' | 'waiting') => {
    const decision = { kind: 'warn', by: 'mo', at } as const;
    const text = `${id} ${'word '.repeat(40)}`;
    const one = { case: { id, decision }, comment: { text }, appeal: null };
    return { case: id, appeal, until: at, decided: one } as never;
  };
  const formOf = (own: readonly never[]) => {
    const asked = { say: (key: string) => key, actor: { person: 'ann' }, at };
    return appealForm(asked as never, { of: async () => own });
  };
  const options = async (own: readonly never[]) =>
    (await formOf(own)).fields.map(({ option }) => option);

  it('asks which decision only when there are several', async () => {
    const [one, two, over] = [
      decided('k1', 'open'),
      decided('k2', 'open'),
      decided('k3', 'waiting'),
    ];
    expect(await options([one, over])).toEqual(['why']);
    expect(await options([one, two, over])).toEqual(['case', 'why']);
    const [which] = (await formOf([one, two])).fields;
    expect(which?.choices?.map(({ value, detail }) => [value, detail])).toEqual([
      ['k1', 'appeal-choice-warn'],
      ['k2', 'appeal-choice-warn'],
    ]);
    expect(which?.choices?.every(({ label }) => label.length <= 100)).toBe(true);
  });

  it('is not opened when there is nothing to appeal, or all is under way', async () => {
    await expect(formOf([])).rejects.toThrow('appeal-nothing');
    await expect(formOf([decided('k1', 'waiting')])).rejects.toThrow('appeal-twice');
  });
});
