import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createOrigin, type Origin } from '../../../src/platforms/web/address.js';
import type { WebEnv } from '../../../src/platforms/web/env.js';
import { acceptedLanguages } from '../../../src/platforms/web/language.js';
import { local } from './web-house.js';

async function from(origin: Origin, socket: string, forwarded?: string): Promise<string> {
  const app = new Hono<WebEnv>().get('/', (c) => c.text(origin.of(c)));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return (await app.request('/', { headers }, local(socket))).text();
}

describe('the caller’s address', () => {
  it('is the socket’s when no proxy is trusted, whatever a header says', async () => {
    expect(await from(createOrigin([]), '203.0.113.5', '1.1.1.1')).toBe('203.0.113.5');
  });

  it('is the last one that trusted proxies did not add', async () => {
    const origin = createOrigin(['10.0.0.0/8', '127.0.0.1']);
    expect(await from(origin, '10.1.2.3', '6.6.6.6, 203.0.113.5, 10.9.9.9')).toBe('203.0.113.5');
    expect(await from(origin, '::ffff:127.0.0.1', '203.0.113.5')).toBe('203.0.113.5');
    expect(await from(origin, '198.51.100.1', '203.0.113.5')).toBe('198.51.100.1');
    expect(await from(origin, '10.1.2.3', 'nonsense')).toBe('10.1.2.3');
    expect(await from(origin, '10.1.2.3')).toBe('10.1.2.3');
  });

  it('is a network for IPv6, however it is written', async () => {
    const origin = createOrigin([]);
    const full = await from(origin, '2001:db8:0:7:1:2:3:4');
    expect(full).toBe('2001:db8:0:7::/64');
    expect(await from(origin, '2001:db8:0:7::9')).toBe(full);
    expect(await from(origin, '::1')).toBe('0:0:0:0::/64');
  });
});

describe('wished languages', () => {
  it('come in order of their weight', () => {
    expect(acceptedLanguages('en;q=0.5, zh-CN, fr;q=0, de;q=0.8')).toEqual(['zh-CN', 'de', 'en']);
    expect(acceptedLanguages('')).toEqual(['']);
  });
});
