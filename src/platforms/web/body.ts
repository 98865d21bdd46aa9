import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { WebContext, WebEnv } from './env.js';
import { HttpError } from './http-error.js';

/** No body of the API needs more, but for a file that is brought in. */
export const MAX_BODY_BYTES = 64 * 1024;

/** A file of 4 MB, as JSON writes it. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;
const takesFiles: ReadonlySet<string> = new Set(['/api/rules/import']);

const decoder = new TextDecoder('utf-8', { fatal: true });

const limitSmall = limitTo(MAX_BODY_BYTES);
const limitFile = limitTo(MAX_FILE_BYTES);

/** Refuses a body that is too large, as it arrives. */
export const limitBody: MiddlewareHandler<WebEnv> = (c, next) =>
  takesFiles.has(c.req.path) ? limitFile(c, next) : limitSmall(c, next);

/** Refuses a body of more than so many bytes, as it arrives. */
export function limitTo(maxSize: number): MiddlewareHandler<WebEnv> {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new HttpError(413, 'too-large', { args: { limit: maxSize / 1024 } });
    },
  });
}

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
