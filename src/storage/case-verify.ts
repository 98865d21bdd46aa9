import type { LogCheck } from '../moderation/ports.js';
import type { SealedHead, SealParts } from './case-seal.js';
import { verifySeals } from './case-seal-verify.js';
import { chainStart, eventHash, sameHash } from './event-chain.js';
import type { CaseEvent as EventRow, PrismaClient } from './generated/client.js';
import { plainRecord } from './json.js';

type Break = LogCheck['broken'][number];

interface HeadRow {
  readonly id: string;
  readonly seq: number;
  readonly headHash: string;
}

const casesAtOnce = 100;

/** The whole log: every case's own chain, then the second chain over them all. */
export async function verifyLog(prisma: PrismaClient, parts: SealParts): Promise<LogCheck> {
  const own = await verifyCases(prisma, parts.chainKey);
  const { broken, seals } = await verifySeals(prisma, parts);
  return { ...own, seals, broken: [...own.broken, ...broken] };
}

/**
 * Recomputes every hash of every case, page by page. What is found wrong: `hash` (an event was
 * changed), `order` (it does not follow the one before), `gap` (events are missing before it),
 * `head` (the case's own record of its history differs: events are missing at its end), `cut-off`
 * (it was sealed with more events than there are, or with others).
 */
async function verifyCases(
  prisma: PrismaClient,
  chainKey: Uint8Array,
): Promise<Omit<LogCheck, 'seals'>> {
  const broken: Break[] = [];
  let events = 0;
  let cases = 0;
  for (let after = ''; ; ) {
    const heads = await prisma.moderationCase.findMany({
      select: { id: true, seq: true, headHash: true },
      ...(after === '' ? {} : { where: { id: { gt: after } } }),
      orderBy: { id: 'asc' },
      take: casesAtOnce,
    });
    const last = heads.at(-1);
    if (last === undefined) return { events, cases, broken };
    const rows = await prisma.caseEvent.findMany({
      where: { caseId: { in: heads.map(({ id }) => id) } },
      orderBy: [{ caseId: 'asc' }, { seq: 'asc' }],
    });
    const sealed = await sealedHeads(
      prisma,
      heads.map(({ id }) => id),
    );
    for (const head of heads) {
      const history = rows.filter((row) => row.caseId === head.id);
      broken.push(...breaks(chainKey, head, history), ...cutOff(sealed.get(head.id), history));
    }
    events += rows.length;
    cases += heads.length;
    after = last.id;
  }
}

function breaks(chainKey: Uint8Array, head: HeadRow, history: readonly EventRow[]): Break[] {
  const found: Break[] = [];
  let seq = 0;
  let prevHash = chainStart;
  for (const row of history) {
    const what = wrong(chainKey, row, { seq: seq + 1, prevHash });
    if (what !== null) found.push({ case: head.id, seq: row.seq, what });
    seq = row.seq;
    prevHash = row.hash;
  }
  if (seq !== head.seq || !sameHash(prevHash, head.headHash)) {
    found.push({ case: head.id, seq: head.seq, what: 'head' });
  }
  return found;
}

/** The last sealed end of each of these cases. */
async function sealedHeads(
  prisma: PrismaClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SealedHead>> {
  const rows = await prisma.$queryRaw<SealedHead[]>`
    SELECT DISTINCT ON (case_id) case_id AS "caseId", seq, hash FROM case_seal_head
    WHERE case_id = ANY(${[...ids]}::uuid[]) ORDER BY case_id, seq DESC`;
  return new Map(rows.map((row) => [row.caseId, row]));
}

function cutOff(sealed: SealedHead | undefined, history: readonly EventRow[]): Break[] {
  if (sealed === undefined) return [];
  const event = history.find(({ seq }) => seq === sealed.seq);
  if (event !== undefined && sameHash(event.hash, sealed.hash)) return [];
  return [{ case: sealed.caseId, seq: sealed.seq, what: 'cut-off' }];
}

function wrong(
  chainKey: Uint8Array,
  row: EventRow,
  expected: { seq: number; prevHash: string },
): string | null {
  if (row.seq !== expected.seq) return 'gap';
  if (!sameHash(row.prevHash, expected.prevHash)) return 'order';
  const event = { ...row, payload: plainRecord(Object(row.payload)) };
  return sameHash(row.hash, eventHash(chainKey, row.caseId, event)) ? null : 'hash';
}
