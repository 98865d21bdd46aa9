import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createButtonIds, type Pressed } from '../../../src/platforms/writing/button-ids.js';
import { keptButtons } from '../../fakes/kept-buttons.js';

const morning = new Date('2026-11-24T01:00:00Z');

describe('button ids', () => {
  /** A process that knows nothing but what is kept. */
  const process = (kept = keptButtons(), now = morning) =>
    createButtonIds({ limit: 64, measure: Buffer.byteLength, kept, clock: { now: () => now } });
  const idOf = async (ids: ReturnType<typeof process>, asked: Pressed) =>
    (await ids.encode([{ label: 'More', ...asked }]))[0]?.id ?? '';
  const long: Pressed = { command: 'find', options: { query: '河'.repeat(300) } };

  it('come back as what they asked, and never exceed the limit', async () => {
    const ids = process();
    // Options have names as columns have; an object takes this one for something else.
    const name = fc.string({ maxLength: 10 }).filter((one) => one !== '__proto__');
    const options = fc.dictionary(name, fc.string({ maxLength: 60 }), {
      maxKeys: 3,
      noNullPrototype: true,
    });
    await fc.assert(
      fc.asyncProperty(
        ...[fc.stringMatching(/^[a-z][a-z0-9_]{0,31}$/), options],
        async (command, options) => {
          const id = await idOf(ids, { command, options });
          expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
          expect(await ids.decode(id)).toEqual({ command, options });
        },
      ),
    );
  });

  it('work in another process, and need nothing kept when they are short', async () => {
    const kept = keptButtons();
    const short: Pressed = { command: 'find', options: { query: '三体' } };
    const made = await process(kept).encode([
      ...[
        { label: 'Short', ...short },
        { label: 'Long', ...long },
      ],
    ]);
    expect(made.map(({ label }) => label)).toEqual(['Short', 'Long']);
    expect(await process().decode(made[0]?.id ?? '')).toEqual(short);
    expect(await process().decode(made[1]?.id ?? '')).toBeNull();
    expect(await process(kept).decode(made[1]?.id ?? '')).toEqual(long);
  });

  it('are kept for thirty days when they are long', async () => {
    const kept = keptButtons();
    const id = await idOf(process(kept), long);
    const later = (days: number) =>
      process(kept, new Date(morning.getTime() + days * 86_400_000)).decode(id);
    expect(await later(29.9)).toEqual(long);
    expect(await later(30)).toBeNull();
  });

  it.each(['', '{', '[]', '["DROP",{}]', '["find",{"n":1}]', '["find",[]]', '~', 'x'.repeat(65)])(
    'do not believe %j',
    async (id) => expect(await process().decode(id)).toBeNull(),
  );
});
