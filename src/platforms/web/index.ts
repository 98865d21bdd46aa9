import { createActing } from './acting.js';
import { createOrigin } from './address.js';
import { createApp } from './app.js';
import { createGuard } from './guard.js';
import type { Kit } from './kit.js';
import { createLive } from './live.js';
import { createNames } from './names.js';
import type { WebParts } from './parts.js';
import { createRateLimit } from './rate-limit.js';
import { createReaders } from './reader.js';
import { type Listening, startServer } from './server.js';
import { createSharedLimit } from './shared-limit.js';
import { createSignIn } from './sign-in.js';
import { createTalkKeys } from './talk-keys.js';

/** What others may ask a minute, by address; the chat's limit is a setting. */
const READING_PER_MINUTE = 600;
const WRITING_PER_MINUTE = 60;
const SIGN_IN_PER_MINUTE = 20;
const PASSWORDS = { what: 'password', most: 20, windowMs: 15 * 60_000 };
const FAILED_SIGN_INS_PER_MINUTE = 10;
const TOKEN_PER_MINUTE = 6_000;

/** The web room: the API, the pages and live updates. */
export interface Web {
  fetch(request: Request, bindings?: object): Promise<Response>;
  /** Port 0 takes a free one; the answer says which. */
  listen(address: { readonly host: string; readonly port: number }): Promise<Listening>;
  /** A sign-in link for a colleague; see `SignIn.link`. */
  signInLink(email: string): Promise<string>;
}

export function createWeb(parts: WebParts): Web {
  const { config, clock, i18n, staff } = parts;
  let url = config.publicUrl ?? config.localUrl;
  const limit = (perMinute: number) => createRateLimit(perMinute, clock);
  const signIn = createSignIn({
    ...parts,
    secret: config.secret,
    oidc: config.oidc,
    publicUrl: () => url,
  });
  const now = () => clock.now();
  const readers = createReaders({
    secret: config.secret,
    secure: url.startsWith('https:'),
    hashPerson: parts.hashPerson,
  });
  const guarding = { staff, signIn, now, tokenLimit: limit(TOKEN_PER_MINUTE) };
  const origin = createOrigin(config.trustProxy);
  const kit: Kit = {
    parts,
    signIn,
    guard: createGuard({ ...guarding, reader: (c) => readers.known(c) }),
    origin,
    tellStaff: (id) => parts.bus.publish({ kind: 'staff', id }),
    acting: createActing({ secret: config.secret, origin, clock }),
    readers,
    names: createNames(staff, i18n),
    live: createLive(parts.bus),
    talkKeys: createTalkKeys(config.secret),
    limits: {
      chat: limit(config.chatLimit),
      reading: limit(READING_PER_MINUTE),
      writing: limit(WRITING_PER_MINUTE),
      signIn: limit(SIGN_IN_PER_MINUTE),
      password: createSharedLimit(parts, PASSWORDS),
      failedSignIns: limit(FAILED_SIGN_INS_PER_MINUTE),
    },
  };
  const app = createApp(kit);
  return {
    fetch: async (request, bindings) => app.fetch(request, bindings),
    signInLink: (email) => signIn.link(email),
    async listen(address) {
      const server = await startServer(app, address, () => kit.live.close());
      url = config.publicUrl ?? server.url;
      return server;
    },
  };
}
