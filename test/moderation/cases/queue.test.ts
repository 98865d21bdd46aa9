import { expect, it } from 'vitest';
import { asOf } from '../../../src/moderation/cases/fold.js';
import { reported, textCame } from '../../../src/moderation/cases/open.js';
import { aged } from '../../../src/moderation/cases/priority.js';
import { noon } from '../scanning.js';
import { findingOf, found, minutes, newCase } from './case-in-memory.js';

it('holds a case for five minutes, and lets others decide meanwhile', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  one.act({ action: 'claim' }, 'ann', minutes(0));
  expect(one.act({ action: 'claim' }, 'bo', minutes(4))).toBe('claimed');
  expect(one.act({ action: 'release' }, 'bo', minutes(4))).toBe('claimed');
  one.act({ action: 'claim' }, 'bo', minutes(6));
  expect(one.current()?.claim?.by).toBe('bo');
  one.act({ action: 'decide', decision: 'keep' }, 'ann', minutes(7));
  expect(one.current()).toMatchObject({ state: 'resolved', claim: null, decision: { by: 'ann' } });
});

it('goes to a colleague with who holds it, and stays until it is let go', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  expect(one.act({ action: 'handover', to: 'bo' }, 'ann', minutes(0))).toBe('not_possible');
  one.act({ action: 'claim' }, 'ann', minutes(0));
  expect(one.act({ action: 'handover', to: 'ann' }, 'ann', minutes(1))).toBe('not_possible');
  one.act({ action: 'handover', to: 'bo', note: '你认识作者' }, 'ann', minutes(1));
  expect(one.current()?.claim).toEqual({ by: 'bo', until: minutes(1 + 24 * 60) });
  expect(one.act({ action: 'claim' }, 'ann', minutes(60))).toBe('claimed');
  one.act({ action: 'release' }, 'bo', minutes(61));
  expect(one.current()).toMatchObject({ state: 'open', claim: null });
});

it('is kept for a week at most', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  const week = 7 * 24 * 60;
  const hold = (until: number) => one.act({ action: 'hold', until: minutes(until) }, 'ann', noon);
  expect([hold(0), hold(week + 1)]).toEqual(['not_possible', 'not_possible']);
  hold(week);
  expect(one.current()).toMatchObject({ state: 'claimed', claim: { by: 'ann' } });
  expect(asOf(one.current() ?? expect.fail(), minutes(week + 1)).state).toBe('open');
});

it('orders by severity, reports and waiting, and shows each term', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  one.write(reported({ at: minutes(1), length: 2, reliability: 0.5 })(one.current()));
  const shown = aged(one.current() ?? expect.fail(), minutes(12 * 60)).priority;
  expect(shown).toEqual({ value: 4.2, terms: { severity: 2.7, reports: 1, ageing: 0.5 } });
});
