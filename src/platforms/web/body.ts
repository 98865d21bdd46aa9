import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { WebContext, WebEnv } from './env.js';
import { HttpError } from './http-error.js';

/** No body of the API needs more. */
export const MAX_BODY_BYTES = 64 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Refuses a body that is too large, as it arrives. */
export const limitBody: MiddlewareHandler<WebEnv> = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: () => {
    throw new HttpError(413, 'too-large', { args: { limit: MAX_BODY_BYTES / 1024 } });
  },
});

/**
 * A body is JSON in sound UTF-8, or there is none. Another type is refused before it is read, so
 * that a form on a foreign page never counts as a call.
 */
export const jsonOnly: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const type = c.req.header('Content-Type');
  const bare = type === undefined && mayBeBare(c);
  if (!bare && !isJson(type ?? '')) throw new HttpError(415, 'wrong-type');
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength === 0) return next();
  if (bare) throw new HttpError(415, 'wrong-type');
  check(bytes);
  return next();
};

/** Scripts may leave the type away where they send nothing; a page with a cookie may not. */
function mayBeBare(c: WebContext): boolean {
  return c.req.method === 'DELETE' || c.req.header('Authorization') !== undefined;
}

function isJson(type: string): boolean {
  return /^application\/json\s*(;|$)/i.test(type);
}

function check(bytes: ArrayBuffer): void {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new HttpError(400, 'bad-text');
  }
  try {
    JSON.parse(text);
  } catch {
    throw new HttpError(400, 'bad-json');
  }
}
