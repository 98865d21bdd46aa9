/**
 * Words of Cantonese and of the north and their plain Mandarin, simplified; the longer before the
 * shorter. Only words that mean nothing else in Mandarin, or with what must stand beside them.
 */
const regional: readonly (readonly [said: string, plain: string])[] = [
  ['而家', '现在'],
  ['依家', '现在'],
  ['宜家(?=几|开|关|仲|有|得|系)', '现在'],
  ['听日(?!语|本|文(?:课|歌|书|讲|$))', '明天'],
  ['听朝早?', '明早'],
  ['听晚', '明晚'],
  ['[寻琴]日', '昨天'],
  ['[寻琴]晚', '昨晚'],
  ['今朝早?', '今早'],
  ['同埋', '和'],
  ['返屋企', '回家'],
  ['屋企', '家里'],
  ['边度', '哪里'],
  ['边个', '谁'],
  ['边(?=本|间|层|位|日)', '哪'],
  ['几时', '什么时候'],
  ['点解', '为什么'],
  ['点样', '怎样'],
  ['(?<![\\d一二三四五六七八九十几两半:])点(?=去|搭|行去|借|还|续|办|做|先)', '怎么'],
  ['有冇', '有没有'],
  ['系[唔咪]系?', '是不是'],
  ['唔该', '请'],
  ['唔好意思', '不好意思'],
  ['使唔使', '要不要'],
  ['唔使', '不用'],
  ['唔', '不'],
  ['冇', '没有'],
  ['仲(?=有|系|开|会|可|未|剩|得|要)', '还'],
  ['开紧', '开着'],
  ['[闩埋]门', '关门'],
  ['睇', '看'],
  ['[揾搵]', '找'],
  ['攞', '拿'],
  ['俾', '给'],
  ['佢', '他'],
  ['哋', '们'],
  ['嗰', '那'],
  ['呢(?=度|间|本|个|排|份)', '这'],
  ['嘅', '的'],
  ['咗', '了'],
  ['咩', '什么'],
  ['喺', '在'],
  ['嘢', '东西'],
  ['啲', '些'],
  ['入面', '里面'],
  ['礼拜日', '星期日'],
];

const quoted = '《[^《》]*》|〈[^〈〉]*〉|[“"][^“”"]*[”"]|「[^「」]*」|『[^『』]*』';
const anywhere = new RegExp(`${quoted}|${regional.map(([said]) => said).join('|')}`, 'gu');
const whole = regional.map(
  ([said, plain]) => [new RegExp(`^(?:${bare(said)})$`, 'u'), plain] as const,
);
/** What every entry takes one of, quick to see. */
const signs = /[家日朝晚埋企度边几点冇系唔使仲紧闩睇揾搵攞俾佢哋嗰呢嘅咗咩喺嘢啲面拜]/;

/** Says in plain Mandarin what a sentence says in Cantonese; titles in quotes stay as they are. */
export function withoutDialect(text: string): string {
  if (!signs.test(text)) return text;
  return text.replace(anywhere, (found) => plainOf(found));
}

function plainOf(found: string): string {
  return whole.find(([said]) => said.test(found))?.[1] ?? found;
}

/** A pattern without what must stand around it. */
function bare(said: string): string {
  return said.replace(/\(\?<?[=!](?:[^()]|\([^()]*\))*\)/g, '');
}
