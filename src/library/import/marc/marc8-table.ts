/**
 * MARC-8's Extended Latin (ANSEL, ANSI/NISO Z39.47) as Unicode, by the byte in the upper half.
 * Facts from the Library of Congress, "Code Table Extended Latin (ANSEL)", revised 2004-09 and
 * 2005-03 (ligature, double tilde and alif as they have been mapped since).
 */
export const anselSpacing: ReadonlyMap<number, string> = rows({
  a1: 'ŁØĐÞÆŒʹ·♭®±ƠƯʼ',
  b0: 'ʻłøđþæœʺı£ð',
  bc: 'ơư',
  c0: '°ℓ℗©♯¿¡ß€',
});

/**
 * Marks that stand before their letter in MARC-8 and behind it in Unicode. The second halves of the
 * ligature and of the double tilde (EC, FB) are part of the first in Unicode.
 */
export const anselMarks: ReadonlyMap<number, string> = new Map([
  ...rows({
    e0: '\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030c\u030a\u0361',
    ed: '\u0315\u030b\u0310\u0327\u0328\u0323\u0324\u0325\u0333\u0332\u0326\u031c\u032e\u0360',
    fe: '\u0313',
  }),
  [0xec, ''],
  [0xfb, ''],
]);

/**
 * ISO 5426 (Extended Latin for bibliographic use), which UNIMARC names in 100/26-29 as set 03, as
 * Unicode. Facts from the concordance of the German National Library and UNIMARC's Appendix J.
 */
export const iso5426Spacing: ReadonlyMap<number, string> = rows({
  a1: '¡„£$¥†§′‘“«♭©℗®',
  b0: 'ʻʼ‚',
  b6: '‡·″’”»♯ʹʺ¿',
  e1: 'ÆĐ',
  e6: 'Ĳ',
  e8: 'ŁØŒ',
  ec: 'Þ',
  f1: 'æđð',
  f5: 'ıĳ',
  f8: 'łøœßþ',
});

export const iso5426Marks: ReadonlyMap<number, string> = new Map([
  ...rows({
    c0: '\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0308\u030a\u0315\u0312\u030b\u031b\u030c',
    d0: '\u0327\u031c\u0326\u0328\u0325\u032e\u0323\u0324\u0332\u0333\u0329\u032d',
    dd: '\u0361',
  }),
  [0xde, ''],
]);

/** Characters one after the other from a byte (hexadecimal) on. */
function rows(table: Readonly<Record<string, string>>): Map<number, string> {
  return new Map(
    Object.entries(table).flatMap(([first, characters]) =>
      [...characters].map((character, at) => [Number.parseInt(first, 16) + at, character] as const),
    ),
  );
}
