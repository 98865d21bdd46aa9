import { createRoute, z } from '@hono/zod-openapi';
import type { Account, AccountResult, Acting } from '../../staff/ports.js';
import { accountJson, accountSchema, invitationSchema } from './account-json.js';
import type { Arrived } from './address.js';
import type { InvitationJson } from './contract/accounts.js';
import type { WebApp } from './env.js';
import type { Caller } from './guard.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { endedSchema } from './own-account-json.js';
import { answers, body, key, present, version } from './schemas.js';

const role = z.enum(['moderator', 'editor', 'lead', 'admin']);
const step = { version, key };
const common = (guard: Kit['guard']) => ({ tags: ['staff'], middleware: guard('admin') });
const params = z.object({ id: z.string().min(1).max(100) });

const addRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    path: '/api/staff',
    operationId: 'staff-add',
    request: {
      body: body(
        z.strictObject({
          email: z.email().max(254),
          name: z.string().trim().min(1).max(100).optional(),
          role,
          key,
        }),
      ),
    },
    responses: { 201: answers(invitationSchema) },
  });

const inviteRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    path: '/api/staff/{id}/invite',
    operationId: 'staff-invite',
    request: { params, body: body(z.strictObject(step)) },
    responses: { 200: answers(invitationSchema) },
  });

const roleRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    path: '/api/staff/{id}/role',
    operationId: 'staff-role',
    request: { params, body: body(z.strictObject({ ...step, role })) },
    responses: { 200: answers(accountSchema) },
  });

const dismissRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    path: '/api/staff/{id}/dismiss',
    operationId: 'staff-dismiss',
    request: { params, body: body(z.strictObject(step)) },
    responses: { 200: answers(accountSchema) },
  });

const resetFactorRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    path: '/api/staff/{id}/reset-factor',
    operationId: 'staff-reset-factor',
    request: { params, body: body(z.strictObject(step)) },
    responses: { 200: answers(accountSchema) },
  });

const signOutRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    path: '/api/staff/{id}/sign-out',
    operationId: 'staff-sign-out',
    request: { params },
    responses: { 200: answers(endedSchema) },
  });

/** The list of colleagues: for administrators. */
export function addAccounts(app: WebApp, kit: Kit): void {
  const { accounts } = kit.parts;

  app.openapi(addRoute(kit.guard), async (c) => {
    const { key, ...person } = c.req.valid('json');
    const done = await accounts.add(present(person), { ...actingOf(kit, c), key });
    return c.json(await invitation(kit, done, c.var.locale), 201);
  });

  app.openapi(inviteRoute(kit.guard), async (c) => {
    const done = await accounts.invite({
      ...actingOf(kit, c),
      ...c.req.valid('param'),
      ...c.req.valid('json'),
    });
    return c.json(await invitation(kit, done, c.var.locale), 200);
  });

  app.openapi(roleRoute(kit.guard), async (c) => {
    const { role, ...seen } = c.req.valid('json');
    const done = await accounts.setRole(
      { ...actingOf(kit, c), ...c.req.valid('param'), ...seen },
      role,
    );
    return c.json(accountJson(await accountOf(kit, done, c.var.locale)), 200);
  });

  app.openapi(signOutRoute(kit.guard), async (c) => {
    const { id: account } = c.req.valid('param');
    if (!(await kit.parts.staff.byId(account))) throw new HttpError(404, 'not-found');
    const end = { ...actingOf(kit, c), account, which: { allBut: null } };
    const ended = await kit.parts.signIns.end(end);
    await kit.tellStaff(account);
    return c.json({ ended }, 200);
  });

  app.openapi(resetFactorRoute(kit.guard), async (c) => {
    const { id } = c.req.valid('param');
    // One's own is turned off with a code of it: an open browser alone must not do.
    if (id === c.var.caller.member.id) throw new HttpError(409, 'staff-own-factor');
    const done = await accounts.resetFactor({ ...actingOf(kit, c), id, ...c.req.valid('json') });
    return c.json(accountJson(await accountOf(kit, done, c.var.locale)), 200);
  });

  app.openapi(dismissRoute(kit.guard), async (c) => {
    const done = await accounts.dismiss({
      ...actingOf(kit, c),
      ...c.req.valid('param'),
      ...c.req.valid('json'),
    });
    return c.json(accountJson(await accountOf(kit, done, c.var.locale)), 200);
  });
}

type AtStaffDoor = Arrived & { readonly var: { readonly caller: Caller } };

function actingOf(kit: Kit, c: AtStaffDoor): Acting {
  return kit.acting(c, c.var.caller.member.id);
}

/** The link is made now and told this once; only its hash is kept. */
async function invitation(kit: Kit, done: AccountResult, locale: string): Promise<InvitationJson> {
  const account = await accountOf(kit, done, locale);
  const { link, expiresAt } = await kit.signIn.invite(account.email);
  return { account: accountJson(account), link, expiresAt: expiresAt.toISOString() };
}

async function accountOf(kit: Kit, done: AccountResult, locale: string): Promise<Account> {
  if (done.ok) return done.account;
  if (done.code === 'missing') throw new HttpError(404, 'not-found');
  const who = await kit.names.of(done.winner.who, locale);
  const winner = { who, what: done.winner.what, at: done.winner.at.toISOString() };
  const name = done.account?.name ?? '';
  throw new HttpError(409, `staff-${done.code}`, { args: { who, name }, more: { winner } });
}
