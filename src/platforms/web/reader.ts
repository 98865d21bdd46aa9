import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { HashPerson, PersonKey } from '../../core/person.js';
import type { WebContext } from './env.js';
import { deriveKey } from './keys.js';

const COOKIE = 'wenjin-reader';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Readers without an account: a browser is known by a signed random number, and by nothing else. */
export interface Readers {
  /** The reader behind a request; null when the browser has no (or a forged) cookie. */
  known(c: Context): Promise<PersonKey | null>;
  /** The same, giving a new browser its cookie. */
  welcome(c: WebContext): Promise<PersonKey>;
}

export interface ReaderParts {
  readonly secret: string;
  readonly secure: boolean;
  readonly hashPerson: HashPerson;
}

export function createReaders(parts: ReaderParts): Readers {
  const key = deriveKey(parts.secret, 'reader cookie');
  const known = async (c: Context) => {
    const id = await getSignedCookie(c, key, COOKIE);
    return id ? parts.hashPerson('web', id) : null;
  };
  return {
    known,
    async welcome(c) {
      const reader = await known(c);
      if (reader) return reader;
      const id = randomUUID();
      await setSignedCookie(c, COOKIE, id, key, {
        httpOnly: true,
        sameSite: 'Lax',
        secure: parts.secure,
        path: '/',
        maxAge: YEAR_SECONDS,
      });
      return parts.hashPerson('web', id);
    },
  };
}
