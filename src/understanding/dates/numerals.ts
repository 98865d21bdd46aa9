/** A count of at most two digits in figures or Chinese numerals, as part of a pattern. */
export const numeral = '(?:[0-9]{1,2}|[一二三四五六七八九十廿卅两]{1,3})';

const digits: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** The value of what `numeral` matches (二十三, 廿三, 23); NaN when it is no number. */
export function numeralValue(text: string): number {
  if (/^[0-9]+$/.test(text)) return Number(text);
  const plain = text.replace('廿', '二十').replace('卅', '三十');
  const [tens, ones, ...rest] = plain.split('十');
  if (rest.length > 0) return Number.NaN;
  if (ones === undefined) return digits[plain] ?? Number.NaN;
  const high = tens === '' ? 1 : digits[tens ?? ''];
  const low = ones === '' ? 0 : digits[ones];
  return high === undefined || low === undefined ? Number.NaN : high * 10 + low;
}
