import type { StaffMember, StaffStore } from '../../../storage/ports.js';
import { away, createAuth } from './auth.js';
import { colleague } from './members.js';
import type { SignInParts } from './parts.js';

const COLLEAGUE_LINK_SECONDS = 15 * 60;
/** Whoever is new reads their mail tomorrow. */
const INVITATION_SECONDS = 24 * 60 * 60;
const FIRST_LINK_SECONDS = 24 * 60 * 60;

/** A sign-in link, told once. */
export interface Invitation {
  readonly link: string;
  readonly expiresAt: Date;
}

export interface Links {
  /**
   * A link for one colleague: valid for 15 minutes, for the first administrator 24 hours. Its token
   * stands behind `#`, so that no log sees it and no link preview uses it up.
   * @throws UserError `no-such-staff` for someone who is not (or no longer) a colleague
   */
  link(email: string): Promise<string>;
  /**
   * The same for an administrator to pass on: a day for someone who has never signed in, else 15
   * minutes. @throws UserError `no-such-staff`
   */
  invite(email: string): Promise<Invitation>;
}

/** Links that work once. */
export function createLinks(parts: SignInParts): Links {
  return {
    async link(email) {
      const member = await colleague(parts.staff, email);
      const isFirst = await isFirstAdmin(parts.staff, member);
      return makeLink(parts, member, isFirst ? FIRST_LINK_SECONDS : COLLEAGUE_LINK_SECONDS);
    },
    async invite(email) {
      const member = await colleague(parts.staff, email);
      const seconds = member.signedInAt ? COLLEAGUE_LINK_SECONDS : INVITATION_SECONDS;
      const expiresAt = new Date(parts.clock.now().getTime() + seconds * 1000);
      return { link: await makeLink(parts, member, seconds), expiresAt };
    },
  };
}

async function makeLink(parts: SignInParts, member: StaffMember, seconds: number) {
  let token = '';
  const link = { seconds, send: (made: string) => (token = made) };
  const auth = await createAuth(parts, { tables: parts.auth, link });
  const request = { body: { email: member.email }, headers: new Headers() };
  await auth.api.signInMagicLink(request).catch(away);
  return `${parts.publicUrl()}/console/sign-in#token=${token}`;
}

/** The administrator of a house in which nobody has been yet. */
async function isFirstAdmin(staff: StaffStore, member: StaffMember): Promise<boolean> {
  if (member.role !== 'admin') return false;
  return (await staff.list()).every((colleague) => colleague.signedInAt === null);
}
