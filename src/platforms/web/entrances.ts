import { createRoute, z } from '@hono/zod-openapi';
import type { SignInWay } from '../../staff/ports.js';
import type { WebApp, WebContext } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, body } from './schemas.js';
import type { Arrival, Entered } from './sign-in/entering.js';
import { LONGEST_PASSWORD } from './sign-in/good-password.js';
import { staffJson, staffSchema } from './staff.js';

const signInRoute = createRoute({
  method: 'post',
  path: '/api/staff/sign-in',
  operationId: 'sign-in',
  tags: ['staff'],
  request: { body: body(z.strictObject({ token: z.string().min(1).max(200) })) },
  responses: { 200: answers(staffSchema) },
});

const passwordRoute = createRoute({
  method: 'post',
  path: '/api/staff/sign-in/password',
  operationId: 'sign-in-password',
  tags: ['staff'],
  request: {
    body: body(
      z.strictObject({
        email: z.string().trim().toLowerCase().min(1).max(254),
        password: z.string().min(1).max(LONGEST_PASSWORD),
      }),
    ),
  },
  responses: { 200: answers(staffSchema) },
});

const signOutRoute = createRoute({
  method: 'post',
  path: '/api/staff/sign-out',
  operationId: 'sign-out',
  tags: ['staff'],
  responses: { 204: { description: '' } },
});

/** Getting in and out. */
export function addEntrances(app: WebApp, kit: Kit): void {
  const { signIn, limits, parts } = kit;

  app.openapi(signInRoute, async (c) => {
    limits.signIn.take(kit.origin.of(c));
    const entered = await signIn.enter(c.req.valid('json').token, arrival(kit, c));
    if (!entered) return refuse(kit, c, { way: 'link', account: null });
    return c.json(staffJson(letIn(c, entered)), 200);
  });

  app.openapi(passwordRoute, async (c) => {
    const login = c.req.valid('json');
    limits.signIn.take(kit.origin.of(c));
    limits.password.take(login.email);
    const entered = await signIn.byPassword(login, arrival(kit, c));
    if (!entered) {
      const account = (await parts.staff.byEmail(login.email))?.id ?? null;
      return refuse(kit, c, { way: 'password', account });
    }
    return c.json(staffJson(letIn(c, entered)), 200);
  });

  app.openapi(signOutRoute, async (c) => {
    const member = await signIn.member(c.req.raw.headers);
    setCookies(c, await signIn.leave(c.req.raw.headers));
    if (member) {
      const { id } = member;
      await parts.audit.record({ ...kit.acting(c, id), action: 'signed-out', subject: id });
    }
    return c.body(null, 204);
  });
}

function arrival(kit: Kit, c: WebContext): Arrival {
  return { browser: c.req.header('User-Agent') ?? '', acting: kit.acting(c, 'nobody') };
}

function letIn(c: WebContext, { member, headers }: Entered) {
  setCookies(c, headers);
  return member;
}

/** Nobody may fill a table that nothing is ever taken out of: the log takes so many a minute. */
async function refuse(
  kit: Kit,
  c: WebContext,
  { way, account }: { readonly way: SignInWay; readonly account: string | null },
): Promise<never> {
  if (kit.limits.failedSignIns.allows('all')) {
    const note = { ...kit.acting(c, 'nobody'), subject: account, after: { way } };
    await kit.parts.audit.record({ ...note, action: 'sign-in-failed' });
  }
  throw new HttpError(401, way === 'link' ? 'link-used' : 'login-wrong');
}

function setCookies(c: WebContext, headers: Headers): void {
  for (const line of headers.getSetCookie()) c.header('Set-Cookie', line, { append: true });
}
