import type { CommandRequest } from '../../core/command.js';
import { UserError } from '../../core/errors.js';
import { permits } from '../../core/permission.js';
import type { Reply } from '../../core/reply.js';
import type { Services } from '../../services.js';

/** What the longer answers of `/rules` look at. */
export type Ask = CommandRequest<{
  readonly list?: string | undefined;
  readonly word?: string | undefined;
}>;
export type Desk = Services['rules'];
export type Rule = Awaited<ReturnType<Desk['list']>>[number];

/**
 * The colleague who changes lists.
 * @throws UserError unless they are a lead with an account.
 */
export function leadOf({ actor: { staff, role } }: Ask): string {
  if (!permits(role, 'lead')) throw new UserError('rules-needs-lead');
  if (!staff) throw new UserError('rules-needs-account');
  return staff;
}

/**
 * The list that is meant.
 * @throws UserError when there is none of that name.
 */
export async function named({ options: { list = '' } }: Ask, desk: Desk): Promise<Rule> {
  const rule = await desk.byName(list);
  if (!rule) throw new UserError('no-such-rule', { name: list });
  return rule;
}

/** For whoever asked, and nobody else. */
export function reply({ locale }: Ask, text: string): Reply {
  return { text, visibility: 'private', locale };
}
