/** Subjects that readers name, longest found wins; a catalogue's own subjects come before these. */
export const subjectWords: readonly string[] = [
  ...'科幻 历史 推理 悬疑 侦探 武侠 言情 爱情 哲学 经济 金融 心理 心理学 编程 计算机 人工智能 天文 物理 化学 生物 数学 艺术 绘画 书法 摄影 音乐 电影 诗词 诗歌 诗 军事 传记 科普 绘本 童话 寓言 神话 养生 健康 烹饪 做饭 美食 教育 政治 法律 旅行 地理 自然 动物 植物 文学 名著 古典 短篇 散文 戏剧 奇幻 建筑 考古 民俗 宗教 佛教 管理 职场 园艺 手工 体育 围棋 茶 漫画 环境 医学 社会学 人类学'.split(
    ' ',
  ),
  ...'science fiction,sci-fi,sci fi,mystery,mysteries,crime,detective,thriller,fantasy,romance,romantic,history,philosophy,economics,finance,psychology,programming,computer,artificial intelligence,astronomy,physics,chemistry,biology,mathematics,maths,math,art,painting,calligraphy,photography,music,film,poetry,military,navy,biography,biographies,popular science,science,picture book,fairy tale,mythology,health,cooking,food,education,politics,law,travel,geography,nature,animal,plant,literature,classic novel,short story,short stories,essay,drama,architecture,archaeology,religion,management,gardening,craft,sport,chess,tea,comic,environment,medicine,sociology,anthropology,war,ancient china,tang dynasty,song dynasty'.split(
    ',',
  ),
];

/** The surnames that most Chinese authors bear, and a few that famous pen names begin with. */
export const surnames: ReadonlySet<string> = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚鲁莫老巴茅冰艾严路迟毕阿舒穆施梅季丰',
);
