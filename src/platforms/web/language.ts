import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { I18n } from '../../core/i18n.js';
import type { WebContext, WebEnv } from './env.js';

/** The cookie in which the pages remember a chosen language. */
const LANGUAGE_COOKIE = 'wenjin-locale';

/**
 * Finds the language to answer in: `?lang=`, then for pages the remembered one, then
 * `Accept-Language`. The API skips the cookie: who calls it says what is wanted.
 */
export function createLanguage(i18n: I18n): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    c.set('locale', i18n.negotiate(wishes(c)));
    await next();
  };
}

function wishes(c: WebContext): string[] {
  const asked = c.req.query('lang');
  const remembered = c.req.path.startsWith('/api/') ? undefined : getCookie(c, LANGUAGE_COOKIE);
  const accepted = acceptedLanguages(c.req.header('Accept-Language') ?? '');
  return [asked, remembered, ...accepted].filter((tag) => tag !== undefined).filter(isTag);
}

/** The languages of an `Accept-Language` header, most wished first (RFC 9110, 12.5.4). */
export function acceptedLanguages(header: string): string[] {
  return header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', quality = ''] = part.split(';');
      return { tag: tag.trim(), weight: Number(/q=([\d.]+)/.exec(quality)?.[1] ?? 1) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

function isTag(text: string): boolean {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text);
}
