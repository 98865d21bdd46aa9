/** Values for the placeholders of a sentence in `locales/`. */
export type SentenceArgs = Readonly<Record<string, string | number>>;

/**
 * Something the person can put right: `code` is the sentence `error-<code>` in `locales/`, `args`
 * may be shown. Anything else that is thrown is a bug or an outage.
 */
export class UserError extends Error {
  constructor(
    readonly code: string,
    readonly args: SentenceArgs = {},
  ) {
    super(`${code} ${JSON.stringify(args)}`);
    this.name = 'UserError';
  }
}

/** The database (or another part we stand on) cannot be reached just now: 503, exit code 4. */
export class AwayError extends Error {
  constructor(
    readonly what: 'database' | 'bus' | 'platform',
    options?: { cause?: unknown },
  ) {
    super(`${what} is away`, options);
    this.name = 'AwayError';
  }
}
