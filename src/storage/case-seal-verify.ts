import type { LogCheck } from '../moderation/ports.js';
import { type SealParts, sealHash } from './case-seal.js';
import { chainStart, sameHash } from './event-chain.js';
import type { CaseSeal, CaseSealHead, PrismaClient } from './generated/client.js';
import { type KeptSeal, readSealFile } from './seal-file.js';

type Break = LogCheck['broken'][number];

/** What stands for a case where the second chain itself is broken. */
const chain = 'seals';
const sealsAtOnce = 50;

/**
 * Recomputes the second chain and holds it against the cases: `seal-hash`, `seal-order` and `seal-gap`
 * as with events; `seal-count` (it counts other cases or events than it names); `vanished` (a case
 * that was sealed is not there); `seal-cut` and `seal-outside` (the file outside the database knows a
 * later seal, or another one of that number); `seal-file` (that file is damaged).
 */
export async function verifySeals(
  prisma: PrismaClient,
  { chainKey, sealFile }: SealParts,
): Promise<{ readonly broken: readonly Break[]; readonly seals: number }> {
  const links = await verifyLinks(prisma, chainKey);
  const outside = sealFile === undefined ? [] : await verifyOutside(prisma, sealFile);
  return {
    seals: links.seals,
    broken: [...(await vanished(prisma)), ...links.broken, ...outside],
  };
}

async function verifyLinks(prisma: PrismaClient, chainKey: Uint8Array) {
  const broken: Break[] = [];
  const seqs = new Map<string, number>();
  let [seals, events, prevHash] = [0, 0, chainStart];
  for (let after = 0; ; ) {
    const page = await prisma.caseSeal.findMany({
      where: { n: { gt: after } },
      orderBy: { n: 'asc' },
      take: sealsAtOnce,
      include: { heads: true },
    });
    for (const seal of page) {
      for (const { caseId, seq } of seal.heads) {
        events += seq - (seqs.get(caseId) ?? 0);
        seqs.set(caseId, seq);
      }
      const what = wrong(chainKey, seal, { n: after + 1, prevHash, cases: seqs.size, events });
      if (what !== null) broken.push({ case: chain, seq: seal.n, what });
      after = seal.n;
      prevHash = seal.hash;
      seals += 1;
    }
    if (page.length < sealsAtOnce) return { broken, seals };
  }
}

function wrong(
  chainKey: Uint8Array,
  seal: CaseSeal & { readonly heads: readonly CaseSealHead[] },
  expected: Pick<CaseSeal, 'n' | 'prevHash' | 'cases' | 'events'>,
): string | null {
  if (seal.n !== expected.n) return 'seal-gap';
  if (!sameHash(seal.prevHash, expected.prevHash)) return 'seal-order';
  if (!sameHash(seal.hash, sealHash(chainKey, seal, seal.heads))) return 'seal-hash';
  const counts = seal.cases === expected.cases && seal.events === expected.events;
  return counts ? null : 'seal-count';
}

async function vanished(prisma: PrismaClient): Promise<Break[]> {
  const gone = await prisma.$queryRaw<{ case: string; seq: number }[]>`
    SELECT h.case_id AS "case", max(h.seq) AS seq FROM case_seal_head h
    WHERE NOT EXISTS (SELECT 1 FROM moderation_case m WHERE m.id = h.case_id)
    GROUP BY h.case_id ORDER BY h.case_id`;
  return gone.map((one) => ({ ...one, what: 'vanished' }));
}

async function verifyOutside(prisma: PrismaClient, sealFile: string): Promise<Break[]> {
  let kept: KeptSeal | null;
  try {
    kept = await readSealFile(sealFile);
  } catch {
    return [{ case: chain, seq: 0, what: 'seal-file' }];
  }
  if (kept === null) return [];
  const same = await prisma.caseSeal.findUnique({ where: { n: kept.n } });
  if (same === null) return [{ case: chain, seq: kept.n, what: 'seal-cut' }];
  return sameHash(same.hash, kept.hash) ? [] : [{ case: chain, seq: kept.n, what: 'seal-outside' }];
}
