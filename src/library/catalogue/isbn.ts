import { parse } from 'isbn3';

/**
 * The 13 digits of an ISBN written in any usual way (10 or 13 digits, hyphens or spaces or neither,
 * full width, the leading zero lost), or null when it cannot be one.
 */
export function toIsbn13(raw: string): string | null {
  const plain = raw
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^ISBN(?:-?1[03])?[:\s]*/, '')
    .replace(/[\s\p{Pd}.]/gu, '');
  if (!/^\d{8,12}[\dX]$/.test(plain)) return null;
  return parse(plain.padStart(10, '0'))?.isbn13 ?? null;
}
