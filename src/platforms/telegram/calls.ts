import { Api } from 'grammy';
import { breakable } from '../writing/breakable.js';
import type { TelegramParts } from './parts.js';
import { POLL_SECONDS } from './receive.js';

const CALL_TIMEOUT_SECONDS = 15;

/** The ways to Telegram's servers. */
export interface TelegramCalls {
  readonly api: Api;
  /** Waits as long as a poll is held open. */
  readonly polling: Api;
  /** Where a file of this bot's is, by its path there. Holds the token. */
  readonly fileUrl: (path: string) => string;
  /** Breaks off what is under way, and whatever is called from then on. */
  breakOff(): void;
}

/** None of them repeats a call by itself. */
export function createCalls({
  token,
  apiRoot,
}: Pick<TelegramParts, 'token' | 'apiRoot'>): TelegramCalls {
  const root = apiRoot ? { apiRoot: apiRoot.replace(/\/$/, '') } : {};
  const base = root.apiRoot ?? 'https://api.telegram.org';
  const leaving = new AbortController();
  const opened = (timeoutSeconds: number) => {
    const api = new Api(token, { ...root, timeoutSeconds });
    api.config.use((call, method, payload, signal) => {
      // grammY names the type of an older package; the signal is the same.
      const either = [leaving.signal, ...(signal ? [signal as never] : [])];
      return breakable(either, (own) => call(method, payload, own as never));
    });
    return api;
  };
  return {
    api: opened(CALL_TIMEOUT_SECONDS),
    polling: opened(POLL_SECONDS + CALL_TIMEOUT_SECONDS),
    fileUrl: (path) => `${base}/file/bot${token}/${path}`,
    breakOff: () => leaving.abort(),
  };
}
