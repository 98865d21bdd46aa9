import { randomUUID } from 'node:crypto';
import { systemClock } from '../../src/core/clock.js';
import type { ModerationCase } from '../../src/moderation/cases/case.js';
import { outcomeOf } from '../../src/moderation/cases/outcome.js';
import { openPostgres } from '../../src/storage/database.js';
import { storageOn } from '../../src/storage/open-storage.js';
import type { Storage } from '../../src/storage/ports.js';
import { openPostgresDatabase, postgresUrl } from '../../test/contracts/databases.js';
import { intake, opened } from '../../test/contracts/samples.js';
import { testSecret } from '../../test/setup/template.js';
import type { Report } from '../report.js';

const CASES = 600;
const CLIENTS = 16;
const ROUNDS = 3;
const LEASE_MS = 600_000;

/** Gives a colleague one waiting case: its id, null when none waits, `taken` when another was faster. */
type Assign = (cases: Storage['cases'], who: string) => Promise<string | null>;

/**
 * How fast sixteen colleagues are each given a case of their own: as the house does it (lock the
 * first that nobody holds, skip what is locked), beside looking for the first and then writing the
 * claim, again when somebody else was faster. The same store, the same events and hashes, in turns.
 */
export async function measureAssignment(report: Report, count = CASES): Promise<void> {
  const server = await postgresUrl();
  if (server.url === null) return report.line(`not measured: ${server.why}`);
  const database = await openPostgresDatabase(server.url);
  const storage = await storageOn(openPostgres(database.url), {
    secret: testSecret,
    clock: systemClock,
  });
  try {
    const best = { skipping: 0, selecting: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      best.skipping = Math.max(best.skipping, await speedOf(storage, count, skipLocked));
      best.selecting = Math.max(best.selecting, await speedOf(storage, count, selectThenInsert));
    }
    tell(best, count, report);
  } finally {
    await storage.close();
    await database.drop();
  }
}

function tell(
  { skipping, selecting }: { skipping: number; selecting: number },
  count: number,
  report: Report,
) {
  report.line(`${count} cases given to ${CLIENTS} colleagues, the best of ${ROUNDS} rounds each`);
  const peer = { name: 'select, then insert', value: selecting };
  report.figure({ name: 'cases given out', value: skipping, unit: '/s', peer });
  const bar = { is: 'above' as const, value: 1.6 };
  report.figure({
    name: 'as select, then insert',
    value: skipping / selecting,
    unit: 'times',
    bar,
  });
}

/** Cases a second. Throws when one was given out twice or not at all. */
async function speedOf(storage: Storage, count: number, assign: Assign): Promise<number> {
  await fill(storage, count);
  const started = performance.now();
  const colleagues = Array.from({ length: CLIENTS }, (_, at) => `m${at}`);
  const given = (await Promise.all(colleagues.map((who) => takeAll(storage, who, assign)))).flat();
  const seconds = (performance.now() - started) / 1000;
  const different = new Set(given).size;
  if (given.length !== count || different !== count) {
    throw new Error(
      `${count} cases waited, ${given.length} were given out, ${different} of them once`,
    );
  }
  return count / seconds;
}

async function fill(storage: Storage, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const open = opened({ at: new Date(), priority: (at % 97) / 97 });
    await storage.comments.take(
      intake({ comment: { externalId: randomUUID(), at: new Date() }, open }),
    );
  }
}

async function takeAll({ cases }: Storage, who: string, assign: Assign): Promise<string[]> {
  const mine: string[] = [];
  for (;;) {
    const id = await assign(cases, who);
    if (id === null) return mine;
    if (id !== 'taken') mine.push(id);
  }
}

const skipLocked: Assign = async (cases, who) => {
  const taken = await cases.next(new Date(), (current) => claimed(current, who));
  return taken?.id ?? null;
};

const selectThenInsert: Assign = async (cases, who) => {
  const page = await cases.list({ states: ['open'], order: 'priority', limit: 1 });
  const first = page.cases[0];
  if (!first) return null;
  const written = await cases.transact(first.id, null, (current) =>
    current.version === first.version ? claimed(current, who) : null,
  );
  return written.kind === 'done' && written.events.length > 0 ? first.id : 'taken';
};

function claimed(current: ModerationCase, by: string) {
  const at = new Date();
  const until = new Date(at.getTime() + LEASE_MS).toISOString();
  return outcomeOf(current, [{ type: 'claimed', payload: { until }, actor: by, at, key: null }]);
}
