import { DefaultRestOptions, DiscordAPIError, REST, RESTEvents } from 'discord.js';
import { breakable } from '../writing/breakable.js';
import type { InvalidBudget } from './budget.js';
import type { Outbox } from './outbox.js';

/** What every REST client of the door answers to. */
export interface Heeding {
  readonly outbox: Outbox;
  readonly budget: InvalidBudget;
  /** Breaks off what is under way, and whatever is called from then on. */
  readonly leaving: AbortSignal;
}

/** How Discord is called: nothing is repeated or waited for behind our back. */
export function restOptions(apiUrl: string | undefined, leaving?: AbortSignal) {
  const { makeRequest } = DefaultRestOptions;
  const wholly: typeof makeRequest = (url, init) => {
    const sources = [leaving, init.signal].flatMap((signal) => signal ?? []);
    return breakable(sources as AbortSignal[], async (signal) =>
      whole(await makeRequest(url, { ...init, signal })),
    );
  };
  return {
    makeRequest: wholly,
    version: '10',
    retries: 0,
    rejectOnRateLimit: () => true,
    ...(apiUrl ? { api: apiUrl.replace(/\/$/, '') } : {}),
  };
}

/** With its body read, so that a time-out and a stop hold until then, and no connection stays taken. */
async function whole(response: Awaited<ReturnType<typeof DefaultRestOptions.makeRequest>>) {
  const bytes = await response.arrayBuffer();
  const text = () => new TextDecoder().decode(bytes);
  return {
    ...response,
    bodyUsed: false,
    arrayBuffer: async () => bytes,
    text: async () => text(),
    json: async () => JSON.parse(text()),
  };
}

/**
 * discord.js forgets its token after one 401, and every later call would fail as if it had been
 * broken off. Each call asks Discord: it tells what is wrong, and may know the token again.
 */
class Steadfast extends REST {
  override setToken(token: string | null): this {
    return token === null ? this : super.setToken(token);
  }
}

/** A REST client whose refusals are counted, and whose 429 stops the whole token. */
export function createCalls(
  { token, apiUrl }: { readonly token: string; readonly apiUrl?: string | undefined },
  heeding: Heeding,
): REST {
  const rest = new Steadfast(restOptions(apiUrl, heeding.leaving)).setToken(token);
  heed(rest, heeding);
  return rest;
}

/** Tells the gate what Discord answered. */
export function heed(rest: REST, { outbox, budget }: Pick<Heeding, 'outbox' | 'budget'>): void {
  rest.on(RESTEvents.Response, (_request, { status, headers }) => {
    budget.count(status);
    if (status === 429) outbox.refused(Number(headers.get('retry-after') ?? 1) * 1_000);
  });
}

/** Discord's codes for what is not there any more. */
export const gone = {
  ...{ channel: 10_003, member: 10_007, message: 10_008, user: 10_013, ban: 10_026 },
  ...{ closedToUs: 50_007, notMetAnywhere: 50_278 },
} as const;

export function isCode(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code));
}
