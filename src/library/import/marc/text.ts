/** Control characters, and those around words that do not count for sorting (U+0088/89, U+0098/9C). */
const controls = /[\p{Cc}\u200c]/gu;

/** A text without what catalogues put between areas (ISBD): `Emma /`, `New York :`. */
export function clean(text: string): string {
  const plain = (hasControls(text) ? text.replace(controls, '') : text).trim();
  const last = plain.charCodeAt(plain.length - 1);
  return isLetter(last) ? plain : withoutStop(plain.replace(/[\s/:;=,]+$/, ''));
}

/** Most texts hold none, and looking is quicker than replacing. */
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || (code >= 0x7f && code <= 0x9f) || code === 0x200c) return true;
  }
  return false;
}

/** Anything but the punctuation of ASCII, in which names and areas end. */
function isLetter(code: number): boolean {
  return code > 0x3d || (code > 0x2f && code < 0x3a);
}

/** Words that are never without their full stop, and initials. */
const stopped = /(?:^|[\s.\-(])(?:\p{Lu}|Jr|Sr|Co|Inc|Ltd|etc|ed|vol|Dr|St)\.$|\.\.$/u;

/** A full stop at the end belongs to the card, not to the name. */
function withoutStop(text: string): string {
  return text.endsWith('.') && !stopped.test(text) ? text.slice(0, -1).trimEnd() : text;
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
  const year = /(?<!\d)[12]\d{3}(?!\d)/;
  return (year.exec(text) ?? year.exec(text.normalize('NFKC')))?.[0] ?? '';
}
