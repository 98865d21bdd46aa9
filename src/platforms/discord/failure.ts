import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  RateLimitError,
} from 'discord.js';
import { type Reason, Refusal } from '../../core/refusal.js';
import { neverLeft } from '../writing/never-left.js';

/** What a failed call means for a delivery. */
export interface Failure {
  readonly state: 'failed' | 'ready' | 'doubtful';
  readonly reason: string;
}

/**
 * Refused by Discord: it did not arrive, and will not unless we are only to wait. Broken off
 * after it left, or answered with a fault of the server: nobody can tell.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof RateLimitError) return { state: 'ready', reason: '429' };
  if (error instanceof DiscordAPIError) {
    const { status } = error;
    if (status === 429 || status === 401) return { state: 'ready', reason: String(status) };
    return { state: status < 500 ? 'failed' : 'doubtful', reason: String(error.code) };
  }
  if (neverLeft(error)) return { state: 'ready', reason: 'unreachable' };
  return { state: 'doubtful', reason: 'broken-off' };
}

/** Milliseconds that Discord asks us to wait; 0 when it does not. */
export function waitMs(error: unknown): number {
  return error instanceof RateLimitError ? error.timeToReset : 0;
}

const wrongToken =
  'Discord does not know this token. Please check DISCORD_TOKEN (the Bot page of the developer portal makes one) and start again. Everything else goes on without Discord.';
const wrongIntents =
  'Discord does not let this bot read messages. Please switch on "Message Content Intent" on the Bot page of the developer portal and start again. Everything else goes on without Discord.';

/** Why the door cannot open, for whoever runs the service; null: it may open later by itself. */
export function hopeless(error: unknown): string | null {
  const tokenInvalid = DiscordjsErrorCodes.TokenInvalid;
  if (error instanceof DiscordjsError && error.code === tokenInvalid) return wrongToken;
  return error instanceof Error && /disallowed intents/i.test(error.message) ? wrongIntents : null;
}

/** The same for a connection that Discord closed for good. */
export function closedFor(code: number): string {
  if (code === GatewayCloseCodes.AuthenticationFailed) return wrongToken;
  if (code === GatewayCloseCodes.DisallowedIntents) return wrongIntents;
  return `Discord closed the connection for good (code ${code}). Everything else goes on without Discord.`;
}

const MISSING_ACCESS = 50_001;
export const MISSING_PERMISSIONS = 50_013;
const whyOfCode: Readonly<Record<number, Reason['why']>> = {
  ...{ [MISSING_ACCESS]: 'unseen', [MISSING_PERMISSIONS]: 'rights' },
};

/** The same error, told so that somebody can put it right, with Discord's own words behind. */
export function whyRefused(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const refusal = (why: Reason['why'], words?: string) =>
    new Refusal({ why, platform: 'discord', ...(words && { words }) }, { cause: error });
  if (error instanceof RateLimitError) return refusal('busy');
  if (neverLeft(error)) return refusal('away');
  if (!(error instanceof DiscordAPIError)) return error;
  const { status, code, message } = error;
  if (status === 401) return refusal('token');
  if (status === 429) return refusal('busy');
  if (status >= 500) return refusal('fault', `${status} ${message}`);
  return refusal(whyOfCode[Number(code)] ?? 'other', `${message} (${code})`);
}
