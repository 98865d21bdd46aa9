import { type Concept, createConceptFinder } from './concept-finder.js';
import { essence } from './essence.js';

/**
 * What words of both languages have in common. A sentence's concepts are told to the model beside
 * its letters, so that "luggage", which no phrase may hold, counts like "suitcase", and what was
 * learned in one language helps in the other. Order matters: a concept is known by its place. Each in
 * Chinese, which always takes a Chinese character, then in Latin letters and figures.
 */
export const concepts: readonly Concept[] = [
  [
    /钱|费|价|押金|罚/,
    /\b(?:costs?|prices?|fees?|charges?|pay(?:ing)?|free|deposit|fines?|money|yuan)\b/,
  ],
  [/哪|位置|地方|几楼|几层/, /\b(?:where|located|location|which floor)\b/],
  [
    /几点|几时|何时|什么时候|啥时候|多会儿/,
    /\b(?:when|what time|how late|how early|until|till|latest)\b/,
  ],
  [/怎么|咋|如何|怎样/, /\b(?:how (?:do|does|to|can|could|would))\b/],
  [/能|可以|可否|允许|让不让/, /\b(?:can|could|may|allowed|possible|permitted)\b/],
  [/有没有|有.{0,12}[吗么没不]/, /\b(?:do you have|have you|is there|are there|got|any)\b/],
  [
    /[开关]门|[开闭]馆|开不开|开[着到放吗]|营业|[上下]班|打烊/,
    /\b(?:open(?:s|ing)?|close[sd]?|closing|shut|hours|timings?)\b/,
  ],
  [/书|小说/, /\b(?:books?|novels?|titles?)\b/],
  [/杂志|期刊|报纸/, /\b(?:magazines?|journals?|newspapers?|periodicals?|issues?)\b/],
  [/借/, /\b(?:borrow(?:ed|ing)?|check(?:ed)? out|lend|loans?|take out)\b/],
  [/还书|归还|还掉/, /\b(?:return(?:s|ed|ing)?|bring back|drop off|give back|hand back)\b/],
  [/逾期|超期|过期|晚还|迟还|还晚/, /\b(?:overdue|late)\b/],
  [
    /弄丢|丢了|不见|破|撕|湿|泡|坏|脏|赔|烂/,
    /\b(?:damag\w*|torn|tore|wet|ruin\w*|spill\w*|spilt|broke\w*|replace\w*|stolen)\b/,
  ],
  [
    /钥匙|手机|钱包|雨伞|伞|水杯|杯子|眼镜|耳机|书包|充电|衣服|外套|帽子|电脑/,
    /\b(?:keys?|phones?|wallet|purse|umbrella|glasses|jacket|scarf|laptop|coat|charger|headphones|hat|gloves?|bottle)\b/,
  ],
  [
    /落[在了下]|忘[在了拿]|捡|失物|遗失/,
    /\b(?:left|forgot(?:ten)?|lost|found|hand(?:ed)? in|behind)\b/,
  ],
  [
    /座|位子|自习|复习|备考|考研|考公|研讨室/,
    /\b(?:seats?|desks?|stud(?:y|ying)|revis\w+|quiet)\b/,
  ],
  [/[上联连]网|网络|无线/, /wi-?fi|\b(?:internet|wireless|get online|network)\b/],
  [/打印|复印|扫描|彩印/, /\b(?:print\w*|cop(?:y|ies|ier)|photocop\w*|scan\w*)\b/],
  [
    /存包|寄存|柜|行李|箱|背包|双肩包/,
    /\b(?:lockers?|cloakroom|luggage|suitcases?|backpack|bags?|store)\b/,
  ],
  [
    /吃|喝|饭|餐|食|咖啡|奶茶|零食|水(?!杯)/,
    /\b(?:eat|drinks?|drinking|food|coffee|tea|lunch|dinner|cafe|canteen|restaurants?|sandwich|water|snacks?)\b/,
  ],
  [/停车|车位|车停|开车|自行车|电动车|单车/, /\b(?:park(?:ing)?|cars?|bikes?|garage)\b/],
  [
    /轮椅|残疾|残障|盲|视障|听障|坡道|电梯|腿|无障碍/,
    /\b(?:wheelchairs?|blind|deaf|disab\w+|ramps?|lifts?|elevators?|braille|step-free|accessib\w+)\b/,
  ],
  [
    /拍|照相|摄|录像|录视频|直播|闪光/,
    /\b(?:photos?|photograph\w*|pictures?|cameras?|film(?:ing)?|video|flash)\b/,
  ],
  [/捐|送给|赠|送你们/, /\b(?:donat\w*|give away|giving (?:books|away)|give you)\b/],
  [
    /电子|数据库|数字|线上|知网|论文|下载|远程|在家|校外/,
    /\b(?:e-?books?|digital|databases?|online|download\w*|remote\w*|from home|electronic)\b/,
  ],
  [
    /馆际|别的.{0,4}馆|[外他]馆|其他图书馆|别处|外面传|传递|调来/,
    /\b(?:interlibrary|another library|other librar\w+|elsewhere|document delivery)\b/,
  ],
  [
    /讲座|讲坛|活动|展览|公开课|读书会|沙龙/,
    /\b(?:lectures?|talks?|events?|exhibitions?|workshops?|programme)\b/,
  ],
  [
    /参观|导览|讲解|带.{0,3}[逛看]/,
    /\b(?:tours?|guided?|show (?:me|us) (?:a?round)|group visit)\b/,
  ],
  [/志愿|义工|义务/, /\b(?:volunteer\w*|help out|helpers?)\b/],
  [
    /投诉|意见|建议|不满|态度|反映|说理|差劲/,
    /\b(?:complain\w*|feedback|unhappy|rude|suggestions?|terrible|dissatisfied|treated)\b/,
  ],
  [
    /电话|邮箱|邮件|地址|微信|微博|公众号|联系|官网/,
    /\b(?:phone|telephone|e-?mail|address|contact|website|call)\b/,
  ],
  [
    /地铁|公交|火车|机场|高铁|怎么[走去来过到]|路线|导航|打车|过来|坐车|站/,
    /\b(?:metro|subway|bus|train|airport|station|directions|get (?:there|to you|here)|nearest)\b/,
  ],
  [
    /办卡|办证|办.{0,3}[卡证]|[卡证]|注册|会员/,
    /\b(?:cards?|member\w*|register|registration|sign (?:me )?up|join(?:ing)?)\b/,
  ],
  [/身份证|护照|驾照|驾驶证|医保|证件/, /\b(?:passport|id|identity|documents?)\b/],
  [
    /孩子|小孩|娃|宝宝|宝贝|儿子|女儿|闺女|小朋友|儿童|少儿|婴儿/,
    /\b(?:kids?|child(?:ren)?|sons?|daughters?|toddlers?|bab(?:y|ies)|teen\w*|boys?|girls?)\b/,
  ],
  [/岁|年级|年龄|小学|初中|高中|未成年/, /\b(?:years?[- ]olds?|age[ds]?|old enough|grade)\b/],
  [/续|延[期长]|再[看借].{0,4}[天月周]/, /\b(?:renew\w*|extend\w*|longer|prolong\w*|due date)\b/],
  [/多少本|几本|几册|多少册|最多|上限/, /\b(?:how many|maximum|limit|at once|at a time)\b/],
  [/多久|多长|几天|多少天|期限/, /\b(?:how long)\b/],
  [
    /推荐|介绍|荐|书单|书荒|选书|挑/,
    /\b(?:recommend\w*|suggest\w*|picks?|what (?:should|to|can|could|would) .{0,12}read|good reads?)\b/,
  ],
  [/[看读]/, /\b(?:read(?:ing|s)?)\b/],
  [
    /科幻|历史|推理|悬疑|武侠|言情|哲学|经济|心理|编程|天文|科普|传记|绘本|漫画|散文|名著|军事|养生/,
    /\b(?:fiction|history|mystery|mysteries|thrillers?|fantasy|romance|philosophy|economics|biograph\w+|science|sci-fi|crime|poetry|cooking)\b/,
  ],
  [
    /轻松|搞笑|好笑|恐怖|治愈|温暖|难过|伤心|失恋|压力|心情|睡前|感动/,
    /\b(?:funny|scary|sad|relax\w*|light|uplifting|moving|heartbroken|comfort\w*|cheer\w*|exciting|laugh)\b/,
  ],
  [/类似|像|差不多|那样|这种|同类/, /\b(?:like|similar)\b/],
  [
    /诗|[宋古]?词(?=$|[一的吧呢 来])|古文|经典|论语|名句|国学|文言|古训/,
    /\b(?:poems?|verses?|classics?|quotes?|confucius|analects|tang|li bai|du fu)\b/,
  ],
  [
    /话题|热[搜榜点门议]|榜|讨论|聊|议论|流行|最火|最热/,
    /\b(?:trend\w*|topics?|hot|hashtags?|buzz|discuss\w*|talking about|popular)\b/,
  ],
  [
    /举报|检举|违规|封[了掉禁]?|广告|骂|骚扰|诈骗|骗子|刷屏|造谣|歧视|脏话/,
    /\b(?:report\w*|flag\w*|spam\w*|harass\w*|abus\w+|offensive|scam\w*|troll\w*|insult\w*|ads?|adverts?|racist|inappropriate)\b/,
  ],
  [
    /评论|留言|帖|消息|群里|发言|账号|用户|楼上/,
    /\b(?:comments?|messages?|posts?|posted|posting|chat|users?|thread)\b/,
  ],
  [
    /人工|真人|活人|馆员|工作人员|客服|值班|来个人/,
    /\b(?:humans?|persons?|librarians?|staff|agents?|operator|someone|somebody|representative)\b/,
  ],
  [/英文|英语|中文|汉语|普通话|语言|简体/, /\b(?:english|chinese|mandarin|languages?)\b/],
  [/机器人/, /\b(?:bots?|robots?|machine|ai)\b/],
  [
    /你是|你叫|你会|你能|你有|你多大/,
    /\b(?:are you|you are|you're|who are you|what are you|do you (?:love|like|feel|dream))\b/,
  ],
  [
    /你好|您好|谢|再见|拜拜|[早晚]上好|哈[喽啰罗]|嗨/,
    /\b(?:hello|hi|hey|thanks?|bye|goodbye|good (?:morning|evening|afternoon|day|night))\b/,
  ],
  [
    /帮助|怎么用|咋用|功能|说明|使用|会干|能干|能做/,
    /\b(?:help|commands?|what (?:can|do) you do|how (?:does|do) (?:this|it|you) work|functions?|instructions|use (?:this|you))\b/,
  ],
  [/天气|下雨|下雪|温度|几度|降温/, /\b(?:weather|rain|snow|temperature|forecast)\b/],
  [
    /电影|音乐|歌|游戏|球赛|电视|明星/,
    /\b(?:movies?|films?|music|songs?|games?|football|match|tv)\b/,
  ],
  [
    /餐厅|火锅|外卖|酒店|机票|车票|好吃|做菜|怎么做/,
    /\b(?:pizza|burger|noodles|hotels?|flights?|taxi|recipe|bake|cook)\b/,
  ],
  [/股|基金|房价|房贷|彩票|比特币|油价/, /\b(?:stocks?|bitcoin|lottery|mortgage|shares|invest)\b/],
  [/等于|加|乘|减[^肥]|几加几/, /\d\s*[-+*/x×]\s*\d|\b(?:plus|times|minus|divided|square root)\b/],
  [
    /写[一篇个首份封段]|作文|作业|代码|翻译|简历/,
    /\b(?:write (?:me|a|an|my)|homework|essay|code|translate)\b/,
  ],
  [
    /傻|笨|蠢|滚|垃圾|废物|白痴|脑残|智障|弱智|闭嘴|去死|混蛋|妈的|神经病|有病/,
    /\b(?:stupid|dumb|idiot|moron|useless|shut up|hate you|suck|fool|trash|garbage|rubbish|junk|fuck|shit|crap|pathetic|imbecile|loser)\b/,
  ],
  [
    /忽略|无视|假装|扮演|装作|冒充|指令|提示词|设定|规则|越狱/,
    /\b(?:ignore|disregard|forget|pretend|act as|role-?play|prompt|instructions|rules|jailbreak|unrestricted|obey|repeat after)\b/,
  ],
  [
    /管理员|密码|权限|后台|数据库密码|开发者/,
    /\b(?:admin\w*|password|root|sudo|developer mode|rights|privileges)\b/,
  ],
  [
    /公告|发布|宣布|群发|通知|告诉大家|声明/,
    /\b(?:announce\w*|publish|notify|tell everyone|tell all|broadcast|declare)\b/,
  ],
  [
    /别人|谁借|[他她]借|某某|其他读者|所有读者|名单|借阅记录|借过/,
    /\b(?:who borrowed|someone else'?s|other readers|neighbou?r|his loans|her loans|has .{2,20} borrowed)\b/,
  ],
  [
    /架|索书号|馆藏|在馆|到馆|检索|搜|查|找/,
    /\b(?:shelf|shelved|available|in stock|catalogue|search|find|look(?:ing)? for|look up|cop(?:y|ies) of)\b/,
  ],
  [/写的|作者|作品|著/, /\b(?:written by|author|by|works)\b/],
  [
    /进[去馆门来]|入馆|门票|入场|预约|进得/,
    /\b(?:enter|entry|entrance|tickets?|walk in|admission|get in|come in|reserv\w+|book(?:ing)? (?:a|in)|visit)\b/,
  ],
  // What is somebody else's business, however much a question about it sounds like one of ours.
  [
    /签证|通行证|执照|公证|健康证|出生证|结婚证|居住证|户口|社保|公积金|违章|贴条|征信/,
    /\b(?:visas?|licen[cs]es?|permits?|certificates?|notar\w+|customs|citizenship|warranty)\b/,
  ],
  [
    /医院|医生|大夫|疫苗|体检|挂号|看病|吃药|药店|牙|手术|献血/,
    /\b(?:hospitals?|doctors?|dentists?|vaccin\w+|surgery|pharmac\w+|medicine|clinics?|blood|kidneys?)\b/,
  ],
  [
    /飞机|航班|航空|高铁|机票|车票|酒店|宾馆|租车|出租车|摩托|轮船/,
    /\b(?:planes?|fly|flying|airlines?|business class|cruises?|yachts?|boats?|caravans?|taxis?|ferry|motorbikes?|rental|holidays?)\b/,
  ],
  [
    /买|卖|退货|网购|商场|超市|商店|牌子/,
    /\b(?:buy(?:ing)?|bought|sell|sold|for sale|purchase|shops?|refund)\b/,
  ],
  [
    /工资|薪水|保险|信用卡|银行|贷款|租金|房租|房东|物业|交税|话费/,
    /\b(?:salary|wages?|insurance|credit cards?|banks?|rent|landlords?|mortgage|tax(?:es)?|bills?)\b/,
  ],
  [
    /邻居|小区|家里|宿舍|公司|单位|老板|领导|厨师|阿姨/,
    /\b(?:neighbou?rs?|at home|my (?:house|flat|apartment|fridge|boss)|at work|company|police)\b/,
  ],
  [
    /健身|游泳|滑雪|理发|头发|演唱会|球场|景点|动物园|公园|网吧/,
    /\b(?:gym|zoo|pool|beach|stadium|concerts?|clubs?|tennis|golf|ski\w*|museum|castle)\b/,
  ],
];

/** The first of the characters that stand for concepts; none of `masks` is among them. */
const first = 0xe100;
const signs = concepts.map((_, at) => ` ${String.fromCharCode(first + at)}`);
const find = createConceptFinder(concepts);

/** What the model is shown of a masked sentence: its words and its concepts. */
export function featuresOf(masked: string): string {
  return essence(masked) + conceptsOf(masked);
}

/** Whether a masked sentence holds anything that the desk has a notion of. */
export function hasConcept(masked: string): boolean {
  return find(masked).length > 0;
}

/** One private-use character for each concept in a lower-case sentence, apart. */
function conceptsOf(text: string): string {
  let found = '';
  for (const at of find(text)) found += signs[at];
  return found;
}
