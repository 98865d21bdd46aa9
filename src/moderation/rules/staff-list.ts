import { z } from 'zod';
import type { RuleSource } from '../staff-rules/rule.js';

/** The list or pattern of staff's that an entry of a rule's settings comes from. */
export const staffList = z.strictObject({
  id: z.string(),
  version: z.int(),
  /** What staff call it: the reason names it. */
  name: z.string(),
});
export type StaffList = z.output<typeof staffList>;

/** What traces a signal back to its list. */
export function listedBy({ id, version }: StaffList): { readonly source: RuleSource } {
  return { source: { id, version } };
}
