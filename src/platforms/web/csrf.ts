import type { MiddlewareHandler } from 'hono';
import type { WebContext, WebEnv } from './env.js';
import { HttpError } from './http-error.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Doors that use no cookie and are open to any page. */
const open = new Set(['/api/chat', '/api/feedback']);

/**
 * Refuses writes that another site's page makes with a visitor's cookies. A browser names the page
 * (`Sec-Fetch-Site`, `Origin`); a write that carries a cookie and names none is refused as well.
 * Bearer tokens are never sent by a browser itself and pass.
 */
export function createCsrf(publicUrl: string | undefined): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const exempt = safe.has(c.req.method) || open.has(c.req.path);
    if (!exempt && !c.req.header('Authorization') && !isOurs(c, publicUrl)) {
      throw new HttpError(403, 'foreign-page');
    }
    await next();
  };
}

/** Whether one of the library's own pages (or no page at all) made a request. */
export function isOurs(c: WebContext, publicUrl: string | undefined): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('Origin');
  if (origin === undefined) return c.req.header('Cookie') === undefined;
  const host = hostOf(origin);
  const publicHost = publicUrl === undefined ? undefined : hostOf(publicUrl);
  return host !== '' && (host === publicHost || host === new URL(c.req.url).host);
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
