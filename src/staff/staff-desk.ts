import { z } from 'zod';
import { UserError } from '../core/errors.js';
import { decide, type Wish } from './changes.js';
import type { SeenStep, StaffDesk } from './desk.js';
import type { AccountResult, AccountStep, AccountStore } from './ports.js';

const address = z.email().max(254);

export interface StaffDeskParts {
  readonly store: AccountStore;
  /** Tells all processes whose account changed: their open streams end then. */
  readonly tell: (account: string) => Promise<void>;
}

export function createStaffDesk({ store, tell }: StaffDeskParts): StaffDesk {
  const change = async (step: AccountStep, wish: Wish): Promise<AccountResult> => {
    const result = await store.change(step, (seen) => decide(seen, wish));
    if (result.ok && wish.want !== 'invite') await tell(result.account.id);
    return result;
  };
  return {
    list: () => store.list(),
    async add({ role, name, ...person }, step) {
      const email = person.email.trim().toLowerCase();
      if (!address.safeParse(email).success) throw new UserError('bad-email');
      const who = { email, ...(name === undefined ? {} : { name }) };
      return change({ ...step, who }, { want: 'add', role });
    },
    setRole: (step, role) => change(of(step), { want: 'role', role, version: step.version }),
    invite: (step) => change(of(step), { want: 'invite', version: step.version }),
    resetFactor: (step) => change(of(step), { want: 'reset-factor', version: step.version }),
    dismiss: (step) => change(of(step), { want: 'dismiss', version: step.version }),
  };
}

function of({ id, by, origin, at, key }: SeenStep): AccountStep {
  return { who: { id }, by, origin, at, key };
}
