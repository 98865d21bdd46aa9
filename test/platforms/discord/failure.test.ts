import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { closedFor, failureOf, hopeless } from '../../../src/platforms/discord/failure.js';

const refused = (status: number, code: number) =>
  new DiscordAPIError({ code, message: 'no' }, code, status, 'POST', 'http://x', {});
const coded = (code: string) => Object.assign(new Error(code), { code });

describe('what a failed call means', () => {
  it.each([
    ['a channel that is gone', refused(404, 10_003), 'failed', '10003'],
    ['no right to write', refused(403, 50_001), 'failed', '50001'],
    ['a token taken back', refused(401, 0), 'ready', '401'],
    ['Discord’s own fault', refused(503, 0), 'doubtful', '0'],
    ['no line to Discord', coded('ECONNREFUSED'), 'ready', 'unreachable'],
    ['a line that broke', coded('ECONNRESET'), 'doubtful', 'broken-off'],
    ['a server error', new HTTPError(502, 'x', 'POST', 'http://x', {}), 'doubtful', 'broken-off'],
  ])('%s', (_name, error, state, reason) => {
    expect(failureOf(error)).toEqual({ state, reason });
  });

  it('says what to do where only a person can help', () => {
    const Invalid = DiscordjsError as unknown as new (code: string) => DiscordjsError;
    expect(hopeless(new Invalid(DiscordjsErrorCodes.TokenInvalid))).toContain('DISCORD_TOKEN');
    expect(hopeless(new Error('Used disallowed intents'))).toContain('Message Content Intent');
    expect(hopeless(coded('ECONNRESET'))).toBeNull();
    expect(closedFor(4004)).toContain('DISCORD_TOKEN');
    expect(closedFor(4014)).toContain('Message Content Intent');
    expect(closedFor(4012)).toContain('4012');
  });
});
