import { UserError } from '../core/errors.js';
import type { ScriptToken, TokenMaking, TokenStore } from '../staff/ports.js';
import { addAuditEntry } from './audit-entry.js';
import type { ApiToken, PrismaClient } from './generated/client.js';
import { type Tx, transaction } from './transaction.js';
import { isUuid } from './words.js';

/** More than anybody has scripts: a list that can still be looked through. */
const MOST = 20;

/** The tokens of colleagues' scripts; each change with its line in the audit log. */
export function createTokenStore(prisma: PrismaClient): TokenStore {
  return {
    async of(userId) {
      const rows = await prisma.apiToken.findMany({
        where: { userId, revokedAt: null },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      });
      return rows.map(toToken);
    },
    make: (making) => transaction(prisma, (tx) => make(tx, making)),
    revoke: ({ account: userId, id, by, origin, at }) =>
      transaction(prisma, async (tx) => {
        if (!isUuid(id)) return false;
        const [revoked] = await tx.apiToken.updateManyAndReturn({
          where: { id, userId, revokedAt: null },
          data: { revokedAt: at },
        });
        if (!revoked) return false;
        const before = factsOf(revoked);
        const action = 'token-revoked';
        await addAuditEntry(tx, { by, origin, at, action, subject: userId, before });
        return true;
      }),
  };
}

async function make(tx: Tx, making: TokenMaking): Promise<ScriptToken> {
  const { account: userId, name, hash, scopes, by, origin, at } = making;
  await tx.$queryRaw`SELECT 1 FROM staff WHERE id = ${userId} FOR UPDATE`;
  const there = await tx.apiToken.count({ where: { userId, revokedAt: null } });
  if (there >= MOST) throw new UserError('too-many-tokens', { most: MOST });
  const data = { hash, userId, name, scopes: [...scopes], createdAt: at };
  const made = await tx.apiToken.create({ data });
  const after = factsOf(made);
  await addAuditEntry(tx, { by, origin, at, action: 'token-made', subject: userId, after });
  return toToken(made);
}

/** Not as `name`: a line of the log is about the owner. */
function factsOf({ name, scopes }: ApiToken) {
  return { purpose: name, scopes };
}

function toToken({ id, name, scopes, createdAt, lastUsedAt }: ApiToken): ScriptToken {
  return { id, name, scopes, createdAt, lastUsedAt };
}
