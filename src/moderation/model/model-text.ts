/** What stands in a text for things whose own letters say nothing about offence. */
export const marks = {
  title: '\ue010',
  link: '\ue011',
  name: '\ue012',
  number: '\ue013',
  group: '\ue014',
  quotation: '\ue015',
} as const;

const replacements: readonly (readonly [RegExp, string])[] = [
  [/《[^《》]{1,80}》|〈[^〈〉]{1,80}〉/gu, marks.title],
  [/(?:https?:\/\/|www\.)[^\s\p{Script=Han}]+/gu, marks.link],
  [/(?<![\p{L}\p{N}])@[\p{L}\p{N}_]{1,40}/gu, marks.name],
  [/\d{3,}/gu, marks.number],
];

/**
 * A folded text as the model reads it: titles, links, names, long numbers and quotations are marks.
 * Who quotes a verse or a slur does not say it, unless nothing else is said.
 */
export function modelText(folded: string): string {
  const text = replacements.reduce(
    // Most texts hold none of these signs.
    (text, [pattern, mark]) => text.replace(pattern, mark),
    folded,
  );
  if (!text.includes('“')) return text;
  const unquoted = text.replace(quotation, marks.quotation);
  return (unquoted.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= LEAST_OWN_LETTERS ? unquoted : text;
}

// Straight marks say nothing: in the English sets they surround whole messages and ironic words.
const quotation = /“[^“”]{2,80}”/gu;
/** With fewer letters of one's own a quotation is the message. */
const LEAST_OWN_LETTERS = 4;

const han =
  '河南|河北|山东|山西|东北|上海|北京|广东|广西|新疆|西藏|四川|湖北|湖南|武汉|江苏|浙江|安徽|福建|外地|本地|农村|乡下|城里|台湾|香港|黑|白|黄种|亚裔|印度|日本|韩国|非洲|犹太|美国|中国|欧美|德国|俄罗斯|维吾尔|藏|回|满|苗';
const kinds = '人|女人|男人|妹子|女孩|男孩|朋友|留学生|司机|学生|同胞';
const persons =
  '女司机|女性|女生|女孩子?|女人|男人|男孩子?|男生|男性|妇女|女权|移民|难民|同性恋者?|跨性别者?|残疾人|残障人士|老年?人|农民工?|少数民族|穆斯林|大龄单身女性|单身女性|全职妈妈|剩女|娘炮';
const latin =
  'black|white|asian|chinese|african|mexican|muslim|jew|jewish|immigrant|refugee|women|woman|girl|men|man|boy|gay|lesbian|trans|disabled|old|poor';
const groups = new RegExp(
  `(?:${han})(?:族)?(?:${kinds})|${persons}|(?<![a-z])(?:${latin})s?(?: (?:people|women|men|person|folks?))?(?![a-z])`,
  'gu',
);

/** The same with groups of people masked: how one talks about them, whichever they are. */
export function stanceText(text: string): string {
  return text.replace(groups, marks.group);
}
