import { createHmac } from 'node:crypto';
import type { Auth } from './auth.js';

/** better-auth takes a code from half a minute before its own half minute until half a minute after. */
const TAKEN_MS = 2 * 60_000;

/** A code of an app, and whose it is. */
export interface AppCode {
  readonly account: string;
  readonly code: string;
}

/**
 * Marks a code as used, before it is looked at: whoever saw it typed must not come in by it too (RFC
 * 6238, section 5.2), and of two who show it at once one is first. False: it was used already.
 */
export async function spend(auth: Auth, shown: AppCode): Promise<boolean> {
  const { adapter } = await auth.$context;
  const id = await markOf(auth, shown);
  const now = new Date();
  const before = [{ field: 'expiresAt', operator: 'lte', value: now } as const];
  await adapter.deleteMany({ model, where: [{ field: 'id', value: id }, ...before] });
  if (await isUsed(auth, id)) return false;
  const expiresAt = new Date(now.getTime() + TAKEN_MS);
  const data = { id, identifier: id, value: 'used', expiresAt, createdAt: now, updatedAt: now };
  try {
    await adapter.create({ model, data, forceAllowId: true });
    return true;
  } catch (error) {
    // In a transaction that this has broken nothing can be asked: it is run again.
    if (await isUsed(auth, id).catch(() => false)) return false;
    throw error;
  }
}

/** Takes the mark back: the code was wrong. */
export async function giveBack(auth: Auth, shown: AppCode): Promise<void> {
  const { adapter } = await auth.$context;
  await adapter.delete({ model, where: [{ field: 'id', value: await markOf(auth, shown) }] });
}

/** Among what better-auth keeps for a time, and clears away by itself. */
const model = 'verification';

async function isUsed(auth: Auth, id: string): Promise<boolean> {
  const { adapter } = await auth.$context;
  return (await adapter.findOne({ model, where: [{ field: 'id', value: id }] })) !== null;
}

/** Which code it was cannot be read from it. */
async function markOf(auth: Auth, { account, code }: AppCode): Promise<string> {
  const { secret } = await auth.$context;
  const mark = createHmac('sha256', secret).update(`${account} ${code}`).digest('hex');
  return `factor-code-${mark}`;
}
