import { chainStart, link } from '../../src/storage/event-chain.js';
import { caseAt, type GeneratedCase, type GeneratedQueue } from './generator.js';

/** Runs one statement with values, on one connection of somebody who may leave triggers out. */
export type Run = (sql: string, values?: readonly unknown[]) => Promise<unknown>;

const BATCH = 10_000;

/**
 * Fills an empty queue: cases with their comments and histories, hashed with `chainKey` as in service,
 * texts left out. Events lie in the order of time, as in service. Seconds.
 */
export async function loadQueue(
  run: Run,
  queue: GeneratedQueue,
  chainKey: Uint8Array,
): Promise<{ readonly seconds: number; readonly events: number }> {
  const started = performance.now();
  let events = 0;
  await run(`SET session_replication_role = replica; SET synchronous_commit = off`);
  for (let first = 0; first < queue.cases; first += BATCH) {
    const size = Math.min(BATCH, queue.cases - first);
    const some = Array.from({ length: size }, (_, n) => caseAt(first + n, queue));
    events += await write(run, some, chainKey);
    if (first % 100_000 === 0) console.error(`${first} cases`);
  }
  await run(`
    SET session_replication_role = DEFAULT;
    INSERT INTO case_day_stale (at)
      SELECT DISTINCT date_bin('15 minutes', at, 'epoch'::timestamptz) FROM case_event
      WHERE type IN ('opened', 'decided', 'cleared');
    INSERT INTO resolved_count (space, language, cases)
      SELECT space, language, count(*) FROM moderation_case WHERE state = 'resolved'
      GROUP BY space, language`);
  for (const table of ['comment', 'moderation_case', 'case_event']) {
    await run(`VACUUM ANALYZE ${table}`);
  }
  return { seconds: (performance.now() - started) / 1000, events };
}

async function write(
  run: Run,
  some: readonly GeneratedCase[],
  chainKey: Uint8Array,
): Promise<number> {
  const linked = some.map((one) => ({
    one,
    events: link(chainKey, { subject: one.id, seq: 0, hash: chainStart }, one.events),
  }));
  await run(
    `INSERT INTO comment (id, space, external_id, author, language, state, verdict, text_hash, at,
       received_at)
     SELECT id, space, id::text, 'bench:' || (n % 5000), language, 'visible', 'review', id::text, at, at
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[])
       WITH ORDINALITY AS c(id, space, language, at, n)`,
    columns(some, ({ commentId, space, language, openedAt }) => [
      ...[commentId, space, language, openedAt],
    ]),
  );
  await run(
    `INSERT INTO moderation_case (id, comment_id, space, language, state, version, seq, head_hash,
       signals, priority, terms, due_at, decision, opened_at, updated_at)
     SELECT id, comment, space, language, state, seq, seq, head, signals, 0.6, '{"severity": 0.6}',
       due, decision, opened, updated
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[],
       $8::jsonb[], $9::timestamptz[], $10::jsonb[], $11::timestamptz[], $12::timestamptz[])
       AS m(id, comment, space, language, state, seq, head, signals, due, decision, opened, updated)`,
    columns(linked, ({ one, events }) => [
      ...[one.id, one.commentId, one.space, one.language, one.state, events.length],
      ...[events.at(-1)?.hash, JSON.stringify(one.signals), one.dueAt],
      ...[one.decision && JSON.stringify(one.decision), one.openedAt, events.at(-1)?.at],
    ]),
  );
  const rows = linked
    .flatMap(({ one, events }) => events.map((event) => ({ ...event, caseId: one.id })))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  await run(
    `INSERT INTO case_event (case_id, seq, type, payload, actor, at, prev_hash, hash)
     SELECT * FROM unnest($1::uuid[], $2::int[], $3::text[], $4::jsonb[], $5::text[],
       $6::timestamptz[], $7::text[], $8::text[])`,
    columns(rows, ({ caseId, seq, type, payload, actor, at, prevHash, hash }) => [
      ...[caseId, seq, type, JSON.stringify(payload), actor, at, prevHash, hash],
    ]),
  );
  return rows.length;
}

/** Rows as columns, each a value for `unnest`. */
function columns<Row>(rows: readonly Row[], valuesOf: (row: Row) => readonly unknown[]) {
  const all = rows.map(valuesOf);
  return (all[0] ?? []).map((_, column) => all.map((values) => values[column]));
}
