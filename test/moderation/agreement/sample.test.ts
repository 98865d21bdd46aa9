import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSampled } from '../../../src/moderation/agreement/sample.js';

const key = Buffer.alloc(32, 3);
const ids = Array.from({ length: 4_000 }, () => randomUUID());
const taken = (percent: number, by: Uint8Array = key) =>
  ids.filter((id) => isSampled(by, id, percent));

describe('the sample', () => {
  it('is about the share that is wanted, the same each time', () => {
    // Five standard deviations on either side.
    expect(Math.abs(taken(20).length - 800)).toBeLessThan(130);
    expect(taken(20)).toEqual(taken(20));
    expect(taken(0)).toEqual([]);
    expect(taken(100)).toEqual(ids);
  });

  it('keeps what was in it when the share grows, and is another with another key', () => {
    const more = new Set(taken(30));
    expect(taken(10).every((id) => more.has(id))).toBe(true);
    expect(taken(20, Buffer.alloc(32, 4))).not.toEqual(taken(20));
  });
});
