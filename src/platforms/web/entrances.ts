import { createRoute, z } from '@hono/zod-openapi';
import type { WebApp, WebContext } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, body } from './schemas.js';
import type { Arrival, Entered } from './sign-in/entering.js';
import { LONGEST_PASSWORD } from './sign-in/good-password.js';
import { factorAskedSchema, staffJson, staffSchema } from './staff.js';

/** 202: the second factor is asked for. */
const responses = { 200: answers(staffSchema), 202: answers(factorAskedSchema) };

const signInRoute = createRoute({
  method: 'post',
  path: '/api/staff/sign-in',
  operationId: 'sign-in',
  tags: ['staff'],
  request: { body: body(z.strictObject({ token: z.string().min(1).max(200) })) },
  responses,
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
  responses,
});

const factorRoute = createRoute({
  method: 'post',
  path: '/api/staff/sign-in/factor',
  operationId: 'sign-in-factor',
  tags: ['staff'],
  request: { body: body(z.strictObject({ code: z.string().trim().min(1).max(40) })) },
  responses,
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
    return letIn(c, entered);
  });

  app.openapi(passwordRoute, async (c) => {
    const login = c.req.valid('json');
    limits.signIn.take(kit.origin.of(c));
    await limits.password.take(login.email);
    const entered = await signIn.byPassword(login, arrival(kit, c));
    if (!entered) {
      const account = (await parts.staff.byEmail(login.email))?.id ?? null;
      return refuse(kit, c, { way: 'password', account });
    }
    return letIn(c, entered);
  });

  app.openapi(factorRoute, async (c) => {
    limits.signIn.take(kit.origin.of(c));
    const shown = { ...c.req.valid('json'), headers: c.req.raw.headers };
    const entered = await signIn.byFactor(shown, arrival(kit, c));
    if (!entered) return refuse(kit, c, { way: 'factor', account: null });
    return letIn(c, entered);
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

export function arrival(kit: Kit, c: WebContext): Arrival {
  return { browser: c.req.header('User-Agent') ?? '', acting: kit.acting(c, 'nobody') };
}

export function letIn(c: WebContext, entered: Entered) {
  setCookies(c, entered.headers);
  if (entered.at === 'factor') return c.json({ asks: 'factor' } as const, 202);
  return c.json(staffJson(entered.member), 200);
}

const refusals = {
  link: 'link-used',
  password: 'login-wrong',
  factor: 'factor-wrong',
  passkey: 'passkey-unknown',
} as const;

/** Nobody may fill a table that nothing is ever taken out of: the log takes so many a minute. */
export async function noteFailed(
  kit: Kit,
  c: WebContext,
  { way, account }: { readonly way: string; readonly account: string | null },
): Promise<void> {
  if (!kit.limits.failedSignIns.allows('all')) return;
  const note = { ...kit.acting(c, 'nobody'), subject: account, after: { way } };
  await kit.parts.audit.record({ ...note, action: 'sign-in-failed' });
}

export async function refuse(
  kit: Kit,
  c: WebContext,
  failed: { readonly way: keyof typeof refusals; readonly account: string | null },
): Promise<never> {
  await noteFailed(kit, c, failed);
  throw new HttpError(401, refusals[failed.way]);
}

interface Answering {
  header(name: string, value: string, options: { append: boolean }): void;
}

/** Passes on what better-auth gives the browser to keep. */
export function setCookies(c: Answering, headers: Headers): void {
  for (const line of headers.getSetCookie()) c.header('Set-Cookie', line, { append: true });
}
