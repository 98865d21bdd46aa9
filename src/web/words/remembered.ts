const STORED = 'wenjin-locale';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Keeps the chosen language for the next visit; the cookie lets the server's first view match. */
export function rememberLanguage(locale: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet.
  document.cookie = `${STORED}=${locale}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

/** The language chosen on an earlier visit, or null. */
export function rememberedLanguage(): string | null {
  return document.cookie.match(/(?:^|; )wenjin-locale=([\w-]+)/)?.[1] ?? null;
}
