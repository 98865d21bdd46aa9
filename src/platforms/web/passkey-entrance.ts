import { createRoute, z } from '@hono/zod-openapi';
import type { AuthenticationResponseJSON } from '@simplewebauthn/browser';
import { arrival, letIn, refuse, setCookies } from './entrances.js';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { questionSchema, shownKeySchema } from './passkey-json.js';
import { answers, body } from './schemas.js';
import { factorAskedSchema, staffSchema } from './staff.js';

const askRoute = createRoute({
  ...{ method: 'post', path: '/api/staff/sign-in/passkey/options', tags: ['staff'] },
  operationId: 'sign-in-passkey-options',
  responses: { 200: answers(questionSchema) },
});

const enterRoute = createRoute({
  ...{ method: 'post', path: '/api/staff/sign-in/passkey', tags: ['staff'] },
  operationId: 'sign-in-passkey',
  request: { body: body(z.strictObject({ response: shownKeySchema })) },
  responses: { 200: answers(staffSchema), 202: answers(factorAskedSchema) },
});

/** Signing in by a passkey: what the authenticator is asked, and what it answers. */
export function addPasskeyEntrance(app: WebApp, kit: Kit): void {
  const { limits, signIn, origin } = kit;

  app.openapi(askRoute, async (c) => {
    limits.signIn.take(origin.of(c));
    const asked = await signIn.passkey.ask({ origin: pageOf(kit, c) });
    setCookies(c, asked.headers);
    return c.json(questionSchema.parse(asked), 200);
  });

  app.openapi(enterRoute, async (c) => {
    limits.signIn.take(origin.of(c));
    // The schema checks what the type says, but for what may also be null there.
    const response = c.req.valid('json').response as AuthenticationResponseJSON;
    const shown = { response, headers: c.req.raw.headers, origin: pageOf(kit, c) };
    const entered = await signIn.passkey.enter(shown, arrival(kit, c));
    if (!entered) return refuse(kit, c, { way: 'passkey', account: null });
    return letIn(c, entered);
  });
}

interface FromPage {
  readonly req: { header(name: string): string | undefined };
}

/** The page a key is for: the public address, or where that is not set the page that asks, which is ours. */
export function pageOf({ parts }: Kit, c: FromPage): string {
  const page = parts.config.publicUrl ?? c.req.header('Origin');
  if (page === undefined || !URL.canParse(page)) throw new HttpError(403, 'foreign-page');
  return new URL(page).origin;
}
