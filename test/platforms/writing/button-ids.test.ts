import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createButtonIds } from '../../../src/platforms/writing/button-ids.js';

const bytes = (capacity?: number) =>
  createButtonIds({ limit: 64, measure: Buffer.byteLength, ...(capacity ? { capacity } : {}) });

describe('button ids', () => {
  it('come back as what they asked, and never exceed the limit', () => {
    const ids = bytes();
    const options = fc.dictionary(fc.string({ maxLength: 10 }), fc.string({ maxLength: 60 }), {
      maxKeys: 3,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9_]{0,31}$/), options, (command, options) => {
        const id = ids.encode({ command, options });
        expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
        expect(ids.decode(id)).toEqual({ command, options });
      }),
    );
  });

  it('work after a restart when they are short', () => {
    const pressed = { command: 'find', options: { query: '三体' } };
    expect(bytes().decode(bytes().encode(pressed))).toEqual(pressed);
  });

  it('forget the oldest long ones', () => {
    const ids = bytes(2);
    const long = (n: number) => ({ command: 'find', options: { query: `${n}`.repeat(80) } });
    const [first, second, third] = [1, 2, 3].map((n) => ids.encode(long(n)));
    expect(ids.decode(first ?? '')).toBeNull();
    expect(ids.decode(second ?? '')).toEqual(long(2));
    expect(ids.decode(third ?? '')).toEqual(long(3));
  });

  it.each(['', '{', '[]', '["DROP",{}]', '["find",{"n":1}]', '["find",[]]', '~', 'x'.repeat(65)])(
    'do not believe %j',
    (id) => {
      expect(bytes().decode(id)).toBeNull();
    },
  );
});
