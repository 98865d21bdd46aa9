import { randomUUID } from 'node:crypto';
import { UserError } from '../core/errors.js';
import { staffRoles } from '../core/permission.js';
import type {
  Account,
  AccountChange,
  AccountResult,
  AccountSeen,
  AccountStep,
  AccountStore,
} from '../staff/ports.js';
import { addAuditEntry } from './audit-entry.js';
import type { PrismaClient, User } from './generated/client.js';
import { type Tx, transaction } from './transaction.js';
import { oneOf } from './words.js';

/** Colleagues' accounts, and every change of one with its line in the audit log. */
export function createAccountStore(prisma: PrismaClient): AccountStore {
  return {
    async list() {
      const rows = await prisma.user.findMany({ orderBy: { email: 'asc' } });
      return rows.map(toAccount);
    },
    change: (step, decide) =>
      transaction(prisma, async (tx): Promise<AccountResult> => {
        const seen = await see(tx, step);
        const { account } = seen;
        if (account && (await isDone(tx, step, account.id))) return { ok: true, account };
        const decided = decide(seen);
        if (typeof decided !== 'string')
          return { ok: true, account: await write(tx, step, seen, decided) };
        return { ok: false, code: decided, account, winner: await lastOf(tx, account, step.at) };
      }),
  };
}

/** Two administrators who dismiss or demote each other at the same moment: one of them stays. */
async function see(tx: Tx, { who }: AccountStep): Promise<AccountSeen> {
  const admins = await tx.$queryRaw<unknown[]>`
    SELECT id FROM staff WHERE role = 'admin' AND dismissed_at IS NULL ORDER BY id FOR UPDATE`;
  const [id, email] = 'id' in who ? [who.id, null] : [null, who.email];
  await tx.$queryRaw`SELECT 1 FROM staff WHERE id = ${id} OR email = ${email} FOR UPDATE`;
  const where = 'id' in who ? { id: who.id } : { email: who.email };
  const row = await tx.user.findUnique({ where });
  return { account: row && toAccount(row), admins: admins.length };
}

async function isDone(tx: Tx, { key }: AccountStep, id: string): Promise<boolean> {
  const before = await tx.auditEntry.findUnique({ where: { key } });
  if (before && before.subject !== id) throw new UserError('key-used-elsewhere');
  return before !== null;
}

async function write(tx: Tx, step: AccountStep, { account }: AccountSeen, change: AccountChange) {
  const { by, origin, at, key } = step;
  const { action } = change;
  const after = account ? await update(tx, { account, change, at }) : await add(tx, step, change);
  if (action === 'staff-dismissed') await endOwn(tx, after.id, at);
  if (action === 'staff-factor-reset') await takeFactor(tx, after.id);
  if (action === 'staff-dismissed' || action === 'staff-invited') await voidLinks(tx, after.email);
  await addAuditEntry(tx, {
    ...{ by, origin, at, key, action, subject: after.id },
    before: account && factsOf(account),
    after: action === 'staff-invited' ? null : factsOf(after),
  });
  return after;
}

async function add(tx: Tx, { who, at }: AccountStep, { role }: AccountChange): Promise<Account> {
  if ('id' in who) throw new Error('nobody is added by an id');
  const { email, name = email.replace(/@.*$/, '') } = who;
  const data = { id: randomUUID(), email, name, role, createdAt: at, updatedAt: at };
  return toAccount(await tx.user.create({ data }));
}

async function update(
  tx: Tx,
  { account, change, at }: { account: Account; change: AccountChange; at: Date },
): Promise<Account> {
  const { action, role } = change;
  if (action === 'staff-invited') return account;
  // Whoever looks at role and name has seen nothing old for it: the version stays.
  if (action === 'staff-factor-reset') return { ...account, factor: false };
  const dismissedAt = action === 'staff-dismissed' ? at : null;
  const factor = dismissedAt && { twoFactorEnabled: false };
  const data = { role, dismissedAt, updatedAt: at, version: account.version + 1, ...factor };
  return toAccount(await tx.user.update({ where: { id: account.id }, data }));
}

/** The second factor, and what was opened with it. */
async function takeFactor(tx: Tx, userId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  await tx.twoFactor.deleteMany({ where: { userId } });
  await tx.user.updateMany({ where: { id: userId }, data: { twoFactorEnabled: false } });
}

/** Sign-ins, and what was kept for this colleague alone. */
async function endOwn(tx: Tx, userId: string, at: Date): Promise<void> {
  await takeFactor(tx, userId);
  await tx.account.deleteMany({ where: { userId } });
  await tx.passkey.deleteMany({ where: { userId } });
  await tx.staffLinkCode.deleteMany({ where: { userId } });
  // What was shared stays with the others.
  await tx.savedFilter.deleteMany({ where: { owner: userId, shared: false } });
  await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: at } });
}

/** Sign-in links that were not used yet. */
async function voidLinks(tx: Tx, email: string): Promise<void> {
  await tx.verification.deleteMany({ where: { value: { contains: JSON.stringify(email) } } });
}

/** Who changed an account last; before there was an audit log, the service itself. */
async function lastOf(tx: Tx, account: Account | null, now: Date) {
  const last =
    account &&
    (await tx.auditEntry.findFirst({
      where: { subject: account.id },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    }));
  if (!last) return { who: 'system', what: 'staff-added', at: now };
  return { who: last.actor, what: last.action, at: last.at };
}

function factsOf({ email, role, factor, dismissedAt }: Account) {
  return { email, role, factor, dismissed: dismissedAt !== null };
}

function toAccount(row: User): Account {
  const { id, email, name, version, twoFactorEnabled: factor, signedInAt, dismissedAt } = row;
  const role = oneOf(staffRoles, row.role);
  return { id, email, name: name || email, role, version, factor, signedInAt, dismissedAt };
}
