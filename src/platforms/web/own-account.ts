import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { WebApp } from './env.js';
import type { Caller, StaffEnv } from './guard.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import {
  endedSchema,
  madeTokenSchema,
  signedInJson,
  signedInsSchema,
  tokenJson,
  tokensSchema,
} from './own-account-json.js';
import { answers, body } from './schemas.js';
import type { Own } from './sign-in/own.js';
import { makeToken, scopes, scopesOf } from './tokens.js';

const common = (guard: Kit['guard']) => ({ tags: ['staff'], middleware: guard('staff') });
const params = z.object({ id: z.string().min(1).max(100) });

const sessionsRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/staff/me/sessions',
    operationId: 'own-sessions',
    responses: { 200: answers(signedInsSchema) },
  });

const endRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    path: '/api/staff/me/sessions/{id}/end',
    operationId: 'own-session-end',
    request: { params },
    responses: { 200: answers(endedSchema) },
  });

const endOthersRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    path: '/api/staff/me/sessions/end-others',
    operationId: 'own-sessions-end-others',
    responses: { 200: answers(endedSchema) },
  });

const tokensRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/staff/me/tokens',
    operationId: 'own-tokens',
    responses: { 200: answers(tokensSchema) },
  });

const makeRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    path: '/api/staff/me/tokens',
    operationId: 'own-token-make',
    request: {
      body: body(
        z.strictObject({
          name: z.string().trim().min(1).max(100),
          scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
        }),
      ),
    },
    responses: { 201: answers(madeTokenSchema) },
  });

const revokeRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    path: '/api/staff/me/tokens/{id}/revoke',
    operationId: 'own-token-revoke',
    request: { params },
    responses: { 204: { description: '' } },
  });

/** One's own sign-ins and tokens. A token may neither see nor make others: it would outgrow its scopes. */
export function addOwnAccount(app: WebApp, kit: Kit): void {
  addOwnSignIns(app, kit);
  addOwnTokens(app, kit);
}

function addOwnSignIns(app: WebApp, kit: Kit): void {
  const { signIns, clock } = kit.parts;

  app.openapi(sessionsRoute(kit.guard), async (c) => {
    const { id } = inPerson(c.var.caller);
    const current = await kit.signIn.session(c.req.raw.headers);
    const all = await signIns.of(id, clock.now());
    return c.json({ sessions: all.map((one) => signedInJson(one, current)) }, 200);
  });

  app.openapi(endRoute(kit.guard), async (c) => {
    const { id: account } = inPerson(c.var.caller);
    const which = { id: c.req.valid('param').id };
    const ended = await signIns.end({ ...kit.acting(c, account), account, which });
    if (ended === 0) throw new HttpError(404, 'not-found');
    await kit.tellStaff(account);
    return c.json({ ended }, 200);
  });

  app.openapi(endOthersRoute(kit.guard), async (c) => {
    const { id: account } = inPerson(c.var.caller);
    const which = { allBut: await kit.signIn.session(c.req.raw.headers) };
    const ended = await signIns.end({ ...kit.acting(c, account), account, which });
    await kit.tellStaff(account);
    return c.json({ ended }, 200);
  });
}

function addOwnTokens(app: WebApp, kit: Kit): void {
  const { tokens } = kit.parts;

  app.openapi(tokensRoute(kit.guard), async (c) => {
    const { id, role } = inPerson(c.var.caller);
    const all = await tokens.of(id);
    return c.json({ tokens: all.map(tokenJson), scopes: scopesOf(role) }, 200);
  });

  app.openapi(makeRoute(kit.guard), async (c) => {
    const { id: account, role } = inPerson(c.var.caller);
    const wanted = c.req.valid('json');
    const may = new Set(scopesOf(role));
    if (wanted.scopes.some((scope) => !may.has(scope))) throw new HttpError(403, 'scope-not-yours');
    const { token, hash } = makeToken();
    const made = await tokens.make({ ...kit.acting(c, account), account, hash, ...wanted });
    return c.json({ ...tokenJson(made), token }, 201);
  });

  app.openapi(revokeRoute(kit.guard), async (c) => {
    const { id: account } = inPerson(c.var.caller);
    const { id } = c.req.valid('param');
    const isDone = await tokens.revoke({ ...kit.acting(c, account), account, id });
    if (!isDone) throw new HttpError(404, 'not-found');
    await kit.tellStaff(account);
    return c.body(null, 204);
  });
}

/** A colleague in person at their own account. @throws HttpError 403 for a token */
export function ownOf(kit: Kit, c: Context<StaffEnv>): Own {
  const member = inPerson(c.var.caller);
  return { member, headers: c.req.raw.headers, acting: kit.acting(c, member.id) };
}

function inPerson({ member, scopes: limited }: Caller) {
  if (limited !== null) throw new HttpError(403, 'not-yours');
  return member;
}
