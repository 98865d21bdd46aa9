/** What a person may do, from least to most. A role an adapter cannot establish is `reader`. */
export const roles = ['reader', 'moderator', 'editor', 'lead', 'admin'] as const;
export type Role = (typeof roles)[number];
export type StaffRole = Exclude<Role, 'reader'>;

export const staffRoles = ['moderator', 'editor', 'lead', 'admin'] as const;

/**
 * What each role includes. Moderators and editors are colleagues, not ranks: neither includes the
 * other; a lead is both, an administrator everything.
 */
const includes: Record<Role, readonly Role[]> = {
  reader: ['reader'],
  moderator: ['reader', 'moderator'],
  editor: ['reader', 'editor'],
  lead: ['reader', 'moderator', 'editor', 'lead'],
  admin: ['reader', 'moderator', 'editor', 'lead', 'admin'],
};

/** Whether someone with `role` may do what needs `needed`. */
export function permits(role: Role, needed: Role): boolean {
  return includes[role].includes(needed);
}

/** The role a text names, or `reader` when it names none: the unknown gets the least. */
export function roleOf(text: string | null | undefined): Role {
  return roles.find((role) => role === text) ?? 'reader';
}
