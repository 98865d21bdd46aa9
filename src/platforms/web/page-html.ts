import type { FirstView } from './contract/pages.js';

export interface PageFilling {
  readonly locale: string;
  readonly nonce: string;
  /** The library's time zone: pages show every time in it. */
  readonly zone: string;
  /** What the page shows before its first request; absent when it could not be made. */
  readonly view?: FirstView | undefined;
}

/** Fills the built HTML: language, the nonce for styles, the first view as a block of data. */
export function fillPage(html: string, filling: PageFilling): string {
  const { locale, nonce, zone, view } = filling;
  const data = view
    ? `<script type="application/json" id="first-view">${jsonForHtml(view)}</script>`
    : '';
  return html
    .replace(/<html lang="[^"]*"/, () => `<html lang="${locale}" data-zone="${zone}"`)
    .replace('<head>', () => `<head>\n    <meta property="csp-nonce" nonce="${nonce}">`)
    .replace('<!--first-view-->', () => data);
}

/** JSON that cannot end the block it stands in, nor begin another (`</script>`, `<!--`). */
export function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
