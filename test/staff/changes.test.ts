import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staffRoles } from '../../src/core/permission.js';
import { decide, type Wish } from '../../src/staff/changes.js';
import type { Account } from '../../src/staff/ports.js';

const noon = new Date('2026-11-24T04:00:00Z');

function account(change: Partial<Account> = {}): Account {
  const who = { id: 'mo', email: 'mo@library.example', name: 'Mo', role: 'moderator' } as const;
  return { ...who, version: 3, factor: true, signedInAt: noon, dismissedAt: null, ...change };
}

describe('an account', () => {
  it('is added once, and taken back when it was dismissed', () => {
    const wish: Wish = { want: 'add', role: 'editor' };
    expect(decide({ account: null, admins: 1 }, wish)).toEqual({
      action: 'staff-added',
      role: 'editor',
    });
    expect(decide({ account: account(), admins: 1 }, wish)).toBe('present');
    const gone = account({ dismissedAt: noon });
    expect(decide({ account: gone, admins: 1 }, wish)).toMatchObject({ action: 'staff-returned' });
  });

  it('loses a second factor only where there is one', () => {
    const wish: Wish = { want: 'reset-factor', version: 3 };
    const reset = { action: 'staff-factor-reset', role: 'moderator' };
    expect(decide({ account: account(), admins: 1 }, wish)).toEqual(reset);
    expect(decide({ account: account({ factor: false }), admins: 1 }, wish)).toBe('no-factor');
  });

  it.each(['role', 'invite', 'dismiss', 'reset-factor'] as const)(
    'that is gone or changed refuses: %s',
    (want) => {
      const wish: Wish =
        want === 'role' ? { want, role: 'lead', version: 3 } : { want, version: 3 };
      expect(decide({ account: null, admins: 1 }, wish)).toBe('missing');
      expect(decide({ account: account({ version: 4 }), admins: 1 }, wish)).toBe('stale');
      expect(decide({ account: account({ dismissedAt: noon }), admins: 1 }, wish)).toBe('gone');
      expect(decide({ account: account(), admins: 1 }, wish)).toHaveProperty('action');
    },
  );
});

const role = fc.constantFrom(...staffRoles);
const version = fc.constant(null);
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ want: fc.constant('add' as const), role }),
  fc.record({ want: fc.constant('role' as const), role, version }),
  fc.record({ want: fc.constantFrom('invite' as const, 'dismiss' as const), version }),
);

it('never leaves a house without an administrator, whatever is wished in which order', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), wish), { maxLength: 40 });
  fc.assert(
    fc.property(steps, (wishes) => {
      const house = new Map([['a', account({ id: 'a', role: 'admin' })]]);
      const admins = () =>
        [...house.values()].filter((one) => one.role === 'admin' && !one.dismissedAt).length;
      for (const [id, wished] of wishes) {
        const before = house.get(id) ?? null;
        const change = decide({ account: before, admins: admins() }, wished);
        if (typeof change === 'string') continue;
        const dismissedAt = change.action === 'staff-dismissed' ? noon : null;
        house.set(id, account({ ...before, id, role: change.role, dismissedAt }));
        expect(admins()).toBeGreaterThan(0);
      }
    }),
  );
});
