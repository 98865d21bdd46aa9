import { createRoute, z } from '@hono/zod-openapi';
import type { DepartureJson, WaysJson } from './contract/staff.js';
import { arrival, noteFailed, setCookies } from './entrances.js';
import type { WebApp, WebContext } from './env.js';
import type { Kit } from './kit.js';
import { answers, type SchemaOf } from './schemas.js';
import type { OidcRefusal } from './sign-in/by-oidc.js';
import type { Entered } from './sign-in/entering.js';

const waysSchema: SchemaOf<WaysJson> = z
  .object({ oidc: z.object({ name: z.string() }).nullable() })
  .openapi('SignInWays');

const departureSchema: SchemaOf<DepartureJson> = z
  .object({ url: z.string() })
  .openapi('SignInDeparture');

const waysRoute = createRoute({
  ...{ method: 'get', path: '/api/staff/sign-in/ways', tags: ['staff'] },
  operationId: 'sign-in-ways',
  responses: { 200: answers(waysSchema) },
});

const leaveRoute = createRoute({
  ...{ method: 'post', path: '/api/staff/sign-in/oidc', tags: ['staff'] },
  operationId: 'sign-in-oidc',
  responses: { 200: answers(departureSchema) },
});

/** What a provider writes into the address it sends people back to; more is left unread. */
const backSchema = z.object({
  code: z.string().max(4_000).optional(),
  state: z.string().max(1_000).optional(),
  error: z.string().max(200).optional(),
  iss: z.string().max(1_000).optional(),
});

const backRoute = createRoute({
  ...{ method: 'get', path: '/api/staff/sign-in/callback/oidc', tags: ['staff'] },
  operationId: 'sign-in-oidc-back',
  request: { query: backSchema },
  responses: { 302: { description: '' } },
});

/** The library's own single sign-on: out to the provider, and back. */
export function addSingleSignOn(app: WebApp, kit: Kit): void {
  const { oidc } = kit.parts.config;

  app.openapi(waysRoute, (c) => {
    const name = oidc && (oidc.name ?? new URL(oidc.issuer).hostname);
    return c.json({ oidc: name === null ? null : { name } }, 200);
  });

  app.openapi(leaveRoute, async (c) => {
    kit.limits.signIn.take(kit.origin.of(c));
    const { url, headers } = await kit.signIn.oidc.leave(arrival(kit, c));
    setCookies(c, headers);
    return c.json({ url }, 200);
  });

  app.openapi(backRoute, async (c) => {
    kit.limits.signIn.take(kit.origin.of(c));
    const query = Object.fromEntries(
      Object.entries(c.req.valid('query')).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    );
    const back = { query, headers: c.req.raw.headers };
    const came = await kit.signIn.oidc.comeBack(back, arrival(kit, c));
    if (typeof came === 'string') await noteFailed(kit, c, { way: 'oidc', account: null });
    return c.redirect(wayOn(c, came), 302);
  });
}

/** To the page that goes on: the console, or the door with what it has to say. */
function wayOn(c: WebContext, came: Entered | OidcRefusal): string {
  if (typeof came === 'string') return `/console/sign-in#refused=${came}`;
  setCookies(c, came.headers);
  return came.at === 'factor' ? '/console/sign-in#factor' : '/console';
}
