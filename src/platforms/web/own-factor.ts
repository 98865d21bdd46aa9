import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { setCookies } from './entrances.js';
import type { WebApp } from './env.js';
import type { StaffEnv } from './guard.js';
import type { Kit } from './kit.js';
import { ownOf } from './own-account.js';
import {
  endedSchema,
  factorSchema,
  newFactorSchema,
  recoveryCodesSchema,
} from './own-account-json.js';
import { answers, body } from './schemas.js';
import { LONGEST_PASSWORD } from './sign-in/good-password.js';
import type { Own } from './sign-in/own.js';
import type { FactorChanged } from './sign-in/own-factor.js';
import type { Proof } from './sign-in/proof.js';

const path = '/api/staff/me/factor';
const common = (guard: Kit['guard']) => ({ tags: ['staff'], middleware: guard('staff') });
const password = z.string().min(1).max(LONGEST_PASSWORD).optional();
const code = z.string().trim().min(1).max(40);
const proof = { request: { body: body(z.strictObject({ password, code })) } };

const stateRoute = (guard: Kit['guard']) =>
  createRoute({
    ...{ ...common(guard), method: 'get', path, operationId: 'own-factor' },
    responses: { 200: answers(factorSchema) },
  });

const startRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    ...{ method: 'post', path: `${path}/start`, operationId: 'own-factor-start' },
    request: { body: body(z.strictObject({ password })) },
    responses: { 200: answers(newFactorSchema) },
  });

const confirmRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    ...{ method: 'post', path: `${path}/confirm`, operationId: 'own-factor-confirm' },
    request: { body: body(z.strictObject({ code })) },
    responses: { 200: answers(endedSchema) },
  });

const offRoute = (guard: Kit['guard']) =>
  createRoute({
    ...{ ...common(guard), ...proof },
    ...{ method: 'post', path: `${path}/off`, operationId: 'own-factor-off' },
    responses: { 200: answers(endedSchema) },
  });

const codesRoute = (guard: Kit['guard']) =>
  createRoute({
    ...{ ...common(guard), ...proof },
    ...{ method: 'post', path: `${path}/codes`, operationId: 'own-factor-codes' },
    responses: { 200: answers(recoveryCodesSchema) },
  });

/** One's own second factor. Not for tokens. */
export function addOwnFactor(app: WebApp, kit: Kit): void {
  const { factor } = kit.signIn;

  app.openapi(stateRoute(kit.guard), async (c) => c.json(await factor.state(ownOf(kit, c)), 200));

  app.openapi(startRoute(kit.guard), async (c) => {
    const own = await tried(kit, ownOf(kit, c));
    const { uri, recoveryCodes } = await factor.start(own, c.req.valid('json').password);
    return c.json({ uri, recoveryCodes: [...recoveryCodes] }, 200);
  });

  app.openapi(confirmRoute(kit.guard), async (c) => {
    const own = await tried(kit, ownOf(kit, c));
    const changed = await factor.confirm(own, c.req.valid('json').code);
    return c.json(await settle(kit, c, { own, changed }), 200);
  });

  app.openapi(offRoute(kit.guard), async (c) => {
    const own = await tried(kit, ownOf(kit, c));
    const changed = await factor.turnOff(own, proofOf(c.req.valid('json')));
    return c.json(await settle(kit, c, { own, changed }), 200);
  });

  app.openapi(codesRoute(kit.guard), async (c) => {
    const own = await tried(kit, ownOf(kit, c));
    const recoveryCodes = await factor.renewCodes(own, proofOf(c.req.valid('json')));
    return c.json({ recoveryCodes: [...recoveryCodes] }, 200);
  });
}

/** Whoever finds an open browser must find neither password nor code by trying. */
async function tried(kit: Kit, own: Own): Promise<Own> {
  await kit.limits.password.take(own.member.id);
  return own;
}

function proofOf(sent: { password?: string | undefined; code: string }): Proof {
  return { password: sent.password, code: sent.code };
}

/** The browser gets the cookie under which its sign-in goes on; open streams of the others end. */
async function settle(
  kit: Kit,
  c: Context<StaffEnv>,
  { own, changed }: { readonly own: Own; readonly changed: FactorChanged },
) {
  setCookies(c, changed.headers);
  await kit.tellStaff(own.member.id);
  return { ended: changed.ended };
}
