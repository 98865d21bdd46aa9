import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { FirstView } from './contract/pages.js';
import type { WebApp, WebContext, WebEnv } from './env.js';
import { firstView } from './first-view.js';
import type { Kit } from './kit.js';
import { fillPage } from './page-html.js';
import { pagePolicy } from './security-headers.js';

/** Names under `/assets` carry a hash of their content: what was fetched once never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

/** The built pages: the reader's with its first view inside, the console, and what they load. */
export function addPages(app: WebApp, kit: Kit): void {
  const { staticDir, config, timezone: zone } = kit.parts;
  const read = createReader(staticDir);

  if (existsSync(staticDir)) {
    const assets = serveStatic({ root: staticDir, precompressed: true });
    app.get('/assets/*', keepForever, compress(), assets);
  }

  for (const address of ['/', '/topics', '/topics/:name', '/appeals/:token', '/campaigns/:slug']) {
    app.get(address, compress(), async (c) => {
      const html = await read('index.html');
      if (html === null) return notBuilt(kit, c);
      const view = await viewFor(kit, c);
      return sendPage(c, { html, view, zone, frames: config.embedOrigins });
    });
  }
  for (const address of ['/console', '/console/*']) {
    app.get(address, compress(), async (c) => {
      const html = await read('console.html');
      return html === null ? notBuilt(kit, c) : sendPage(c, { html, zone, frames: [] });
    });
  }
}

const keepForever: MiddlewareHandler<WebEnv> = async (c, next) => {
  await next();
  if (c.res.ok) c.header('Cache-Control', FOREVER);
};

/** Pages do not change while the service runs: each is read once. */
function createReader(directory: string): (name: string) => Promise<string | null> {
  const pages = new Map<string, string>();
  return async (name) => {
    const known = pages.get(name);
    if (known !== undefined) return known;
    const html = await readFile(path.join(directory, name), 'utf8').catch(() => null);
    if (html !== null) pages.set(name, html);
    return html;
  };
}

/** Without a first view the page still works: it asks for one itself and says what is wrong. */
async function viewFor(kit: Kit, c: WebContext): Promise<FirstView | undefined> {
  try {
    return await firstView(kit, c.var.locale);
  } catch (error) {
    kit.parts.log.warn({ err: error, reference: c.var.reference }, 'page without its first view');
    return undefined;
  }
}

interface Page {
  readonly html: string;
  readonly view?: FirstView | undefined;
  readonly zone: string;
  readonly frames: readonly string[];
}

function sendPage(c: WebContext, { html, view, zone, frames }: Page): Response {
  const nonce = randomBytes(16).toString('base64');
  c.header('Content-Security-Policy', pagePolicy(nonce, frames));
  c.header('Cache-Control', 'no-cache');
  c.header('Vary', 'Accept-Language, Cookie');
  return c.html(fillPage(html, { locale: c.var.locale, nonce, zone, view }));
}

function notBuilt(kit: Kit, c: WebContext): Response {
  return c.text(`${kit.parts.i18n.say(c.var.locale, 'web-pages-missing')}\n`, 503);
}
