/**
 * Whether bytes that are no UTF-8 are Chinese in GB18030. Nearly any bytes decode as GB18030, Latin
 * accents among them ("littéraire" in Latin-1 would become 「litt閞aire」); but the characters of
 * Chinese texts have two bytes of the upper half or four, while in Latin ones nearly every such
 * byte stands alone.
 */
export function isChinese(parts: readonly Buffer[]): boolean {
  if (isLatin(parts)) return false;
  const high = parts.reduce((sum, part) => sum + highBytes(part), 0);
  const broken = parts.reduce((sum, part) => sum + strayBytes(part), 0);
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

/** Bytes of the upper half that belong to no character (WHATWG Encoding, gb18030 decoder). */
function strayBytes(part: Uint8Array): number {
  let stray = 0;
  for (let at = 0; at < part.length; at += 1) {
    const lead = part[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = part[at + 1] ?? 0;
    const isFour = trail >= 0x30 && trail <= 0x39 && (part[at + 2] ?? 0) > 0x80;
    if (lead === 0x80 || lead === 0xff) stray += 1;
    else if (isFour) at += 3;
    else if (trail >= 0x40 && trail !== 0x7f && trail !== 0xff) at += 1;
    else stray += 1;
  }
  return stray;
}
