import type { Hook } from '@hono/zod-openapi';
import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ZodError } from 'zod';
import { AwayError, UserError } from '../../core/errors.js';
import type { I18n } from '../../core/i18n.js';
import type { ErrorJson } from './contract/error.js';
import type { WebContext, WebEnv } from './env.js';
import { HttpError } from './http-error.js';
import type { WebLog } from './parts.js';

/** How long a caller should wait while a part we stand on is away. */
const AWAY_SECONDS = 5;

/** Statuses of sentences that rooms throw; any other is 422: understood, but not possible so. */
const statusOfUserError: Readonly<Record<string, ContentfulStatusCode>> = {
  'cooling-down': 429,
  'not-permitted': 403,
  'report-not-found': 404,
  'no-such-campaign': 404,
  'no-such-story': 404,
  'rule-file-too-large': 413,
};

/** Turns whatever was thrown into an answer in the caller's language. Causes go to the log only. */
export function createErrorHandler(parts: { i18n: I18n; log: WebLog }): ErrorHandler<WebEnv> {
  return (error, c) => {
    if (error instanceof HttpError) return answerError(c, parts.i18n, error);
    if (error instanceof UserError) return answerUserError(c, parts.i18n, error);
    if (error instanceof HTTPException && error.status < 500) {
      return answerError(c, parts.i18n, new HttpError(400, 'bad-json'));
    }
    const { reference } = c.var;
    const away = error instanceof AwayError;
    parts.log.error({ err: error, reference, route: routePath(c, -1) }, away ? 'away' : 'failed');
    const code = away ? 'away' : 'unexpected';
    const message = parts.i18n.say(c.var.locale, `error-${code}`, { reference });
    if (away) c.header('Retry-After', String(AWAY_SECONDS));
    return c.json<ErrorJson>({ error: { code, message, reference } }, away ? 503 : 500);
  };
}

/** Refuses what did not pass a route's schema: a path that names nothing is a 404. */
export function createValidationHook(i18n: I18n): Hook<unknown, WebEnv, string, undefined> {
  return (result, c) => {
    if (result.success) return undefined;
    if (result.target === 'param') throw new HttpError(404, 'not-found');
    const fields = fieldsOf(result.error, (problem, args) =>
      i18n.say(c.var.locale, `web-field-${problem}`, args),
    );
    const names = fields.map(({ field }) => field).filter((field) => field !== '');
    const status = result.target === 'json' ? 422 : 400;
    if (names.length === 0) throw new HttpError(status, 'bad-body', { fields });
    throw new HttpError(status, 'bad-input', { args: { fields: names.join(', ') }, fields });
  };
}

/** An error as its JSON body in the caller’s language. */
export function answerError(c: WebContext, i18n: I18n, error: HttpError): Response {
  const { retryAfterSeconds } = error.extras;
  if (retryAfterSeconds !== undefined) c.header('Retry-After', String(retryAfterSeconds));
  return c.json(errorBody(i18n, error, c.var.locale), error.status);
}

/** The body of a refusal, in a language. */
export function errorBody(i18n: I18n, { code, extras }: HttpError, locale: string): ErrorJson {
  const { args, fields, more } = extras;
  const message = i18n.say(locale, `error-web-${code}`, args);
  return {
    error: { code: code.replaceAll('-', '_'), message, ...(fields && { fields }) },
    ...more,
  };
}

function answerUserError(c: WebContext, i18n: I18n, error: UserError): Response {
  const message = i18n.say(c.var.locale, `error-${error.code}`, error.args);
  const code = error.code.replaceAll('-', '_');
  return c.json<ErrorJson>({ error: { code, message } }, statusOfUserError[error.code] ?? 422);
}

type TellProblem = (problem: string, args?: Record<string, string | number>) => string;

function fieldsOf(error: ZodError, tell: TellProblem): { field: string; message: string }[] {
  return error.issues.flatMap((issue) => {
    const field = issue.path.join('.');
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({ field: key.slice(0, 64), message: tell('unknown') }));
      case 'too_big':
        return [{ field, message: tell('too-big', { limit: Number(issue.maximum) }) }];
      case 'too_small':
        return [{ field, message: tell('too-small', { limit: Number(issue.minimum) }) }];
      case 'invalid_type':
        return [{ field, message: tell('wrong-type', { type: issue.expected }) }];
      case 'invalid_value':
        return [{ field, message: tell('one-of', { values: issue.values.join(', ') }) }];
      default:
        return [{ field, message: tell('wrong') }];
    }
  });
}
