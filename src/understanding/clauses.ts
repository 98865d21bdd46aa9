/** Shorter sentences are one thought. UTF-16 units. */
const long = { zh: 14, en: 45 };
/** How much of an unpunctuated sentence stands at its end, where the question is. */
const tail = { zh: 14, words: 9 };
/** Nothing shorter asks for anything. */
const least = { zh: 3, en: 8 };

const marks = /[，。,.!！?？;；\n…]+/u;
const joints =
  /[,.;!?\n]+|\s(?:and|but|so|because|also|then|whether|if|could you|can you|i was wondering|just wondering|tell me|know|please)\s/u;

/** The thoughts of a long sentence by themselves, and what it ends on; nothing for a short one. */
export function clausesOf(text: string, language: 'zh' | 'en'): readonly string[] {
  if (text.length <= long[language] || /[《“"「『]/u.test(text)) return [];
  const pieces = language === 'zh' ? chinesePieces(text) : english(text);
  const enough = pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece.length >= least[language]);
  return [...new Set(enough)].filter((piece) => piece !== text.trim()).slice(0, most);
}

/** Who writes more has lost the thread; so have we. */
const most = 12;

function chinesePieces(text: string): string[] {
  const marked = text.split(marks).filter((piece) => piece.trim() !== '');
  const pieces = marked.length > 1 ? marked : text.split(/\s+/);
  const last = pieces.at(-1) ?? '';
  const ends = last.length > tail.zh * 1.5 ? [last.slice(-tail.zh)] : [];
  const pairs = pieces.slice(1).map((piece, at) => `${pieces[at]}，${piece}`);
  return [...pieces, ...pairs, ...ends];
}

function english(text: string): string[] {
  const pieces = text.split(joints);
  const words = text.trim().split(/\s+/);
  return words.length > tail.words ? [...pieces, words.slice(-tail.words).join(' ')] : pieces;
}
