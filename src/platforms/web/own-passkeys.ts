import { createRoute, z } from '@hono/zod-openapi';
import { setCookies } from './entrances.js';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { ownOf } from './own-account.js';
import { endedSchema } from './own-account-json.js';
import { pageOf } from './passkey-entrance.js';
import { madeKeySchema, passkeyJson, passkeysSchema, questionSchema } from './passkey-json.js';
import { answers, body, present } from './schemas.js';
import { LONGEST_PASSWORD } from './sign-in/good-password.js';

const path = '/api/staff/me/passkeys';
const common = (guard: Kit['guard']) => ({ tags: ['staff'], middleware: guard('staff') });

const listRoute = (guard: Kit['guard']) =>
  createRoute({
    ...{ ...common(guard), method: 'get', path, operationId: 'own-passkeys' },
    responses: { 200: answers(passkeysSchema) },
  });

const askRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    ...{ method: 'post', path: `${path}/options`, operationId: 'own-passkey-options' },
    request: {
      body: body(
        z.strictObject({
          password: z.string().max(LONGEST_PASSWORD).optional(),
          code: z.string().trim().max(40).optional(),
        }),
      ),
    },
    responses: { 200: answers(questionSchema) },
  });

const addRoute = (guard: Kit['guard']) =>
  createRoute({
    ...{ ...common(guard), method: 'post', path, operationId: 'own-passkey-add' },
    request: {
      body: body(
        z.strictObject({ name: z.string().trim().min(1).max(60), response: madeKeySchema }),
      ),
    },
    responses: { 201: answers(endedSchema) },
  });

const removeRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    ...{ method: 'post', path: `${path}/{id}/remove`, operationId: 'own-passkey-remove' },
    request: { params: z.object({ id: z.string().min(1).max(100) }) },
    responses: { 200: answers(endedSchema) },
  });

/** One's own passkeys. Not for tokens. */
export function addOwnPasskeys(app: WebApp, kit: Kit): void {
  const { passkeys } = kit.signIn;

  app.openapi(listRoute(kit.guard), async (c) => {
    const all = await passkeys.of(ownOf(kit, c));
    return c.json({ passkeys: all.map(passkeyJson) }, 200);
  });

  app.openapi(askRoute(kit.guard), async (c) => {
    const own = ownOf(kit, c);
    await kit.limits.password.take(own.member.id);
    const proof = present(c.req.valid('json'));
    const asked = await passkeys.ask(own, { ...proof, origin: pageOf(kit, c) });
    setCookies(c, asked.headers);
    return c.json(questionSchema.parse(asked), 200);
  });

  app.openapi(addRoute(kit.guard), async (c) => {
    const own = ownOf(kit, c);
    const ended = await passkeys.add(own, { ...c.req.valid('json'), origin: pageOf(kit, c) });
    await kit.tellStaff(own.member.id);
    return c.json({ ended }, 201);
  });

  app.openapi(removeRoute(kit.guard), async (c) => {
    const own = ownOf(kit, c);
    const ended = await passkeys.remove(own, c.req.valid('param').id);
    if (ended === null) throw new HttpError(404, 'not-found');
    await kit.tellStaff(own.member.id);
    return c.json({ ended }, 200);
  });
}
