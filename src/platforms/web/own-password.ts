import { createRoute, z } from '@hono/zod-openapi';
import type { WebApp } from './env.js';
import type { Kit } from './kit.js';
import { ownOf } from './own-account.js';
import { endedSchema, passwordSchema } from './own-account-json.js';
import { answers, body } from './schemas.js';
import { LONGEST_PASSWORD } from './sign-in/good-password.js';

const path = '/api/staff/me/password';
const common = (guard: Kit['guard']) => ({ path, tags: ['staff'], middleware: guard('staff') });
const text = z.string().max(LONGEST_PASSWORD);

const stateRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    operationId: 'own-password',
    responses: { 200: answers(passwordSchema) },
  });

const setRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    operationId: 'own-password-set',
    request: { body: body(z.strictObject({ current: text.optional(), password: text })) },
    responses: { 200: answers(endedSchema) },
  });

/** One's own password. Not for tokens: a script has none, and would outlive its revoking with one. */
export function addOwnPassword(app: WebApp, kit: Kit): void {
  const { password } = kit.signIn;

  app.openapi(stateRoute(kit.guard), async (c) => c.json(await password.state(ownOf(kit, c)), 200));

  app.openapi(setRoute(kit.guard), async (c) => {
    const own = ownOf(kit, c);
    // Whoever finds an open browser must not find the password by trying.
    await kit.limits.password.take(own.member.id);
    const { current, password: wanted } = c.req.valid('json');
    const ended = await password.set(own, { current, password: wanted });
    await kit.tellStaff(own.member.id);
    return c.json({ ended }, 200);
  });
}
