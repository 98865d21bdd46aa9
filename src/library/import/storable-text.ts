/** More than any title, name or summary line needs; UTF-16 units. */
const MAX_TEXT = 1_000;

/** Control characters and halves of characters, which no database takes and nobody wrote. */
const unstorable = /(?![\t\n])\p{Cc}|\p{Surrogate}/gu;

/** Whether a text is of Latin and Chinese characters alone, which need no mending (most do not). */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isLatin = code > 0x1f && code < 0x300 && (code < 0x7f || code > 0x9f);
    if (!isLatin && !(code > 0x4dff && code < 0xa000)) return false;
  }
  return true;
}

/** A text, a number, or the name of `{name}`; at most so many characters of it. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') {
    const sound = isPlain(value) ? value : value.replace(unstorable, '').normalize('NFC');
    return sound.trim().slice(0, MAX_TEXT);
  }
  if (typeof value === 'number') return String(value);
  return typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string'
    ? textOf(value.name)
    : '';
}
