/** What readers ask, in the proportions of the bars: hours, information, finding and recommending. */
const hours = [
  '明天几点关门？',
  '南区周日开门吗',
  '国庆节开门吗',
  '古籍馆下周三下午开吗',
  '今天还开着吗',
  '12月5号开门吗',
  '总馆周一开吗',
  'Is the library open tomorrow?',
  'When does the children’s library close on Friday?',
  'what are the opening hours this weekend',
  'is the old building open on 28 November?',
];
const info = [
  '怎么办读者卡？',
  '可以借几本书',
  '书丢了怎么办',
  'wifi怎么连',
  '能带饭进去吗',
  'Where can I park?',
  'how do I renew a book',
];
const books = [
  '有《三体》吗',
  '余华的书有哪些',
  'do you have Dune',
  '推荐一本历史书',
  'recommend a science fiction novel',
];

/** The question number `index` of a mix: 60 % hours, 25 % information, 15 % books. */
export function mixed(index: number): string {
  const draw = (index * 7919) % 100;
  return pick(draw < 60 ? hours : draw < 85 ? info : books, index);
}

/** Hours and information alone. */
export function plain(index: number): string {
  return pick((index * 7919) % 100 < 70 ? hours : info, index);
}

function pick(questions: readonly string[], index: number): string {
  return questions[(index * 31) % questions.length] ?? '';
}
