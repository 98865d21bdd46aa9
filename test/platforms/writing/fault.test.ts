import { GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { faultOf } from '../../../src/platforms/writing/fault.js';

describe('what is logged of a fault', () => {
  it('says what happened, and neither what people wrote nor the token', () => {
    const refusal = { ok: false, error_code: 400, description: 'Bad Request' } as const;
    const payload = { text: 'a private matter' };
    const refused = new GrammyError('refused', refusal, 'sendMessage', payload);
    const line = new Error('request to https://api.telegram.org/bot1:secret/sendMessage failed');
    const broken = new HttpError('Network request failed', line);
    const logged = JSON.stringify([faultOf(refused), faultOf(broken)]);
    expect(logged).toContain('Bad Request');
    expect(logged).toContain('Network request failed');
    expect(logged).not.toMatch(/private matter|secret/);
  });

  it('copes with anything that can be thrown', () => {
    expect(faultOf('a private matter')).toEqual({ name: 'unknown', message: 'string' });
    const coded = Object.assign(new Error('x'), { code: 'ECONNRESET' });
    expect(faultOf(coded)).toMatchObject({ name: 'Error', message: 'x', code: 'ECONNRESET' });
  });
});
