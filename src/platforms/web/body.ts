import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { UserError } from '../../core/errors.js';
import type { RuleDesk } from '../../moderation/staff-rules/desk.js';
import type { WebContext, WebEnv } from './env.js';
import { HttpError } from './http-error.js';

/** No body of the API needs more, but for a file that is brought in. */
export const MAX_BODY_BYTES = 64 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** A file, as JSON writes it, is so much longer: a line end takes two signs. */
const JSON_ROOM = 1.25;

const holdsFile = '/api/rules/import';
/** Where a list is written out in full: a new rule, a change of one, a backtest of one. */
const holdsList = /^\/api\/rules(\/[\da-f-]{36}(\/backtest)?)?$/;

/** Refuses a body that is too large, as it arrives; of lists with the way in that is left. */
export function createBodyLimit({ limits }: Pick<RuleDesk, 'limits'>): MiddlewareHandler<WebEnv> {
  const { entries, all, fileBytes } = limits;
  const size = fileBytes / 1024 / 1024;
  const limit = MAX_BODY_BYTES / 1024;
  const small = limitTo(MAX_BODY_BYTES);
  const list = limitTo(MAX_BODY_BYTES, () => {
    return new HttpError(413, 'list-too-large', { args: { limit, size, entries } });
  });
  const file = limitTo(fileBytes * JSON_ROOM, () => {
    return new UserError('rule-file-too-large', { limit: size, entries, all });
  });
  return (c, next) => {
    if (c.req.path === holdsFile) return file(c, next);
    return holdsList.test(c.req.path) ? list(c, next) : small(c, next);
  };
}

/** Refuses a body of more than so many bytes, as it arrives. */
export function limitTo(
  maxSize: number,
  refusal: () => Error = () => tooLarge(maxSize),
): MiddlewareHandler<WebEnv> {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw refusal();
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

function tooLarge(bytes: number): HttpError {
  return new HttpError(413, 'too-large', { args: { limit: bytes / 1024 } });
}
