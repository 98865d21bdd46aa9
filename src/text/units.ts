/** What a text becomes when every UTF-16 unit of it becomes one other, or `null` when one does not. */
export type UnitRewriter = (text: string) => string | null;

/** How many units a text may have; longer ones are worth the long way. */
const LONGEST = 4_096;

/** What is known of a unit: nothing yet, that it needs the long way, else two more than its code. */
const UNKNOWN = 0;
const LONG_WAY = 1;
const CODES_FROM = 2;

const printable = /^[ -~]*$/;

/** Pictures beyond the basic plane: no step changes them, and nothing composes with them. */
const FIRST_PICTURE = 0x1f300;
const LAST_PICTURE = 0x1faff;

/**
 * Makes texts comparable unit for unit, without regular expressions and with no offsets to carry.
 * `alone` says what a unit becomes whatever stands beside it: one unit, or `null` when that depends or
 * is longer. It is asked once for each.
 */
export function createUnitRewriter(alone: (unit: string) => string | null): UnitRewriter {
  const known = new Uint16Array(0x10000);
  const written = new Uint16Array(LONGEST);
  const bytes = Buffer.from(written.buffer);
  const learn = (code: number) => {
    const becomes = alone(String.fromCharCode(code));
    const next = becomes?.length === 1 ? becomes.charCodeAt(0) + CODES_FROM : LONG_WAY;
    // The last two codes are no characters and leave no room.
    const answer = next > 0xffff ? LONG_WAY : next;
    known[code] = answer;
    return answer;
  };
  let isOnlyLowered: boolean | null = null;
  return (text) => {
    if (text.length > LONGEST) return null;
    // English without an accent, where letters become small and nothing else happens: the engine does
    // that many units at a time, and the result is read faster than one with wide units.
    if (printable.test(text)) {
      isOnlyLowered ??= lowers(alone);
      if (isOnlyLowered) return text.toLowerCase();
    }
    let changes = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const found = known[code] ?? UNKNOWN;
      const answer = found === UNKNOWN ? learn(code) : found;
      if (answer === LONG_WAY) {
        if (!isPicture(text, at)) return null;
        written[at] = code;
        written[++at] = text.charCodeAt(at);
        continue;
      }
      written[at] = answer - CODES_FROM;
      changes ||= answer - CODES_FROM !== code;
    }
    return changes ? bytes.toString('utf16le', 0, 2 * text.length) : text;
  };
}

function lowers(alone: (unit: string) => string | null): boolean {
  const units = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at));
  return units.every((unit) => alone(unit) === unit.toLowerCase());
}

function isPicture(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return point >= FIRST_PICTURE && point <= LAST_PICTURE;
}

/** Whether characters are of a kind, remembered for every unit that was asked about. */
export function createUnitTest(kind: RegExp): (text: string, at: number) => boolean {
  const known = new Int8Array(0x10000);
  return (text, at) => {
    const code = text.charCodeAt(at);
    const answer = known[code] ?? 0;
    if (answer !== 0) return answer > 0;
    // Half of a pair is what the pair is, and another pair may be something else.
    if (code >= 0xd800 && code <= 0xdfff) return kind.test(characterAt(text, at));
    const isOne = kind.test(String.fromCharCode(code));
    known[code] = isOne ? 1 : -1;
    return isOne;
  };
}

function characterAt(text: string, at: number): string {
  const isSecond = (text.charCodeAt(at) & 0xfc00) === 0xdc00 && at > 0;
  const first = isSecond && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? at - 1 : at;
  return String.fromCodePoint(text.codePointAt(first) ?? 0);
}
