import { randomUUID } from 'node:crypto';
import type { Bus } from '../bus/ports.js';
import type { Clock } from '../core/clock.js';
import { UserError } from '../core/errors.js';
import type { StaffRole } from '../core/permission.js';
import type { Logger } from '../log.js';
import type { SeenStep, StaffDesk } from '../staff/desk.js';
import type { Account, AccountResult } from '../staff/ports.js';
import { createStaffDesk } from '../staff/staff-desk.js';
import type { Storage } from '../storage/ports.js';

interface StaffParts {
  readonly storage: Storage;
  readonly bus: Bus;
  readonly log: Logger;
}

/** The staff desk on the house. */
export function openStaff({ storage, bus, log }: StaffParts): StaffDesk {
  return createStaffDesk({
    store: storage.accounts,
    tell: (id) =>
      bus
        .publish({ kind: 'staff', id })
        .catch((err: unknown) => log.warn({ err }, 'the bus did not take news')),
  });
}

/** The list of colleagues as the command line keeps it: whoever holds the machine may. */
export interface StaffKeeping {
  /** Adds a colleague, takes one back, or changes the role of one who is there. */
  put(email: string, role: StaffRole): Promise<void>;
  /** Notes that a new sign-in link is made for somebody on the list: those before are void. */
  invite(email: string): Promise<void>;
  /** Takes a second factor off. @throws UserError `no-factor` when there is none */
  resetFactor(email: string): Promise<void>;
  dismiss(email: string): Promise<void>;
}

/** All throw a `UserError`: `bad-email`, `no-such-staff`, `last-admin`. */
export function createStaffKeeping(desk: StaffDesk, clock: Clock): StaffKeeping {
  const step = () => ({ by: 'cli', origin: null, at: clock.now(), key: randomUUID() });
  const seen = ({ id }: Account): SeenStep => ({ ...step(), id, version: null });
  return {
    async put(email, role) {
      const added = await desk.add({ email, role }, step());
      if (added.ok || !added.account || added.account.role === role) return;
      expectDone(await desk.setRole(seen(added.account), role), email);
    },
    async invite(email) {
      expectDone(await desk.invite(seen(await find(desk, email))), email);
    },
    async resetFactor(email) {
      expectDone(await desk.resetFactor(seen(await find(desk, email))), email);
    },
    async dismiss(email) {
      expectDone(await desk.dismiss(seen(await find(desk, email))), email);
    },
  };
}

async function find(desk: StaffDesk, email: string): Promise<Account> {
  const address = email.trim().toLowerCase();
  const account = (await desk.list()).find((one) => one.email === address);
  if (!account) throw new UserError('no-such-staff', { email });
  return account;
}

function expectDone(result: AccountResult, email: string): void {
  if (result.ok) return;
  const own = ['last-admin', 'no-factor'];
  throw new UserError(own.includes(result.code) ? result.code : 'no-such-staff', { email });
}
