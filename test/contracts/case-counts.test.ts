import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseFilter, ModerationCase } from '../../src/moderation/cases/case.js';
import type { CaseScope } from '../../src/moderation/ports.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, later, noon, opened, step } from './samples.js';

const places = ['web:main', 'discord:1'] as const;
const languages = ['zh', 'en'] as const;
const states: readonly CaseFilter[] = [
  ...(['open', 'claimed', 'escalated', 'resolved', 'appealed', 'snoozed'] as const),
];

const awake = { claim: null, snoozedUntil: null } as const;

/** What may become of a case. */
const moves = {
  claim: { ...awake, state: 'claimed', claim: { by: 'ann', until: later(30) } },
  expired: { ...awake, state: 'claimed', claim: { by: 'ann', until: later(-1) } },
  snooze: { ...awake, state: 'open', snoozedUntil: later(60) },
  escalate: { ...awake, state: 'escalated' },
  resolve: {
    ...{ ...awake, state: 'resolved' },
    decision: { kind: 'keep', by: 'ann', at: noon, revision: 1 },
  },
  again: { ...awake, state: 'open', decision: null },
} as const satisfies Readonly<Record<string, Partial<ModerationCase>>>;
type Move = keyof typeof moves;

forEachDatabase('counts of the queue', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  let made = 0;

  beforeAll(async () => {
    database = await open({ clock: { now: () => noon } });
    ({ storage } = database);
  });
  afterAll(() => database.close());

  async function newCase(space: string, language: string): Promise<string> {
    made += 1;
    const comment = { externalId: `c${made}`, space, author: `author ${made % 3}` };
    const taken = await storage.comments.take(intake({ comment, language, open: opened() }));
    return taken.case?.id ?? expect.fail();
  }

  const move = (id: string, name: Move) => {
    const type = name === 'resolve' ? 'decided' : 'noted';
    return storage.cases.transact(id, null, step(type, { next: moves[name] }));
  };

  /** Counted by looking at every case. */
  async function seen(scope: CaseScope): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const state of states) {
      const query = { states: [state], order: 'oldest', limit: 200, ...scope } as const;
      counts[state] = (await storage.cases.list(query)).cases.length;
    }
    return counts;
  }

  const scopes: readonly CaseScope[] = [
    {},
    { within: [{ parts: [{ spaces: ['web:main'], languages: [] }] }] },
    { within: [{ parts: [{ spaces: [], languages: ['en'] }] }] },
    { within: [{ parts: [] }] },
    { author: 'author 1' },
    { openedBefore: later(1) },
    { dueBefore: later(1) },
    { rule: 'words' },
  ];

  it('are those of the cases themselves, whatever was done to them, before and after they are summed up', async () => {
    const doing = fc.record({
      space: fc.constantFrom(...places),
      language: fc.constantFrom(...languages),
      moved: fc.array(fc.constantFrom(...(Object.keys(moves) as Move[])), { maxLength: 4 }),
      sumsUp: fc.boolean(),
    });
    const holds = async (
      all: readonly (typeof doing extends fc.Arbitrary<infer T> ? T : never)[],
    ) => {
      for (const { space, language, moved, sumsUp } of all) {
        const id = await newCase(space, language);
        for (const name of moved) await move(id, name);
        if (sumsUp) await storage.cases.sumUp();
      }
      for (const scope of scopes)
        expect(await storage.cases.count(scope)).toEqual(await seen(scope));
    };
    await fc.assert(fc.asyncProperty(fc.array(doing, { maxLength: 6 }), holds), { numRuns: 6 });
  });

  it('lose nothing when two processes sum them up while cases are decided', async () => {
    const before = (await storage.cases.count()).resolved;
    const ids = await Promise.all(Array.from({ length: 8 }, () => newCase('web:main', 'zh')));
    const sums = Array.from({ length: 4 }, () => storage.cases.sumUp());
    await Promise.all([...ids.map((id) => move(id, 'resolve')), ...sums]);
    expect((await storage.cases.count()).resolved).toBe(before + 8);
    await storage.cases.sumUp();
    expect((await storage.cases.count()).resolved).toBe(before + 8);
  });
});
