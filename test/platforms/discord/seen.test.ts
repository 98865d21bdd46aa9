import { beforeEach, describe, expect, it } from 'vitest';
import { createSeen, type Seen } from '../../../src/platforms/discord/seen.js';

const all = () => true;

describe('up to which message a channel was read', () => {
  let kept: unknown;
  let seen: Seen;
  const settings = {
    get: async () => kept ?? null,
    set: async (_key: string, value: unknown) => {
      kept = value;
    },
  };
  const opened = () => createSeen({ settings, clock: { now: () => new Date(0) } });

  beforeEach(async () => {
    kept = { reading: '100' };
    seen = opened();
  });

  it('does not move past a gap, whatever is heard after it, also over a restart', async () => {
    seen.note('reading', '120');
    expect(await seen.last('reading')).toBe('100');
    await seen.keep();
    expect(await opened().last('reading')).toBe('100');
    seen.whole('reading');
    expect(await seen.last('reading')).toBe('120');
    await seen.keep();
    expect(await opened().last('reading')).toBe('120');
  });

  it('moves with what is heard while there is none, until the next one', async () => {
    seen.whole('reading');
    seen.note('reading', '130');
    expect(await seen.last('reading')).toBe('130');
    seen.part((channel) => channel === 'garden');
    seen.note('reading', '140');
    expect(await seen.last('reading')).toBe('140');
    seen.part(all);
    seen.note('reading', '150');
    expect(await seen.last('reading')).toBe('140');
  });

  it('begins with the first message of a channel that was never read', async () => {
    seen.note('garden', '7');
    await seen.keep();
    seen.note('garden', '9');
    await seen.keep();
    expect(await opened().last('garden')).toBe('9');
  });

  it('never goes back', async () => {
    seen.whole('reading');
    seen.note('reading', '90');
    expect(await seen.last('reading')).toBe('100');
  });
});
