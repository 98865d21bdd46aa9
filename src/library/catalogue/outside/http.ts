import { OutsideError } from './outside-error.js';

/** The part of `fetch` that is needed: what reaches the network is given from outside. */
export type Fetch = (url: URL, init: FetchInit) => Promise<Response>;

export interface FetchInit {
  readonly headers: Readonly<Record<string, string>>;
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
}

export interface HttpParts {
  readonly fetch: Fetch;
  /** Nothing but its origin is ever asked. */
  readonly base: URL;
  readonly login?: { readonly user: string; readonly password: string } | undefined;
}

export interface Wanted {
  readonly url: URL;
  /** Media types that are an answer, the one asked for first. */
  readonly types: readonly [string, ...string[]];
  readonly signal: AbortSignal;
  /** Whether the login goes along: not to routes that are public. */
  readonly asStaff?: boolean;
}

/** Asks for a text. @throws OutsideError */
export type GetText = (wanted: Wanted) => Promise<string>;

/** More than any page of records. */
const MOST_BYTES = 2_000_000;
const MOST_REDIRECTS = 2;

/**
 * GET within one origin: bounded in time (by the caller's signal), in size and in redirects (none to
 * another origin), tried once more when the connection broke.
 */
export function createGetText({ fetch, base, login }: HttpParts): GetText {
  const authorization = login
    ? `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`
    : null;
  const ask = async ({ url, types, signal, asStaff }: Wanted, redirects = 0): Promise<string> => {
    if (url.origin !== base.origin) throw new OutsideError('garbled');
    const headers = {
      accept: types.join(', '),
      'user-agent': 'wenjin',
      ...(asStaff && authorization ? { authorization } : {}),
    };
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location && redirects < MOST_REDIRECTS) {
      await response.body?.cancel();
      const next = { url: new URL(location, url), types, signal, ...(asStaff && { asStaff }) };
      return ask(next, redirects + 1);
    }
    return textOf(response, types);
  };
  return async (wanted) => {
    try {
      return await ask(wanted).catch((error: unknown) => {
        if (isBroken(error) && !wanted.signal.aborted) return ask(wanted);
        throw error;
      });
    } catch (error) {
      throw translated(error, wanted.signal);
    }
  };
}

async function textOf(response: Response, types: readonly string[]): Promise<string> {
  const { status, headers } = response;
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const reason =
    status >= 500 || status === 429
      ? 'failing'
      : status >= 400
        ? 'refused'
        : status !== 200 || !types.includes(type)
          ? 'garbled'
          : null;
  if (reason) {
    await response.body?.cancel();
    throw new OutsideError(reason);
  }
  return new TextDecoder().decode(await bytesOf(response));
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = Number(response.headers.get('content-length') ?? 0);
  if (size > MOST_BYTES) {
    await response.body?.cancel();
    throw new OutsideError('garbled');
  }
  size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (size > MOST_BYTES) throw new OutsideError('garbled');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const broken = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

function isBroken(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && broken.includes(String(at.code))) return true;
  }
  return false;
}

function translated(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof OutsideError) return error;
  if (signal.aborted) return new OutsideError('slow', { cause: error });
  // What fetch throws for the network is a TypeError with the reason as its cause.
  if (error instanceof TypeError) return new OutsideError('unreachable', { cause: error });
  return error;
}
