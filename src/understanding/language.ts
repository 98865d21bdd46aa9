/** What a sentence is written in; `other` is a language that the desk does not speak. */
export type Language = 'zh' | 'en' | 'other';

const foreignScript =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{Script=Tibetan}]/gu;
const ascii = /^[\0-\x7f]*$/;
const han = /\p{Script=Han}/gu;
const latinWord = /[\p{Script=Latin}]+(?:['’][\p{Script=Latin}]+)*/gu;

/** Words that carry a Chinese sentence whatever titles stand in it. */
const chineseCarriers = /[吗呢吧啊么的了找查有没请帮我你怎几什哪推荐这那]/u;

/** Small words that stand in most sentences of languages written like English. */
const foreignWords = new Set(
  [
    'le la les des est où quand comment bonjour merci je vous nous une un du au aux avec pour dans ouvert ouverte bibliothèque livre livres quelle heure êtes cherche avez',
    'der die das und ist wann wie wo ich sie wir haben ein eine nicht mit für bitte guten tag geöffnet bibliothek buch bücher öffnet heute morgen suche können',
    'el los las es está cuándo cuando dónde donde cómo como hola gracias yo usted una para con abre abierta biblioteca libro libros qué hora quiero por favor busco',
    'il lo gli è quando dove come ciao grazie io voi una per con aperta biblioteca libro libri che ora vorrei oggi domani sono',
    'o os as é está quando onde como olá obrigado eu você uma para com aberta biblioteca livro livros que hora quero hoje amanhã',
    'de het een en is wanneer hoe waar ik u wij hebben niet met voor alstublieft bibliotheek boek boeken open vandaag morgen',
    'apa kapan di mana bagaimana saya anda perpustakaan buku buka hari ini besok tolong terima kasih',
    'thư viện mở cửa khi nào sách tôi bạn có không ở đâu xin chào',
  ].flatMap((words) => words.split(' ')),
);
const englishWords = new Set(
  'the a an is are am was were be do does did have has can could will would what when where who which how why i you he she it we they my your me of to in on at for from with by and or not no please open book books library hello hi help this that any some find like tell about as'.split(
    ' ',
  ),
);

/** Guesses the language of a normalised sentence whose quoted titles have been taken out. */
export function languageOf(text: string): Language {
  const [characters, foreign] = ascii.test(text)
    ? [0, 0]
    : [count(text, han), count(text, foreignScript)];
  if (foreign > 0 && foreign * 3 >= characters) return 'other';
  const words = text.match(latinWord) ?? [];
  if (characters > 0) {
    return characters >= words.length || chineseCarriers.test(text) ? 'zh' : 'en';
  }
  return isForeign(words) ? 'other' : 'en';
}

/** Whether one of the small words that stand in most English sentences is there. */
export function hasSmallWord(text: string): boolean {
  return (text.match(latinWord) ?? []).some((word) => englishWords.has(word));
}

/** At least two small words of other languages, and more than of English. */
function isForeign(words: readonly string[]): boolean {
  let [english, foreign] = [0, 0];
  for (const word of words) {
    if (englishWords.has(word)) english++;
    else if (foreignWords.has(word)) foreign++;
  }
  return foreign >= 2 && foreign > english;
}

function count(text: string, pattern: RegExp): number {
  return text.search(pattern) < 0 ? 0 : (text.match(pattern)?.length ?? 0);
}
