/** Control characters, and those around words that do not count for sorting (U+0088/89, U+0098/9C). */
const controls = /[\p{Cc}\u200c]/gu;

/** A text without what catalogues put between areas (ISBD): `Emma /`, `New York :`. */
export function clean(text: string): string {
  const plain = text.replace(controls, '').trim();
  return /[/:;=,.\s]$/.test(plain) ? withoutStop(plain.replace(/[\s/:;=,]+$/, '')) : plain;
}

/** A full stop at the end belongs to the card, unless an initial, a short word or dots need it. */
function withoutStop(text: string): string {
  if (!text.endsWith('.') || /(?:^|[\s.\-(])\p{L}{1,3}\.$|\.\.$/u.test(text)) return text;
  return text.slice(0, -1).trimEnd();
}

/** Whether a text came through its decoding whole. */
export function isWhole(text: string): boolean {
  return !text.includes('\ufffd');
}

const han = /\p{Script=Han}/u;

export function hasHan(text: string): boolean {
  return han.test(text);
}

/** Texts that are there and whole, each once. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '' && isWhole(text));
}

/** The first year with four digits, `1979` of `c1979-1981.`; empty when there is none. */
export function yearIn(text: string): string {
  return /(?<!\d)[12]\d{3}(?!\d)/.exec(text.normalize('NFKC'))?.[0] ?? '';
}
