import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { UserError } from './errors.js';
import type { StaffRole } from './permission.js';
import type { PersonKey, Platform } from './person.js';
import type { PersonalStore } from './personal-store.js';

/** The colleague behind a chat account. */
export interface LinkedStaff {
  /** The staff account's id. */
  readonly staff: string;
  readonly role: StaffRole;
  readonly name: string;
}

/** Someone who brings a code, from where they chat. */
export interface Linking {
  readonly person: PersonKey;
  readonly platform: Platform;
  readonly code: string;
  readonly at: Date;
  /** The private chat in which they do; absent where others read along. */
  readonly address?: string;
}

/** Where a colleague is reached by a direct message. */
export interface DirectLine {
  readonly staff: string;
  readonly platform: Platform;
  /** The private chat between them and the service. */
  readonly address: string;
  /** Their language in the console; null: they have not chosen. */
  readonly locale: string | null;
}

/** A code as it is kept. */
export interface KeptCode {
  readonly staff: string;
  /** HMAC-SHA-256, hex. */
  readonly hash: string;
}

/** Where chat accounts and codes are kept. */
export interface StaffIdentityStore extends PersonalStore {
  /** A colleague's new code; the one before is void. */
  offer(code: KeptCode & { readonly expiresAt: Date }): Promise<void>;
  /** All codes that hold at this instant: at most one a colleague. */
  offered(at: Date): Promise<readonly KeptCode[]>;
  /** Spends a code and links the person to its colleague at once; null when it is spent already. */
  spend(
    code: KeptCode,
    link: Pick<Linking, 'person' | 'platform' | 'at' | 'address'>,
  ): Promise<LinkedStaff | null>;
  /** Nobody who was dismissed. */
  of(person: PersonKey): Promise<LinkedStaff | null>;
  /** From now on they are reached in this private chat; false: nobody's account. */
  reachAt(person: PersonKey, address: string): Promise<boolean>;
  /** Where these colleagues are reached, the newest account first; nobody who was dismissed. */
  lines(staff: readonly string[]): Promise<readonly DirectLine[]>;
  unlink(person: PersonKey): Promise<boolean>;
}

/** Ties what someone is called on a platform to their staff account, so that roles hold in chat. */
export interface StaffLinkDesk {
  /** A code for ten minutes, to be used once; shown only now. */
  offer(staff: string, at: Date): Promise<{ readonly code: string; readonly expiresAt: Date }>;
  /** @throws UserError `link-wrong-code` */
  link(linking: Linking): Promise<LinkedStaff>;
  of(person: PersonKey): Promise<LinkedStaff | null>;
  /** They write from a private chat: there they are reached when they are on call. */
  reachAt(person: PersonKey, address: string): Promise<boolean>;
  unlink(person: PersonKey): Promise<boolean>;
}

const VALID_MS = 10 * 60_000;
/** Crockford's base 32: no letter that is taken for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 40 bits: at five tries in ten minutes a person, a guess is hopeless. */
const LENGTH = 8;

export interface StaffLinkParts {
  readonly store: StaffIdentityStore;
  /** Keys the hashes, so that a stolen table cannot be searched for its codes. */
  readonly key: Uint8Array;
}

export function createStaffLinkDesk({ store, key }: StaffLinkParts): StaffLinkDesk {
  const hashOf = (code: string) => createHmac('sha256', key).update(code).digest('hex');
  return {
    of: (person) => store.of(person),
    reachAt: (person, address) => store.reachAt(person, address),
    unlink: (person) => store.unlink(person),
    async offer(staff, at) {
      const code = Array.from({ length: LENGTH }, () => alphabet[randomInt(32)]).join('');
      const expiresAt = new Date(at.getTime() + VALID_MS);
      await store.offer({ staff, hash: hashOf(code), expiresAt });
      return { code: `${code.slice(0, 4)}-${code.slice(4)}`, expiresAt };
    },
    async link({ code, ...link }) {
      const wanted = hashOf(asMade(code));
      // Every code is compared, and each takes as long, whichever it is.
      const [found] = (await store.offered(link.at)).filter(({ hash }) => equal(hash, wanted));
      const linked = found && (await store.spend(found, link));
      if (!linked) throw new UserError('link-wrong-code');
      return linked;
    },
  };
}

/** What people type for a code: any case, with or without the dash, O for 0, I and L for 1. */
function asMade(code: string): string {
  const plain = code.normalize('NFKC').toUpperCase();
  return plain.replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}

function equal(hash: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(hash), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
