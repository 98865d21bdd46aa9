import { randomBytes } from 'node:crypto';
import { compress } from 'hono/compress';
import { docsPage } from './docs-html.js';
import type { WebApp } from './env.js';
import type { Kit } from './kit.js';
import { describeApi, type OpenApiDocument } from './openapi.js';
import { pagePolicy } from './security-headers.js';

/** The API described: for machines at `/api/openapi.json`, for people at `/api/docs`. */
export function addDocs(app: WebApp, kit: Kit): void {
  const { i18n, config } = kit.parts;
  const documents = new Map<string, OpenApiDocument>();
  const documentIn = (locale: string) => {
    const known = documents.get(locale);
    const made = known ?? describeApi(app, { i18n, locale, url: config.publicUrl });
    documents.set(locale, made);
    return made;
  };

  app.get('/api/openapi.json', compress(), (c) => c.json(documentIn(c.var.locale)));

  app.get('/api/docs', compress(), (c) => {
    const { locale } = c.var;
    const nonce = randomBytes(16).toString('base64');
    c.header('Content-Security-Policy', pagePolicy(nonce, []));
    const say = (key: string) => i18n.say(locale, key);
    return c.html(docsPage(documentIn(locale), { locale, nonce, say }));
  });
}
