/** What is said alike: a subject asked for in one language finds titles described in the other. */
const subjects: readonly (readonly string[])[] = [
  ['科幻', '科幻小说', 'science fiction', 'sci fi', 'scifi'],
  [
    '侦探',
    '推理',
    '悬疑',
    '侦探小说',
    'detective',
    'mystery',
    'mysteries',
    'crime',
    'detective fiction',
  ],
  ['犯罪', 'crime'],
  ['历史', '中国历史', '世界历史', 'history'],
  ['历史小说', 'historical fiction'],
  ['中国历史', 'chinese history', 'history of china'],
  ['世界历史', 'world history'],
  ['爱情', '言情', 'love', 'romance', 'romantic'],
  ['哲学', 'philosophy'],
  ['经济', '经济学', '金融', 'economics', 'finance', 'economy'],
  ['投资理财', '理财', '投资', 'investing', 'money'],
  ['心理', '心理学', 'psychology'],
  ['编程', '计算机', 'programming', 'computing', 'computer', 'computers', 'coding'],
  ['人工智能', 'artificial intelligence', 'ai'],
  ['天文', '天文学', 'astronomy', 'space'],
  ['物理', '物理学', 'physics'],
  ['生物', '生物学', 'biology'],
  ['数学', 'mathematics', 'maths', 'math'],
  ['科普', '科学', 'popular science', 'science'],
  ['诗', '诗歌', '诗词', '古典诗词', 'poetry', 'poems', 'classical chinese poetry'],
  ['传记', '回忆录', 'biography', 'biographies', 'memoir', 'memoirs'],
  ['绘本', 'picture book', 'picture books'],
  ['童话', 'fairy tale', 'fairy tales'],
  ['儿童文学', '童书', 'children s literature', 'childrens literature', 'children'],
  ['神话', 'mythology', 'myths'],
  ['烹饪', '做饭', '美食', '饮食文化', 'cooking', 'cookery', 'food', 'food culture'],
  ['教育', '育儿', 'education', 'parenting'],
  ['政治', '政治学', 'politics'],
  ['法律', 'law'],
  ['旅行', '旅游', 'travel'],
  ['地理', 'geography'],
  ['自然', '环境', 'nature', 'environment'],
  ['动物', 'animal', 'animals'],
  ['古典小说', '古典', '名著', 'classical chinese fiction', 'classic novel', 'classics'],
  ['短篇', '短篇小说', 'short story', 'short stories'],
  ['散文', 'essay', 'essays'],
  ['戏剧', 'drama', 'plays'],
  ['奇幻', 'fantasy'],
  ['恐怖', '恐怖小说', '志怪', 'horror', 'strange tales'],
  ['武侠', '武侠小说', 'martial arts fiction', 'wuxia'],
  ['建筑', 'architecture'],
  ['管理', '职场', 'management', 'business'],
  ['艺术', '绘画', '美学', 'art', 'painting', 'aesthetics'],
  ['医学', '健康', '养生', 'medicine', 'health'],
  ['社会学', 'sociology'],
  ['人类学', 'anthropology'],
  ['军事', '战争', 'military', 'military affairs', 'war'],
  ['冒险', 'adventure'],
  ['幽默', '讽刺', 'humour', 'humor', 'satire'],
  ['女性', 'women', 'feminism'],
  ['茶', 'tea'],
  ['海洋', 'the sea', 'sea', 'ocean'],
];

/** The subjects that suit a mood; the moods are those that `understanding/` hears. */
const moods: Readonly<Record<string, readonly string[]>> = {
  comfort: ['友谊', '家庭', '自然', '散文', 'friendship', 'family', 'nature', 'essays'],
  relaxing: ['散文', '旅行', '饮食文化', '茶', 'travel', 'food culture', 'essays', 'tea'],
  funny: ['幽默', '讽刺', 'humour', 'satire'],
  exciting: ['冒险', '侦探小说', '武侠小说', '犯罪', 'adventure', 'detective fiction', 'crime'],
  scary: ['恐怖小说', '志怪', 'horror', 'strange tales'],
  short: ['短篇小说', '短篇', '中篇小说', '中篇', 'short stories', 'novella', 'novellas'],
  moving: ['家庭', '生死', '爱情', '回忆录', 'family', 'life and death', 'love', 'memoirs'],
};

/** A folded subject with everything that means the same. */
export function kinOf(subject: string): ReadonlySet<string> {
  const groups = subjects.filter((group) => group.includes(subject));
  return new Set([subject, ...groups.flat()]);
}

/** The subjects of a mood, or of the word itself when it is no mood we know. */
export function subjectsOfMood(mood: string): ReadonlySet<string> {
  return new Set(Object.hasOwn(moods, mood) ? moods[mood] : [mood]);
}
