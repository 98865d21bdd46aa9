import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isNewTo,
  lifted,
  noRaid,
  proposed,
  type Raid,
  raidState,
  started,
} from '../../../src/moderation/raid/raid.js';

const noon = new Date('2026-11-24T04:00:00Z');
const past = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const on = started(noRaid, { by: 'jun', at: noon, minutes: 60 });

describe('raid mode', () => {
  it('ends by itself, found when it is read', () => {
    expect(raidState(on, noon)).toBe('on');
    expect(raidState(on, past(59))).toBe('on');
    expect(raidState(on, past(60))).toBe('off');
  });

  it('keeps its beginning when it gets another end, and begins anew when it was over', () => {
    const longer = started(on, { by: 'li', at: past(30), minutes: 60 });
    expect(longer.on).toEqual({ at: noon, by: 'li', until: past(90) });
    const again = started(on, { by: 'li', at: past(120), minutes: 60 });
    expect(again.on?.at).toEqual(past(120));
  });

  it('is lifted at once, and what is off is not lifted', () => {
    const off = lifted(on, { by: 'li', at: past(5) });
    expect(off && raidState(off, past(5))).toBe('off');
    expect(lifted(on, { by: 'li', at: past(61) })).toBeNull();
  });

  it('is proposed once, for an hour, and not after a lead said no', () => {
    const asked = proposed(noRaid, { at: noon, authors: 4 }) ?? expect.fail();
    expect(raidState(asked, past(59))).toBe('proposed');
    expect(raidState(asked, past(60))).toBe('off');
    expect(proposed(asked, { at: past(10), authors: 9 })).toBeNull();
    expect(proposed(on, { at: past(10), authors: 9 })).toBeNull();
    const refused = lifted(asked, { by: 'jun', at: past(10) }) ?? expect.fail();
    expect(proposed(refused, { at: past(69), authors: 9 })).toBeNull();
    expect(proposed(refused, { at: past(70), authors: 9 })).not.toBeNull();
  });

  it('takes whoever was first heard in its last three days for new', () => {
    expect(isNewTo(on, null)).toBe(true);
    expect(isNewTo(on, past(-71 * 60))).toBe(true);
    expect(isNewTo(on, past(-73 * 60))).toBe(false);
    expect(isNewTo(noRaid, null)).toBe(false);
  });

  it('counts every step, and is never on without an end, whatever is done to it', () => {
    const step = fc.record({
      what: fc.constantFrom('start', 'lift', 'propose'),
      gap: fc.integer({ min: 0, max: 200 }),
    });
    const property = fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let raid: Raid = noRaid;
      let minutes = 0;
      for (const { what, gap } of steps) {
        minutes += gap;
        const at = past(minutes);
        const next =
          what === 'start'
            ? started(raid, { by: 'jun', at, minutes: 60 })
            : what === 'lift'
              ? lifted(raid, { by: 'jun', at })
              : proposed(raid, { at, authors: 4 });
        if (next) expect(next.version).toBe(raid.version + 1);
        raid = next ?? raid;
        expect(raidState(raid, past(minutes + 60))).not.toBe('on');
        if (what === 'start') expect(raidState(raid, at)).toBe('on');
        if (what === 'lift') expect(raidState(raid, at)).toBe('off');
      }
    });
    fc.assert(property);
  });
});
