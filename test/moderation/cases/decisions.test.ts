import { expect, it } from 'vitest';
import { fold } from '../../../src/moderation/cases/fold.js';
import { reported, textCame } from '../../../src/moderation/cases/open.js';
import { noon } from '../scanning.js';
import { findingOf, found, foundByStaff, minutes, newCase } from './case-in-memory.js';

it('gives a comment back what a decision took', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  const before = one.comment();
  const removed = one.act({ action: 'decide', decision: 'remove' }, 'ann', minutes(1));
  expect(one.comment().state).toBe('removed');
  expect(removed).toMatchObject({
    effects: [{ kind: 'comment.remove', subject: 'discord:1/m1' }, { kind: 'notify-author' }],
  });
  const undone = one.act({ action: 'undo' }, 'ann', minutes(5));
  expect(undone).toMatchObject({
    effects: [{ kind: 'comment.restore' }, { kind: 'notify-author', payload: { what: 'undone' } }],
  });
  expect(one.comment()).toEqual(before);
  expect(one.current()).toMatchObject({ state: 'open', decision: null });
});

it('wants a reason for a late undo', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  one.act({ action: 'decide', decision: 'keep' }, 'ann', minutes(1));
  expect(() => one.act({ action: 'undo' }, 'ann', minutes(12))).toThrow('undo-needs-reason');
  one.act({ action: 'undo', reason: '看错了' }, 'ann', minutes(12));
  expect(one.current()?.state).toBe('open');
});

it('lifts a ban at its end, and an undo gives the author their voice back', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  const until = minutes(600);
  const banned = one.act({ action: 'decide', decision: 'ban', until }, 'ann', minutes(1));
  const end = { kind: 'unban', notBefore: until };
  expect(banned).toMatchObject({
    effects: [{ kind: 'comment.remove' }, { kind: 'notify-author' }, { kind: 'ban' }, end],
  });
  const undone = one.act({ action: 'undo' }, 'ann', minutes(2));
  const kinds = typeof undone === 'object' ? undone?.effects.map(({ kind }) => kind) : [];
  expect(kinds).toEqual(['comment.restore', 'unban', 'notify-author']);
});

it('refuses a sanction that would be over before it began', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  const mute = { action: 'decide', decision: 'mute', until: noon } as const;
  expect(() => one.act(mute, 'ann', minutes(1))).toThrow('until-past');
});

it('takes back what a rule did, and leaves what others found to a person', () => {
  const alone = newCase();
  alone.write(textCame(findingOf([foundByStaff], noon))(null));
  alone.takeBack('lead', minutes(1));
  expect(alone.current()).toMatchObject({ state: 'resolved', decision: null, signals: [] });
  expect(alone.events().at(-1)).toMatchObject({ type: 'cleared', actor: 'lead' });
  expect(alone.takeBack('lead', minutes(2))).toBe('nothing');
  // Nobody has decided: what is found later comes before a person again.
  alone.write(reported({ at: minutes(3), length: 2, reliability: 0.3 })(alone.current()));
  expect(alone.current()).toMatchObject({ state: 'open' });

  const both = newCase();
  both.write(textCame(findingOf([found, foundByStaff], noon))(null));
  both.takeBack('lead', minutes(1));
  expect(both.current()).toMatchObject({ state: 'open', signals: [{ rule: 'words' }] });
});

it('never takes back what a person decided or has in hand', () => {
  const decided = newCase();
  decided.write(textCame(findingOf([foundByStaff], noon))(null));
  decided.act({ action: 'decide', decision: 'remove' }, 'ann', minutes(1));
  expect(decided.takeBack('lead', minutes(2))).toBe('decided');
  const claimed = newCase();
  claimed.write(textCame(findingOf([foundByStaff], noon))(null));
  claimed.act({ action: 'claim' }, 'ann', minutes(1));
  expect(claimed.takeBack('lead', minutes(2))).toBe('in_hand');
  expect(claimed.takeBack('lead', minutes(9))).toMatchObject({ events: [{ type: 'cleared' }] });
  expect(fold(claimed.events())).toMatchObject({ state: 'resolved', claim: null });
});
