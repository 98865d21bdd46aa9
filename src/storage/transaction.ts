import type { Prisma, PrismaClient } from './generated/client.js';

/** Inside a transaction; what stores write through. */
export type Tx = Prisma.TransactionClient;

/** Either: for reads that work inside and outside a transaction. */
export type Db = PrismaClient | Tx;

const attempts = 4;

/**
 * Runs `work` in one transaction. When another transaction was in the way (a deadlock, a
 * serialisation failure, or two that create the same row at once) it is run again from the start,
 * so `work` must not have effects outside the database.
 */
export async function transaction<T>(
  prisma: PrismaClient,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await prisma.$transaction(work);
    } catch (error) {
      if (attempt >= attempts || !isCollision(error)) throw error;
    }
  }
}

/** Whether a row with the same unique value was there already. */
export function isDuplicate(error: unknown): boolean {
  return codesOf(error).some((code) => code === 'P2002' || code === '23505');
}

function isCollision(error: unknown): boolean {
  const collisions = ['P2034', '40001', '40P01'];
  return isDuplicate(error) || codesOf(error).some((code) => collisions.includes(code));
}

/** Prisma's code and the database's own, wherever in the error they are. */
export function codesOf(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const own = ['code', 'originalCode']
    .map((name): unknown => Reflect.get(error, name))
    .filter((code) => typeof code === 'string');
  const inner = ['meta', 'driverAdapterError', 'cause']
    .map((name): unknown => Reflect.get(error, name))
    .flatMap((value) => codesOf(value, depth + 1));
  return [...own, ...inner];
}
