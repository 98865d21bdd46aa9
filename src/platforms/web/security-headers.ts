import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from './env.js';
import type { WebConfig } from './parts.js';

/** Headers of every answer. A page replaces the content policy by its own. */
export function createSecurityHeaders(config: WebConfig): MiddlewareHandler<WebEnv> {
  const isSecure = config.publicUrl?.startsWith('https:') ?? false;
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
    if (isSecure) headers.set('Strict-Transport-Security', 'max-age=31536000');
    if (!headers.has('Content-Security-Policy')) {
      headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    }
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  };
}

/**
 * The content policy of a page: only our own scripts, never an inline one. `nonce` is for style
 * elements, which react-aria makes at run time.
 * @param frames who may show the page in a frame; nobody when empty
 */
export function pagePolicy(nonce: string, frames: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frames.length > 0 ? ["'self'", ...frames].join(' ') : "'none'"}`,
  ].join('; ');
}
