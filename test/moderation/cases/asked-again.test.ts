import { describe, expect, it } from 'vitest';
import { appealed } from '../../../src/moderation/cases/appeal.js';
import { reported, textCame } from '../../../src/moderation/cases/open.js';
import type { Signal } from '../../../src/moderation/comment.js';
import { noon } from '../scanning.js';
import { findingOf, found, minutes, newCase } from './case-in-memory.js';

describe('what a person has kept', () => {
  const kept = () => {
    const one = newCase();
    one.write(textCame(findingOf([found], noon))(null));
    one.write(reported({ at: noon, length: 2, reliability: 0.9 })(one.current()));
    one.act({ action: 'decide', decision: 'keep' }, 'ann', minutes(1));
    return one;
  };
  const report = (one: ReturnType<typeof newCase>, reliability: number) => {
    one.write(reported({ at: minutes(2), length: 2, reliability })(one.current()));
    return one.current()?.state;
  };

  it('comes back by the word of two readers who were right before, not of one', () => {
    const one = kept();
    expect([report(one, 0.8), report(one, 0.8)]).toEqual(['resolved', 'open']);
  });

  it('does not come back for a crowd of which nothing is known', () => {
    const one = kept();
    const states = Array.from({ length: 30 }, () => report(one, 0.5));
    expect(new Set(states)).toEqual(new Set(['resolved']));
  });

  it('stays while it is held, unless a new text is worse; then rules may ask again', () => {
    const worse: Signal = { ...found, rule: 'links', weight: 0.5 };
    const edit = (one: ReturnType<typeof newCase>, signals: readonly Signal[], days: number) => {
      const at = minutes(days * 24 * 60);
      one.write(textCame(findingOf(signals, at, 2))(one.current()));
      return one.current()?.state;
    };
    expect(edit(kept(), [found], 29)).toBe('resolved');
    expect(edit(kept(), [found, worse], 29)).toBe('open');
    expect(edit(kept(), [found], 31)).toBe('open');
    expect(edit(kept(), [], 31)).toBe('resolved');
  });
});

it('can be appealed once it is decided against its author, and then claimed and decided', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  expect(appealed(minutes(1))(one.current())).toBeNull();
  one.act({ action: 'decide', decision: 'mute' }, 'ann', minutes(2));
  one.write(appealed(minutes(3))(one.current()));
  expect(one.current()).toMatchObject({ state: 'appealed', decision: { kind: 'mute' } });
  one.act({ action: 'claim' }, 'bo', minutes(4));
  expect(one.current()).toMatchObject({ state: 'appealed', claim: { by: 'bo' } });
  const kept = one.act({ action: 'decide', decision: 'keep' }, 'bo', minutes(5));
  expect(one.current()?.state).toBe('resolved');
  expect(kept).toMatchObject({
    effects: [
      { kind: 'comment.restore' },
      { kind: 'unmute', payload: { comment: 'comment', until: null } },
      { kind: 'notify-author', payload: { what: 'keep', appealed: true } },
    ],
  });
});
