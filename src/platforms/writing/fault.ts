/** What may be logged of an error. */
export interface Fault {
  readonly name: string;
  readonly message: string;
  readonly code?: string | number;
  readonly stack?: string;
}

/**
 * The part of an error that is safe to log. The SDKs hang whole requests on theirs: what people
 * wrote, and addresses with the bot's token in them.
 */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: 'unknown', message: typeof error };
  const { name, message, stack } = error;
  const code = 'code' in error ? error.code : undefined;
  return {
    ...{ name, message },
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(stack === undefined ? {} : { stack }),
  };
}
