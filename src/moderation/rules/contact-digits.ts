import { createUnitTest } from '../../text/units.js';

const numerals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '零〇洞⓿',
    '一壹幺❶➀➊⓵',
    '二贰两❷➁➋⓶',
    '三叁❸➂➌⓷',
    '四肆❹➃➍⓸',
    '五伍❺➄➎⓹',
    '六陆❻➅➏⓺',
    '七柒拐❼➆➐⓻',
    '八捌❽➇➑⓼',
    '九玖勾❾➈➒⓽',
  ].flatMap((signs, digit) => [...signs].map((sign) => [sign, String(digit)])),
);
const inRun = String.raw`[零〇洞一壹幺二贰两三叁四肆五伍六陆七柒拐八捌九玖勾⓿❶-❾➀-➈➊-➒⓵-⓽\d\s\-·.,，、]`;
/** Fewer numerals in a row are said in passing. */
export const SHORTEST_RUN = 5;
const run = new RegExp(`${inRun}{${SHORTEST_RUN},}`, 'gu');
/** Whether a unit may stand in a run of numerals. */
export const isInRun = createUnitTest(new RegExp(inRun, 'u'));

// `7l8z04466`: letters that look like digits among four digits or more.
const looksLikeNumber = /(?<![a-z\d])(?=(?:[oоοilzзsb-]*\d){4})[\doоοilzзsb-]{6,16}(?![a-z\d])/gu;
const alike: Readonly<Record<string, string>> = {
  ...{ о: '0', ο: '0', з: '3' },
  ...{ o: '0', i: '1', l: '1', z: '2', s: '5', b: '8' },
};
/** What is said between the parts of a number instead of written: `138 空格 0000`. */
const saidApart = /(?<=\d\s{0,2})(?:空格|横杠|短横|横线|中间不断)(?=\s{0,2}\d)/gu;

/** The same text, unit for unit, with the numerals of long runs written as digits. */
export function withDigits(text: string): string {
  const digits = text.replace(run, (signs) =>
    signs.replace(/[^\d\s\-·.,，、]/gu, (sign) => numerals[sign] ?? sign),
  );
  if (countDigits(digits) < LEAST_DIGITS) return digits;
  return digits
    .replace(looksLikeNumber, (token) => token.replace(/\p{L}/gu, (sign) => alike[sign] ?? sign))
    .replace(saidApart, (words) => ' '.repeat(words.length));
}

/** With fewer of them no number is disguised. */
const LEAST_DIGITS = 4;

/** How many digits of ASCII stand in a text. */
export function countDigits(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) count++;
  }
  return count;
}
