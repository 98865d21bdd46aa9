import type { ErrorJson } from '../../platforms/web/contract/error.js';

/** What came back: a value, or what went wrong in the reader's language. Nothing is thrown. */
export type Answer<T> =
  | { readonly ok: true; readonly status: number; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly problem: ErrorJson };

/** Speaks to the service's API; errors come back in the client's language. */
export interface Client {
  get<T>(path: string, signal?: AbortSignal): Promise<Answer<T>>;
  post<T>(path: string, body?: object): Promise<Answer<T>>;
  put<T>(path: string, body: object): Promise<Answer<T>>;
  /** DELETE, with what the server has to know for it. */
  remove<T>(path: string, body: object): Promise<Answer<T>>;
}

/** Status of an answer that never came: the service is out of reach. */
export const OUT_OF_REACH = 0;

/** A client that asks in `locale`. */
export function createClient(locale: string): Client {
  const sending = (method: 'POST' | 'PUT' | 'DELETE', body: object): RequestInit => ({
    method,
    headers: { ...headers(locale), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return {
    get: (path, signal) => send(path, { headers: headers(locale), ...(signal && { signal }) }),
    post: (path, body = {}) => send(path, sending('POST', body)),
    put: (path, body) => send(path, sending('PUT', body)),
    remove: (path, body) => send(path, sending('DELETE', body)),
  };
}

function headers(locale: string): Record<string, string> {
  return { accept: 'application/json', 'accept-language': locale };
}

async function send<T>(path: string, init: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', ...init });
    const body = response.status === 204 ? undefined : await response.json();
    const { status } = response;
    // The server checks what it sends against the same types, so the body is taken at its word.
    return response.ok ? { ok: true, status, value: body } : { ok: false, status, problem: body };
  } catch {
    const error = { code: 'out_of_reach', message: '' };
    return { ok: false, status: OUT_OF_REACH, problem: { error } };
  }
}
