import type { IncomingUpdate, KeptUpdates, TakenUpdate, Taking } from '../platforms/ports.js';
import type { Prisma, PrismaClient } from './generated/client.js';
import { opened, type Placed, rowOf } from './inbox-rows.js';
import type { Keys } from './keys.js';
import { oneOf } from './words.js';

const taken = ['waiting', 'answering'] as const;

/** What the inbox works with. */
interface Parts {
  readonly prisma: PrismaClient;
  readonly keys: Keys;
}

interface TakenRow {
  readonly update_id: bigint;
  readonly state: string;
  readonly cipher: Uint8Array;
  readonly sent: number;
  readonly attempts: number;
  readonly overtaken: boolean;
  readonly received_at: Date;
}

/**
 * One statement, so that two processes never work in one lane: the heads of all lanes are found
 * first, and one that is held (its time is not over, or its row is locked) holds up its lane. So
 * does one behind it that was taken before the head came in: an edit that overtook its original. An
 * answer that another worker is sending holds up the lane for everybody but that worker, whose own
 * queue keeps the order. Planned anew every time: how to go about it depends on how much there is.
 */
export async function take(
  { prisma, keys }: Parts,
  bot: string,
  { holder, at, until, limit }: Taking,
): Promise<readonly TakenUpdate[]> {
  const rows = await prisma.$queryRaw<TakenRow[]>`
    WITH heads AS (
      SELECT min(update_id) AS update_id FROM inbox_update
      WHERE bot = ${bot} AND state = 'waiting' GROUP BY lane
      HAVING bool_and(attempts = 0 OR next_at <= ${at}))
    UPDATE inbox_update i SET next_at = ${until}, attempts = attempts + 1, holder = ${holder}
    WHERE i.bot = ${bot} AND i.state IN ('waiting', 'answering') AND i.update_id = ANY(ARRAY(
      SELECT u.update_id FROM inbox_update u
      WHERE u.bot = ${bot} AND u.next_at <= ${at} AND (u.state = 'answering' OR
        u.state = 'waiting' AND u.update_id IN (SELECT update_id FROM heads))
        AND NOT EXISTS (
          SELECT 1 FROM inbox_update said
          WHERE said.bot = u.bot AND said.state = 'answering' AND said.lane = u.lane
            AND said.update_id < u.update_id AND said.holder IS DISTINCT FROM ${holder})
      ORDER BY u.update_id LIMIT ${limit} FOR UPDATE SKIP LOCKED))
    RETURNING i.update_id, i.state, i.cipher, i.sent, i.attempts, i.received_at, EXISTS (
      SELECT 1 FROM inbox_update later
      WHERE later.bot = i.bot AND later.subject = i.subject
        AND later.update_id > i.update_id AND later.state = 'done') AS overtaken`;
  return rows.map((row) => toTaken(keys, bot, row)).sort((one, other) => one.id - other.id);
}

type ReservedRow = Pick<TakenRow, 'update_id' | 'attempts' | 'overtaken'>;

/**
 * Keeps updates and takes the heads of lanes in which nothing waits, in one statement: for most updates
 * of a calm evening that is all that has to happen before they are worked at.
 */
export async function keepAndTake(
  { prisma, keys }: Parts,
  updates: readonly IncomingUpdate[],
  { bot, taking }: { readonly bot: string; readonly taking: Taking },
): Promise<KeptUpdates> {
  if (updates.length === 0) return { taken: [], waits: false };
  const { holder, at, until, limit } = taking;
  const given = updates.map((one) => rowOf(keys, bot, one));
  const rows = JSON.stringify(given.map(({ cipher, ...row }) => ({ ...row, cipher: hex(cipher) })));
  const kept = await prisma.$queryRaw<ReservedRow[]>`
    /* prepared: keep_updates */ WITH given AS (
      SELECT *, row_number() OVER (PARTITION BY lane ORDER BY "updateId") AS place
      FROM jsonb_to_recordset(${rows}::jsonb) AS g(
        "updateId" bigint, lane text, subject text, person text, cipher text)),
    heads AS (
      SELECT "updateId" AS id FROM given WHERE place = 1 AND NOT EXISTS (
        SELECT 1 FROM inbox_update w
        WHERE w.bot = ${bot} AND w.lane = given.lane AND (w.state = 'waiting' OR
          w.state = 'answering' AND w.holder IS DISTINCT FROM ${holder}))
      ORDER BY 1 LIMIT ${limit}),
    kept AS (
      INSERT INTO inbox_update (bot, update_id, lane, subject, person, cipher, attempts, next_at,
        holder, received_at)
      SELECT ${bot}, "updateId", lane, subject, person, decode(cipher, 'hex'),
        CASE WHEN heads.id IS NULL THEN 0 ELSE 1 END,
        CASE WHEN heads.id IS NULL THEN ${at}::timestamptz ELSE ${until}::timestamptz END,
        CASE WHEN heads.id IS NULL THEN NULL ELSE ${holder} END, ${at}
      FROM given LEFT JOIN heads ON heads.id = "updateId"
      ON CONFLICT DO NOTHING
      RETURNING update_id, subject, attempts)
    SELECT update_id, attempts, EXISTS (
      SELECT 1 FROM inbox_update later
      WHERE later.bot = ${bot} AND later.subject = kept.subject
        AND later.update_id > kept.update_id AND later.state = 'done') AS overtaken
    FROM kept ORDER BY update_id`;
  const contents = new Map(updates.map(({ id, content }) => [id, content]));
  const taken = kept.filter(({ attempts }) => attempts > 0);
  return {
    taken: taken.map(({ update_id, attempts, overtaken }): TakenUpdate => {
      const id = Number(update_id);
      const rest = { sent: 0, attempts, overtaken, receivedAt: at };
      return { id, state: 'waiting', content: contents.get(id), ...rest };
    }),
    waits: taken.length < kept.length,
  };
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** What becomes of an update, and the mark of the statement that says so (`prepared.ts`). */
export interface Change {
  readonly mark: Prisma.Sql;
  readonly set: Prisma.Sql;
}

/** Changes an update so that the next of its lane may be worked at; whether one waits. */
export async function letOn(
  prisma: PrismaClient,
  { bot, id }: Placed,
  { mark, set }: Change,
): Promise<boolean> {
  const [row] = await prisma.$queryRaw<{ readonly waits: boolean }[]>`
    ${mark} WITH changed AS (
      UPDATE inbox_update i SET ${set}
      FROM (SELECT lane FROM inbox_update WHERE bot = ${bot} AND update_id = ${id}) before
      WHERE i.bot = ${bot} AND i.update_id = ${id}
      RETURNING before.lane)
    SELECT EXISTS (
      SELECT 1 FROM inbox_update next JOIN changed ON next.lane = changed.lane
      WHERE next.bot = ${bot} AND next.state = 'waiting' AND next.update_id <> ${id}) AS waits`;
  return row?.waits ?? false;
}

function toTaken(keys: Keys, bot: string, row: TakenRow): TakenUpdate {
  const id = Number(row.update_id);
  const { sent, attempts, overtaken, received_at: receivedAt } = row;
  const content = opened(keys, { bot, id }, row.cipher);
  const state = oneOf(taken, row.state);
  return { id, state, content, sent, attempts, overtaken, receivedAt };
}
