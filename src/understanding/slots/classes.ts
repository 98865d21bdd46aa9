/** Words by which readers call the top classes of the Chinese Library Classification. */
const words: Readonly<Record<string, string>> = {
  A: '马列|马克思主义|毛泽东思想|marxism',
  B: '哲学|宗教|心理|心理学|philosophy|religion|psychology',
  C: '社会科学|社科|社会学|统计学|social science|social sciences|sociology',
  D: '政治|法律|政法|法学|politics|political|law',
  E: '军事|兵书|military',
  F: '经济|金融|管理|商业|economics|business|finance',
  G: '教育|体育|文化|education|sport|sports|culture',
  H: '语言|文字|外语|英语|语言学|language|languages|linguistics',
  I: '文学|小说|诗歌|散文|literature|fiction|poetry',
  J: '艺术|美术|音乐|绘画|书法|art|arts|music',
  K: '历史|地理|史地|传记|考古|history|geography|biography|archaeology',
  N: '自然科学|科普|natural science|popular science',
  O: '数学|物理|化学|数理化|mathematics|maths|math|physics|chemistry',
  P: '天文|地球科学|地质|气象|astronomy|geology|earth science',
  Q: '生物|动物|植物|生命科学|biology|zoology|botany|life science',
  R: '医学|医药|卫生|健康|养生|medicine|medical|health',
  S: '农业|园艺|林业|agriculture|gardening|forestry',
  T: '工业|工程|技术|计算机|电脑|建筑|technology|engineering|computing|computer',
  U: '交通|运输|铁路|transport|railway|railways',
  V: '航空|航天|aviation|space|aerospace',
  X: '环境|环保|安全科学|environment|environmental|ecology',
  Z: '综合|百科|百科全书|年鉴|encyclopedia|encyclopaedia|general works',
};

const letters = new Map(
  Object.entries(words).flatMap(([letter, names]) =>
    names.split('|').map((name) => [name, letter] as const),
  ),
);

const pages = '(?:书|图书|书籍|书目|馆藏)';
const asked = [
  new RegExp(`(?:有|都有)(?:哪些|什么|些什么|啥)(.{1,6}?)(?:类|类别|方面)的?${pages}`, 'u'),
  new RegExp(
    `(?:浏览|翻翻|翻阅|看看|逛逛|按类|分类)(?:一下)?(.{1,6}?)(?:类|类别)的?${pages}?`,
    'u',
  ),
  new RegExp(`^(.{1,6}?)类的?${pages}?(?:都?有(?:哪些|什么|啥))?[?？吗呢]*$`, 'u'),
  /\b(?:browse|leaf through|look through)\s+(?:(?:the|your|all|some)\s+)*([a-z ]{2,24}?)(?:\s+(?:books|titles|section|shelves|shelf|class))?[?.!]*$/u,
  /\bclass ([a-z])\b/u,
];

/** The class a sentence (normalised) wants to leaf through, by its letter; null when it wants none. */
export function browsedClass(text: string): string | null {
  for (const pattern of asked) {
    const name = pattern.exec(text)?.[1]?.trim();
    if (name === undefined) continue;
    const letter = /^[a-z]$/.test(name) ? name.toUpperCase() : letters.get(name);
    if (letter !== undefined && letter in words) return letter;
  }
  return null;
}
