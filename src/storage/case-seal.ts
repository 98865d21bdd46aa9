import { createHmac } from 'node:crypto';
import { chainStart } from './event-chain.js';
import type { CaseSeal, PrismaClient } from './generated/client.js';
import { canonicalJson } from './json.js';
import { readSealFile, writeSealFile } from './seal-file.js';
import { type Tx, transaction } from './transaction.js';

/** Where a case stood: its last event's number and hash. */
export interface SealedHead {
  readonly caseId: string;
  readonly seq: number;
  readonly hash: string;
}

export interface SealParts {
  readonly chainKey: Uint8Array;
  /** Where the latest seal is also kept, outside the database; absent: nowhere. */
  readonly sealFile?: string | undefined;
}

const headsAtOnce = 1_000;
/** The advisory lock of whoever seals: "seal" in ASCII, as one number. */
const lockNumber = 0x73_65_61_6c;

/**
 * Seals what changed since the last seal: a link of the second chain over the ends of the histories,
 * with the total count, whose latest is then kept outside the database too. Returns how many cases.
 */
export async function sealCases(
  prisma: PrismaClient,
  { chainKey, sealFile }: SealParts,
  at: Date,
): Promise<number> {
  let sealed = 0;
  for (;;) {
    const heads = await transaction(prisma, (tx) => sealSome(tx, chainKey, at));
    sealed += heads;
    if (heads < headsAtOnce) break;
  }
  if (sealFile !== undefined) await keepOutside(prisma, sealFile, sealed > 0);
  return sealed;
}

/** HMAC-SHA-256 (hex) over a seal, its heads in the order of their cases, and the seal before. */
export function sealHash(
  chainKey: Uint8Array,
  seal: Omit<CaseSeal, 'hash'>,
  heads: readonly SealedHead[],
): string {
  const { n, at, cases, events, prevHash } = seal;
  const ends = heads
    .map(({ caseId, seq, hash }) => [caseId, seq, hash] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = canonicalJson({ n, at: at.toISOString(), cases, events, ends, prevHash });
  return createHmac('sha256', chainKey).update('seal').update(text).digest('hex');
}

interface Changed extends SealedHead {
  /** Its number in the seal before; 0: it was in none. */
  readonly before: number;
}

async function sealSome(tx: Tx, chainKey: Uint8Array, at: Date): Promise<number> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${lockNumber})::text`;
  const taken = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM case_unsealed
    WHERE case_id = ANY(ARRAY(
      SELECT case_id FROM case_unsealed LIMIT ${headsAtOnce} FOR UPDATE SKIP LOCKED))
    RETURNING case_id AS id`;
  if (taken.length === 0) return 0;
  const ids = taken.map(({ id }) => id);
  const heads = await tx.$queryRaw<Changed[]>`
    SELECT m.id AS "caseId", m.seq, m.head_hash AS hash, coalesce(s.seq, 0) AS before
    FROM moderation_case m
    LEFT JOIN LATERAL (
      SELECT seq FROM case_seal_head h WHERE h.case_id = m.id ORDER BY seq DESC LIMIT 1) s ON true
    WHERE m.id = ANY(${ids}::uuid[])`;
  // A history that became shorter is no news but a finding of `verify`.
  const longer = heads.filter(({ seq, before }) => seq > before);
  if (longer.length > 0) await putSeal(tx, { chainKey, at, heads: longer });
  return taken.length;
}

async function putSeal(
  tx: Tx,
  { chainKey, at, heads }: { chainKey: Uint8Array; at: Date; heads: readonly Changed[] },
): Promise<void> {
  const last = await tx.caseSeal.findFirst({ orderBy: { n: 'desc' } });
  const seal = {
    n: (last?.n ?? 0) + 1,
    at,
    cases: (last?.cases ?? 0) + heads.filter(({ before }) => before === 0).length,
    events: (last?.events ?? 0) + heads.reduce((sum, { seq, before }) => sum + seq - before, 0),
    prevHash: last?.hash ?? chainStart,
  };
  await tx.caseSeal.create({ data: { ...seal, hash: sealHash(chainKey, seal, heads) } });
  await tx.caseSealHead.createMany({
    data: heads.map(({ caseId, seq, hash }) => ({ n: seal.n, caseId, seq, hash })),
  });
}

/**
 * Keeps the latest seal in the file, unless the database no longer has the one that the file names,
 * or the file is damaged: that is evidence, and `verify` says so.
 */
async function keepOutside(prisma: PrismaClient, sealFile: string, isNew: boolean): Promise<void> {
  const kept = await readSealFile(sealFile).catch(() => 'damaged' as const);
  if (kept === 'damaged') return;
  if (kept !== null && !isNew) return;
  const last = await prisma.caseSeal.findFirst({ orderBy: { n: 'desc' } });
  if (last === null) return;
  if (kept !== null) {
    const same = await prisma.caseSeal.findUnique({ where: { n: kept.n } });
    if (same?.hash !== kept.hash) return;
  }
  await writeSealFile(sealFile, last);
}
