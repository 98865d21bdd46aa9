import { GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { AwayError } from '../../../src/core/errors.js';
import { failureOf, hopeless, passing, patience } from '../../../src/platforms/telegram/failure.js';

const refused = (error_code: number, description: string, retry_after?: number) =>
  new GrammyError(
    'refused',
    { ok: false, error_code, description, parameters: { ...(retry_after && { retry_after }) } },
    'getUpdates',
    {},
  );
const poller = refused(
  409,
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
);
const webhook = refused(
  409,
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
);
const broken = (code: string) =>
  new HttpError('broken', Object.assign(new Error(code), { code }) as Error);

describe('a poller elsewhere with the same token', () => {
  it('is said clearly: what it is, and the two ways out', () => {
    expect(passing(poller)).toBe(
      'Another program reads the messages of this Telegram bot with the same token. Please stop it, or give this service a bot of its own (BotFather, /newbot).',
    );
    expect(passing(webhook)).toContain('Another program has set a webhook');
  });

  it('is tried against politely: every half minute, from the first time on', () => {
    for (const failures of [1, 2, 9]) expect(patience(poller, failures)).toBe(30);
  });
});

describe('what keeps Telegram’s door shut', () => {
  it('is tried again after longer and longer, and as late as Telegram asks', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((failures) => patience(broken('ECONNRESET'), failures));
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
    expect(patience(refused(429, 'Too Many Requests', 77), 1)).toBe(77);
  });

  it('is told apart: Telegram, the database, the token', () => {
    expect(passing(broken('ECONNRESET'))).toBe('Telegram is away.');
    expect(passing(new AwayError('database'))).toBe('Telegram: the database is away.');
    expect(hopeless(refused(401, 'Unauthorized'))).toContain('TELEGRAM_TOKEN');
    expect(hopeless(refused(404, 'Not Found'))).toContain('TELEGRAM_TOKEN');
    expect(hopeless(poller)).toBeNull();
  });
});

describe('what a failed call to Telegram means for a delivery', () => {
  it.each([
    ['the chat is gone', refused(400, 'Bad Request: chat not found'), 'failed', '400'],
    ['the bot was blocked', refused(403, 'Forbidden'), 'failed', '403'],
    ['we are to wait', refused(429, 'Too Many Requests', 3), 'ready', '429'],
    ['the token was taken back', refused(401, 'Unauthorized'), 'ready', '401'],
    ['Telegram’s own fault', refused(502, 'Bad Gateway'), 'doubtful', '502'],
    ['no line to Telegram', broken('ECONNREFUSED'), 'ready', 'unreachable'],
    ['a line that broke', broken('ECONNRESET'), 'doubtful', 'broken-off'],
    ['a bug', new TypeError('x'), 'doubtful', 'unexpected'],
  ])('%s', (_what, error, state, reason) => {
    expect(failureOf(error)).toEqual({ state, reason });
  });
});
