import { type StaffRole, staffRoles } from '../../../core/permission.js';

/**
 * The greatest role that a provider's claims give; null when none of the values is one that the settings
 * know. `claim` may lead inward by points: `realm_access.roles`.
 */
export function claimedRole(
  claims: unknown,
  { claim, of }: { readonly claim: string; readonly of: Readonly<Record<string, StaffRole>> },
): StaffRole | null {
  const values = [valueAt(claims, claim)].flat();
  const given = values.flatMap((value) =>
    typeof value === 'string' && Object.hasOwn(of, value) ? (of[value] ?? []) : [],
  );
  return staffRoles.findLast((role) => given.includes(role)) ?? null;
}

/** A name with points in it is looked for whole before it is taken apart: some providers use addresses. */
function valueAt(claims: unknown, path: string): unknown {
  const own = ownValue(claims, path);
  if (own !== undefined) return own;
  return path.split('.').reduce<unknown>(ownValue, claims);
}

function ownValue(from: unknown, name: string): unknown {
  const found = typeof from === 'object' && from !== null && Object.hasOwn(from, name);
  return found ? Reflect.get(from, name) : undefined;
}
