/** What a concept looks like in Chinese, then in Latin letters and figures. */
export type Concept = readonly [chinese: RegExp, latin: RegExp];

/** The places, in order, of the concepts that stand in a lower-case text. */
export type FindConcepts = (text: string) => readonly number[];

const inChinese = 1;
const inLatin = 2;

/**
 * Finds which of many concepts stand in a text. Only those are looked for whose characters or whose
 * words' first three letters it holds: of seventy about ten.
 *
 * Every match of a Chinese pattern must hold one of the Chinese characters that the pattern is
 * written with. A Latin pattern `\b(?:one|other)` is looked for by how its words begin, any other
 * one in every text.
 */
export function createConceptFinder(concepts: readonly Concept[]): FindConcepts {
  const byCharacter = new Map<number, number[]>();
  const byBeginning = new Map<number, number[]>();
  const always: number[] = [];
  concepts.forEach(([chinese, latin], at) => {
    for (const character of chinese.source.match(/[\u3400-\u9fff]/g) ?? []) {
      add(byCharacter, character.charCodeAt(0), at);
    }
    const beginnings = beginningsOf(latin.source);
    if (!beginnings) always.push(at);
    for (const beginning of beginnings ?? [])
      add(byBeginning, keyOf(beginning, 0, beginning.length), at);
  });
  const marks = new Uint8Array(concepts.length);
  const mark = (places: readonly number[] | undefined, how: number) => {
    if (places) for (const at of places) marks[at] = (marks[at] ?? 0) | how;
  };
  return (text) => {
    marks.fill(0);
    mark(always, inLatin);
    for (let at = 0, inWord = false; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= 0x3400) mark(byCharacter.get(code), inChinese);
      const isLetter = isWord(code);
      if (isLetter && !inWord) {
        for (let letters = 1; letters <= most; letters++) {
          mark(byBeginning.get(keyOf(text, at, letters)), inLatin);
        }
      }
      inWord = isLetter;
    }
    const found: number[] = [];
    for (let at = 0; at < marks.length; at++) {
      const how = marks[at] ?? 0;
      const concept = how === 0 ? undefined : concepts[at];
      if (concept && isFound(concept, how, text)) found.push(at);
    }
    return found;
  };
}

function isFound([chinese, latin]: Concept, how: number, text: string): boolean {
  return (
    ((how & inChinese) !== 0 && chinese.test(text)) || ((how & inLatin) !== 0 && latin.test(text))
  );
}

/** What `\w` stands for in lower case. */
function isWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

/** So many letters of a word's beginning are looked at. */
const most = 3;

/** A number for that many letters of a text from a place on; what is no plain letter is like no other. */
function keyOf(text: string, at: number, letters: number): number {
  let key = 0;
  for (let end = at; end < at + letters; end++) key = (key << 8) | (text.charCodeAt(end) & 0xff);
  return key;
}

/** The first letters, one at least, of every word of a pattern; null when they cannot be told. */
function beginningsOf(source: string): readonly string[] | null {
  const words = /^\\b\(\?:(.*)\)(?:\\b)?$/.exec(source)?.[1];
  const beginnings = words === undefined ? [] : alternativesOf(words).map(beginningOf);
  return beginnings.length === 0 || beginnings.includes('') ? null : beginnings;
}

/** What stands between the bars that are in no group. */
function alternativesOf(source: string): readonly string[] {
  const found = [''];
  let depth = 0;
  for (const character of source) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === '|' && depth === 0) found.push('');
    else found.push(found.pop() + character);
  }
  return found;
}

/** At most so many letters that are neither optional nor repeated. */
function beginningOf(word: string): string {
  const [letters = ''] = /^[a-z]*/.exec(word) ?? [];
  const fixed = /^[?*{]/.test(word.slice(letters.length)) ? letters.slice(0, -1) : letters;
  return fixed.slice(0, most);
}

function add(lists: Map<number, number[]>, key: number, at: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [at]);
  else if (list.at(-1) !== at) list.push(at);
}
