import { GrammyError, HttpError } from 'grammy';
import { AwayError } from '../../core/errors.js';
import { neverLeft } from '../writing/never-left.js';

/** What a failed call means for a delivery. */
export interface Failure {
  readonly state: 'failed' | 'ready' | 'doubtful';
  readonly reason: string;
}

/**
 * Refused by Telegram: it did not arrive, and will not unless we are only to wait. Broken off
 * after it left: nobody can tell.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof GrammyError) {
    if (error.error_code === 429 || error.error_code === 401) {
      return { state: 'ready', reason: String(error.error_code) };
    }
    const refused = error.error_code >= 400 && error.error_code < 500;
    return { state: refused ? 'failed' : 'doubtful', reason: String(error.error_code) };
  }
  if (error instanceof HttpError) {
    return neverLeft(error)
      ? { state: 'ready', reason: 'unreachable' }
      : { state: 'doubtful', reason: 'broken-off' };
  }
  return { state: 'doubtful', reason: 'unexpected' };
}

/** Seconds that Telegram asks us to wait, else null. */
export function retryAfter(error: unknown): number | null {
  if (!(error instanceof GrammyError) || error.error_code !== 429) return null;
  return error.parameters.retry_after ?? 1;
}

/** Why the door cannot open, for whoever runs the service; null: it may open later by itself. */
export function hopeless(error: unknown): string | null {
  if (!(error instanceof GrammyError)) return null;
  if (error.error_code !== 401 && error.error_code !== 404) return null;
  return 'Telegram does not know this token. Please check TELEGRAM_TOKEN (BotFather shows it) and start again. Everything else goes on without Telegram.';
}

/** What keeps the door shut for now, for whoever runs the service. */
export function passing(error: unknown): string {
  if (error instanceof AwayError) return 'Telegram: the database is away.';
  if (!isTaken(error)) return 'Telegram is away.';
  return /webhook/i.test(error.description)
    ? 'Another program has set a webhook for this Telegram bot.'
    : 'Another program reads the messages of this Telegram bot with the same token. Please stop it, or give this service a bot of its own (BotFather, /newbot).';
}

const LONGEST_SECONDS = 30;

/** Seconds until the door is tried again, after so many failures in a row: politely, not hastily. */
export function patience(error: unknown, failures: number): number {
  if (isTaken(error)) return LONGEST_SECONDS;
  return retryAfter(error) ?? Math.min(2 ** (failures - 1), LONGEST_SECONDS);
}

function isTaken(error: unknown): error is GrammyError {
  return error instanceof GrammyError && error.error_code === 409;
}

/** The group has become a supergroup: its new id. Nothing was sent then. */
export function movedTo(error: unknown): number | null {
  if (!(error instanceof GrammyError)) return null;
  return error.parameters.migrate_to_chat_id ?? null;
}

/** The topic was closed or deleted; the chat itself may still take it. */
export function noTopic(error: unknown): boolean {
  return error instanceof GrammyError && /TOPIC_|message thread not found/i.test(error.description);
}

/** Blocked by the person, removed from the group, or there is no such chat (any more). */
export function unwelcome(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  return error.error_code === 403 || /chat not found|user is deactivated/i.test(error.description);
}
