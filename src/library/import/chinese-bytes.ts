const gb18030 = new TextDecoder('gb18030');

/**
 * Whether bytes that are no UTF-8 are Chinese in GB18030. Nearly any bytes decode as GB18030, Latin
 * accents among them ("littéraire" in Latin-1 would become 「litt閞aire」); but the characters of
 * Chinese texts have two bytes of the upper half or four, while in Latin ones nearly every such
 * byte stands alone.
 */
export function isChinese(parts: readonly Buffer[]): boolean {
  if (isLatin(parts)) return false;
  const high = parts.reduce((sum, part) => sum + highBytes(part), 0);
  const broken = parts.reduce(
    (sum, part) => sum + gb18030.decode(part).split('\ufffd').length - 1,
    0,
  );
  return broken * 20 <= high;
}

/** Whether most bytes of the upper half stand alone, as accents among letters do. */
export function isLatin(parts: readonly Buffer[]): boolean {
  let [alone, all] = [0, 0];
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 1) {
      if ((part[at] ?? 0) < 0x80) continue;
      all += 1;
      if ((part[at - 1] ?? 0) < 0x80 && (part[at + 1] ?? 0) < 0x80) alone += 1;
    }
  }
  return alone * 2 > all;
}

export function highBytes(part: Uint8Array): number {
  let count = 0;
  for (const byte of part) if (byte >= 0x80) count += 1;
  return count;
}
