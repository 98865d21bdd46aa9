const split = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words that Chinese titles are made of, the common ones first. */
export const chinese = {
  modifiers: split(
    '中国 现代 世界 当代 古代 西方 近代 新编 东方 实用 简明 图解 应用 民国 明代 清代 唐代 宋代 高等 基础 普通 比较 大众 晚清 先秦 魏晋 江南 敦煌 丝路 欧洲 美国 日本 亚洲 全球 乡村 城市',
  ),
  places: split(
    '北京 上海 江苏 浙江 广东 四川 湖南 山东 河南 陕西 福建 安徽 云南 湖北 江西 辽宁 山西 甘肃 新疆 西藏 河北 吉林 贵州 广西 海南 青海 宁夏 天津 重庆 内蒙古 黑龙江 台湾 香港 澳门 苏州 杭州 扬州 西安 洛阳 开封 泉州 徽州 成都 昆明 大理 长安 临安 汴京 金陵 岭南 巴蜀 关中 塞北 河西 燕京 岭北 滇西 浦东 三峡 黄河 长江 运河',
  ),
  subjects: split(
    '历史 文学 经济 文化 教育 哲学 艺术 社会 管理 法律 政治 心理 语言 科学 思想 美学 宗教 军事 金融 地理 数学 物理 化学 生物 医学 农业 建筑 音乐 戏曲 绘画 书法 电影 新闻 出版 图书馆 档案 考古 民俗 外交 贸易 财政 税收 会计 统计 人口 环境 水利 交通 航天 机械 电子 计算机 通信 软件 网络 数据 材料 能源 冶金 纺织 食品 园林 陶瓷 服饰 饮食 茶文化 中药 针灸 养生 儿童 妇女 家庭 婚姻 青年 体育 围棋 武术 旅游 植物 动物 昆虫 海洋 气象 天文 地质 诗歌 散文 小说 戏剧 童话 神话 传说 歌谣 成语 汉字 音韵 训诂 方言 翻译 修辞 逻辑 伦理 佛教 道教 儒学 理学 玄学 禅宗 科举 官制 兵制 田制 盐业 漕运 商帮 会馆 书院 藏书 刻书 碑刻 钱币 玉器 青铜器 家具 园艺',
  ),
  forms: split(
    '史 研究 概论 导论 教程 史话 通史 简史 论集 文集 手册 词典 大纲 纲要 原理 入门 选读 资料汇编 年鉴 丛考 论稿 探微 综论 述评 新论 专题 讲义 讲座 十讲 问答 图录 图鉴 图说 地图集 百科全书 基础 实验 案例分析 方法论 理论与实践 思想史 制度史 交流史 社会史 文献学 学术史 批评史 发展史 演变 变迁 源流 札记 随笔 笔谈',
  ),
  poetic: split(
    '春风 秋水 明月 远山 故乡 青春 时间 长河 夜雨 星空 大海 草原 孤独 流年 红尘 梦境 白鹿 黄昏 清晨 雪国 花园 迷宫 灯塔 荒原 麦田 渡口 城南 巷口 桃花 梧桐 银杏 芦苇 风筝 候鸟 鲸鱼 蝴蝶 萤火 琥珀 镜子 影子 面具 钥匙 书信 地图 钟声 琴弦 沙漏 火车 码头 驿站 边城 古道 石桥 老街 天井 屋檐 炊烟 稻田 茶馆 酒坊 戏台 祠堂 私塾 学堂 病房 法庭 战场 王朝 帝国 家族 母亲 父亲 祖父 姐妹 兄弟 少年 女孩 歌者 骑士 匠人 医生 律师 侦探 间谍 船长 水手 牧羊人 摆渡人 守夜人 陌生人 收藏家 旅行者 幸存者 记忆 遗忘 等待 告别 重逢 归来 逃离 追寻 呼唤 低语 沉默 微笑 眼泪 誓言 谎言 秘密 真相 命运 自由 尊严 温柔 勇气 慈悲',
  ),
  persons: split('传 评传 年谱 诗选 文集 日记 书信集 研究 散文选 全集 画传 自述 与他的时代'),
  surnames: split(
    '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 单 曲 解 乐 长孙 欧阳 司马',
  ),
  given: split(
    '伟 芳 娜 敏 静 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀 霞 平 刚 桂 英 文 华 玉 兰 建 国 志 新 春 海 云 天 宇 思 远 家 乐 长 重 行 朝 晓 东 一 鸣 子 墨 书 航 若 溪 诗 涵 梦 琪 浩 然 清 源 景 行 怀 瑾 致 知 宗 岱 树 人 光 潜 友 兰 寅 恪 学 良 济 慈 望 舒 雨 辰 从 文 曾 祺 达 夫 自 牧',
  ),
} as const;

/** Words that English titles are made of. */
export const english = {
  adjectives: split(
    'new modern great lost secret silent last hidden ancient golden burning broken distant quiet forgotten long wild dark invisible brief practical complete early late global rural urban imperial little strange common open perfect restless hollow wandering crimson winter summer northern southern eastern western eternal fragile gentle',
  ),
  nouns: split(
    'history house river garden city world war night light road sea king daughter memory island shadow winter book story people empire science art nature mind music language city forest mountain bridge mirror letter window journey voyage harbour lighthouse orchard kingdom dream silence promise stranger captain doctor teacher painter widow orphan merchant soldier gardener librarian archive museum theatre factory railway market village valley desert border frontier revolution republic machine engine planet atom cell virus ocean climate harvest famine fire storm thunder rain snow bread salt silk tea paper ink stone iron gold silver glass',
  ),
  topics: split(
    'history economics philosophy literature psychology sociology chemistry physics biology geology astronomy mathematics statistics medicine law politics education religion linguistics archaeology anthropology architecture engineering programming algebra calculus geometry topology optics acoustics thermodynamics genetics ecology botany zoology entomology oceanography meteorology nutrition surgery nursing pharmacology management marketing accounting finance journalism photography cinema painting sculpture calligraphy poetry drama rhetoric logic ethics aesthetics metaphysics theology folklore mythology genealogy cartography navigation agriculture forestry',
  ),
  starts: split(
    'bio geo hydro micro macro neuro cardio astro electro thermo photo socio psycho ethno paleo agro aero crypto chrono cyber nano meta para poly proto pseudo techno ultra zoo myco phyto',
  ),
  ends: split(
    'logy graphy metry nomics dynamics physics chemistry genesis ethics politics linguistics informatics therapy technics statics kinetics morphology systems analytics engineering',
  ),
  places: split(
    'China Japan India England France Spain Italy Russia America Africa Asia Europe London Paris Rome Venice Vienna Berlin Prague Shanghai Peking Canton Nanking Tokyo Kyoto Bombay Cairo Athens Lisbon Dublin Oxford Cambridge Boston Chicago Texas Alaska Siberia Persia Tibet Korea Java Burma Ceylon Malaya Brazil Mexico Peru Cuba Norway Iceland Scotland Wales Cornwall',
  ),
  forms: split(
    'introduction handbook guide companion dictionary encyclopaedia history theory principles foundations elements essentials atlas survey reader primer',
  ),
  first: split(
    'John Mary William Anne James Elizabeth Thomas Jane Robert Margaret Henry Emily Charles Alice George Virginia Edward Laura David Sarah Peter Helen Arthur Grace Oliver Clara Samuel Ruth Daniel Edith Walter Agnes Hugh Nora',
  ),
  lastStarts: split(
    'Ash Brad Carr Dun Ell Fair Gran Har Kel Lang Mor Nor Pem Quin Rad Shel Thorn Under Van Wal Whit York Black Green Holl Bar Corn Darl Ever Frost',
  ),
  lastEnds: split(
    'ford ley ton worth field by wick well ham stone wood burn more dale croft shaw man son er ington bury bridge',
  ),
} as const;

/** Top classes with the depth that call numbers have. */
export const classes = split('A B C D E F G H I J K N O P Q R S T U V X Z');
