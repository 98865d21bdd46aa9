import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillPage, jsonForHtml } from '../../../src/platforms/web/page-html.js';
import { pagePolicy } from '../../../src/platforms/web/security-headers.js';
import { hostileHelp } from './fake-services.js';
import { openWebHouse, type WebHouse } from './web-house.js';

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse({ embedOrigins: ['https://www.library.example'] });
});
afterAll(() => house.close());

const block = /<script type="application\/json" id="first-view">(.*?)<\/script>/s;

describe('the reader’s page', () => {
  it('comes with its first view, in the visitor’s language', async () => {
    const page = await (await house.get('/', { 'accept-language': 'zh-CN' })).text();
    expect(page).toContain('<html lang="zh-CN"');
    const view = JSON.parse(block.exec(page)?.[1] ?? '');
    expect(view).toMatchObject({ locale: 'zh-CN', library: '文津示例图书馆' });
  });

  it('is not broken by hostile text in it', async () => {
    const page = await (await house.get('/')).text();
    expect(page.match(/<script/g)).toHaveLength(1);
    const view = JSON.parse(block.exec(page)?.[1] ?? '');
    expect(view.classic.help).toBe(hostileHelp);
  });

  it('prefers ?lang= to the remembered language, and that to the browser’s', async () => {
    const headers = { cookie: 'wenjin-locale=zh-CN', 'accept-language': 'en' };
    expect(await (await house.get('/', headers)).text()).toContain('lang="zh-CN"');
    expect(await (await house.get('/?lang=en', headers)).text()).toContain('lang="en"');
  });

  it('has addresses for topics', async () => {
    expect((await house.get('/topics')).status).toBe(200);
    expect(await (await house.get(`/topics/${encodeURIComponent('读书')}`)).text()).toContain(
      'Wenjin',
    );
  });

  it('runs only scripts of our own and is framed only where it may be', async () => {
    const response = await house.get('/');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'self' https://www.library.example");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
  });
});

describe('the console', () => {
  it('is served at all its addresses, and in no frame', async () => {
    for (const address of ['/console', '/console/sign-in', '/console/cases/7']) {
      const response = await house.get(address);
      expect(await response.text()).toContain('<title>Console');
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });
});

describe('assets', () => {
  it('are cached for ever and compressed', async () => {
    const response = await house.get('/assets/main-abc123.js', { 'accept-encoding': 'gzip' });
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('content-type')).toContain('javascript');
  });

  it('do not lead out of their folder', async () => {
    expect((await house.get('/assets/missing.js')).status).toBe(404);
    expect((await house.get('/assets/..%2f..%2fpackage.json')).status).toBe(404);
    expect((await house.get('/assets/%2e%2e/index.html')).status).toBe(404);
  });
});

describe('filling a page', () => {
  it('takes text literally', () => {
    const html = '<html lang="en"><head></head><!--first-view--></html>';
    const filled = fillPage(html, { locale: 'en', nonce: 'abc', zone: 'Asia/Shanghai' });
    expect(filled).toBe(
      '<html lang="en" data-zone="Asia/Shanghai"><head>\n    <meta property="csp-nonce" nonce="abc"></head></html>',
    );
    expect(jsonForHtml({ a: '$& </script>' })).toBe('{"a":"$\\u0026 \\u003c/script\\u003e"}');
    expect(pagePolicy('abc', [])).toContain("style-src 'self' 'nonce-abc'");
  });
});

it('says what to do when the pages are not built', async () => {
  const { createWeb } = await import('../../../src/platforms/web/index.js');
  const { Registry } = await import('prom-client');
  const parts = { ...house.parts, metrics: new Registry(), staticDir: '/nowhere' };
  const response = await createWeb(parts).fetch(new Request('http://library.test/console'));
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('npm run build');
});
