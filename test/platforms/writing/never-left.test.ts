import { describe, expect, it } from 'vitest';
import { neverLeft } from '../../../src/platforms/writing/never-left.js';

const coded = (code: string) => Object.assign(new Error(code), { code });

describe('a request that never left', () => {
  it('is one whose connection never stood, however deep the cause', () => {
    expect(neverLeft(coded('ECONNREFUSED'))).toBe(true);
    expect(neverLeft(new Error('fetch failed', { cause: coded('ENOTFOUND') }))).toBe(true);
    expect(neverLeft({ error: { cause: coded('UND_ERR_CONNECT_TIMEOUT') } })).toBe(true);
  });

  it('is not one that broke off on the way', () => {
    for (const error of [coded('ECONNRESET'), coded('UND_ERR_SOCKET'), new Error('x'), 'x', null]) {
      expect(neverLeft(error)).toBe(false);
    }
  });
});
