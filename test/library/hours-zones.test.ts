import { describe, expect, it } from 'vitest';

// The process may run anywhere; the library's days are its own. The zone must be set before the
// calendar is loaded, which reads it.
process.env.TZ = 'America/Los_Angeles';

describe('hours on a machine west of Greenwich', async () => {
  const { createHoursDesk } = await import('../../src/library/hours/desk.js');
  const { facts } = await import('./sample.js');
  const desk = createHoursDesk(facts);
  const noon = new Date('2026-11-25T12:00:00+08:00');

  it('really runs there', () => {
    expect(noon.getDate()).toBe(24);
  });

  it.each([
    ['2026-09-24', 'open'],
    ['2026-09-25', 'unannounced'],
    ['2026-09-27', 'unannounced'],
    ['2026-09-29', 'open'],
    ['2026-10-10', 'open'],
    ['2027-02-02', 'open'],
    ['2027-02-03', 'unannounced'],
    ['2027-02-16', 'unannounced'],
    ['2027-02-17', 'open'],
    ['2027-04-01', 'open'],
    ['2027-04-02', 'unannounced'],
    ['2027-09-12', 'unannounced'],
    ['2027-10-12', 'open'],
  ])('%s is %s', (date, state) => {
    const [day] = desk.schedule({ from: date, to: date, halls: ['north'] }, noon);
    expect(day?.state).toBe(state);
  });

  it('goes by the library’s clock', () => {
    expect(desk.today(new Date('2026-11-29T16:30:00Z'))).toBe('2026-11-30');
    expect(desk.state('north', noon)).toMatchObject({ now: 'open', until: '20:00' });
  });
});
