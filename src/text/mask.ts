/** What stands in place of something that could tell who someone is. */
export const masked = '[…]';

/**
 * Dates and ISBNs are what readers ask about; they stay. Everything else with so many digits is a
 * telephone, identity, card or account number: seven digits or more, also set apart by spaces,
 * hyphens or points, with the letters that such numbers begin or end with.
 */
const rules: readonly RegExp[] = [
  /[\w.%+-]+@[\w.-]+\.[A-Za-z]{2,}/gu,
  /(?:https?:\/\/|www\.)\S+/giu,
  /(?<![A-Za-z\d])[A-Za-z]{0,3}\+?\(?\d(?:[ .()·-]{0,2}\d){6,}[Xx]?(?!\d)/gu,
  /[零〇一二三四五六七八九幺两]{7,}/gu,
  /(?<=(?:微信|微信号|QQ|wechat|weixin|telegram)\s*(?:号|id)?\s*[:：是]?\s*)[A-Za-z][\w-]{4,}/giu,
];

const dates = /(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*(?:[-/.月]\s*\d{1,2}\s*日?|月)/g;
const isbns = /(?<!\d)97[89][ -]?\d[ -]?(?:\d[ -]?){8}\d(?!\d)/g;

/** Digits, letters and the marks of addresses; other punctuation is left as it was written. */
const fullWidth = /[\uff0b\uff0d\uff0e\uff10-\uff19\uff20-\uff3a\uff41-\uff5a]/g;

/** The text without numbers and addresses that name a person. Full-width digits are seen too. */
export function maskPersonal(text: string): string {
  const plain = text.replace(fullWidth, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
  const kept: string[] = [];
  const keep = (part: string) => `\ue000${String.fromCharCode(0xe100 + kept.push(part) - 1)}`;
  const guarded = plain.replace(isbns, keep).replace(dates, keep);
  const bare = rules.reduce((rest, rule) => rest.replace(rule, masked), guarded);
  return bare.replace(
    /\ue000([\ue100-\uf8ff])/g,
    (_mark, at: string) => kept[at.charCodeAt(0) - 0xe100] ?? '',
  );
}
