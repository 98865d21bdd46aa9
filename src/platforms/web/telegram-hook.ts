import { limitTo } from './body.js';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import { sameSecret } from './keys.js';
import type { Kit } from './kit.js';

/** The path that Telegram is told; `config.ts` makes the whole address of it. */
const PATH = '/telegram/webhook';
/** Far more than any update. */
const MAX_BYTES = 512 * 1024;

/**
 * Takes what Telegram brings into the inbox, and only then says so: what was not kept is brought
 * again. Any process behind a load balancer can; whoever has the role works it off.
 */
export function addTelegramHook(app: WebApp, { parts }: Kit): void {
  const { telegram } = parts;
  if (!telegram) return;
  app.use(PATH, async (c, next) => {
    const given = c.req.header('X-Telegram-Bot-Api-Secret-Token') ?? '';
    if (!sameSecret(given, telegram.secret)) throw new HttpError(401, 'hook-secret');
    await next();
  });
  app.post(PATH, limitTo(MAX_BYTES), async (c) => {
    const body: unknown = await c.req.json().catch(() => null);
    if (!(await telegram.take(body))) throw new HttpError(400, 'bad-json');
    return c.json({}, 200);
  });
}
