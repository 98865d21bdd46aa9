import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { SentenceArgs } from '../../core/errors.js';
import type { ErrorJson } from './contract/error.js';

/** What an answer that is an error may hold beside its sentence. */
export interface HttpErrorExtras {
  readonly args?: SentenceArgs;
  readonly fields?: NonNullable<ErrorJson['error']['fields']>;
  /** More of the body: who won, what changed. */
  readonly more?: Omit<ErrorJson, 'error'>;
  readonly retryAfterSeconds?: number;
}

/** An answer other than success: `code` is the sentence `error-web-<code>` in `locales/`. */
export class HttpError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    readonly extras: HttpErrorExtras = {},
  ) {
    super(`${status} ${code}`);
    this.name = 'HttpError';
  }
}
