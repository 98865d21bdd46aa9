/** What a phrase is about; a sentence `why-phrase-<kind>`. */
export type PhraseKind = 'insult' | 'threat' | 'spam';

/** Ways to say one thing in one language, as alternatives of one expression on normalised text. */
export interface PhraseGrammar {
  readonly kind: PhraseKind;
  readonly language: 'zh' | 'en';
  readonly weight: number;
  readonly ways: readonly string[];
}

// Chinese: whom it is said to, who says it, and what stands between without ending the clause.
const you = '(?:你们?|妳|您)';
const staff = '(?:馆长|馆员|管理员|保安|那个?管理员)';
const target = `(?:${you}|他们?|她们?|${staff}|这帮人|那帮人)`;
const me = '(?:我们?|老子|劳资|爷爷?|老娘)';
const vow = `(?:${me}|今晚|明天|早晚|迟早|总有一天|信不信|找人|非得?)`;
const near = (most: number) => `[^，。！？；,.!?;\\s]{0,${most}}`;
const family = '(?:孩子|女儿|儿子|老婆|老公|家人|全家|父母|爹妈)';
const violence =
  '(?:弄死|打死|砍死|捅死|杀死|整死|搞死|揍死|掐死|勒死|烧死|毒死|宰了?|剁了?|砍了?|捅了?|杀了|揍|废了|阉了|活埋|打断|打残|弄残|灭了)';
const place = '(?:图书馆|阅览室|服务台|这个?馆|你们这?馆|你们?家|这里|这儿)';
const low =
  '(?:蠢|贱|下贱|丑|无耻|不要脸|没脸没皮|恶心|龌龊|猥琐|下流|没脑子|没教养|没素质|没良心|畜生|傻|犯贱)';
const beast =
  '(?:垃圾(?!分类|桶|箱|站|回收|袋|车|场)|猪(?!年|肉|八戒)|狗(?!年|粮|血|尾)|疯狗|走狗|畜牲|牲口(?!棚)|蛆|蟑螂|癞皮狗|哈巴狗|寄生虫(?!学|病)|渣滓|小人|小丑|无赖|骗子|变态|败类|废柴|孬种|怂货|奴才|太监|泼妇|货色|玩意儿?|丧家犬|🐶|🐕|🐷|🐖|💩)';

// English: first persons with an intention, and whom it is meant for.
const intend =
  "(?:i|we|someone|somebody)(?:'ll| will|'m gonna| am gonna|'m going to| am going to| are going to|'re going to| want to| wanna| gonna| should|'d love to| swear i(?:'ll| will))(?: just| really| personally| fucking| bloody)?";
const victims =
  '(?:you|your|u|ur|yall|every ?one|everybody|every one of you|all of you|(?:this|the|your) (?:\\w+ )?(?:library|building|librarians?|staff|guards?|school))';
const harm =
  '(?:kill|murder|stab|shoot|strangle|choke|beat|hurt|hunt|smash|punch|break|bury|behead|hang|poison|rape|destroy|cut|torture|slap|burn|bomb|blow up|find|come for|slit|set fire to)';
const filler =
  '(?: (?:such|just|really|all|nothing but|an?|the|one|absolute|complete|total|utter|fucking|bloody|damn|stupid|dumb|fat|ugly|old|dirty|filthy|lying|pathetic|worthless|disgusting|little|sad|people are|people|lot are|guys are|bunch of|piece of|lot of|too|so|as dumb as an?)){0,4}';
const lowEnglish =
  '(?:idiots?|morons?|cows?|pigs?|rats?|snakes?|worms?|vermin|cockroach(?:es)?|insects?|lice|leech(?:es)?|trash|garbage|scum|filth|losers?|creeps?|perverts?|freaks?|clowns?|cowards?|liars?|hags?|witch(?:es)?|whores?|sluts?|disgrace|animals|savages|parasites?|dumbest|stupid|pathetic|worthless|disgusting|useless|brainless|brain ?dead|waste of (?:space|oxygen|air)|a joke)';
const groupEnglish =
  '(?:women|girls|blacks|black people|jews?|muslims?|immigrants?|foreigners?|gays|mexicans?|asians?|arabs?|gypsy|gypsies|indians?|refugees?)';
const medicine =
  '(?:viagra|cialis|oxycontin|xanax|tramadol|adderall|ozempic|meds|painkillers|pills)';

/** The project's own phrases. None of them is so sure that it could act. */
export const phraseGrammars: readonly PhraseGrammar[] = [
  {
    ...{ kind: 'threat', language: 'zh', weight: 0.6 },
    ways: [
      `${vow}${near(6)}${violence}${near(3)}${target}`,
      `${vow}${near(6)}把${near(6)}(?:弄死|打死|砍|捅|杀|宰|剁|废|绑|掐死|打断|打残)`,
      `(?:打断|敲断|卸了?|砍断|剁了?)${near(3)}(?:狗?腿|手脚|胳膊|手指)`,
      `(?:割|撕|拔|缝)(?:了|掉|烂|上)?${near(3)}${you}${near(3)}(?:舌头|喉咙|嘴|耳朵)`,
      `${you}${near(3)}(?:头|脑袋)${near(3)}(?:拧|砍|剁|割)(?:下|掉)`,
      `(?:收尸|${you}${near(3)}狗命|活不过(?:今|明|这)|别想活|死得很?(?:难看|惨)|生不如死)`,
      `(?:你们|他们)${near(4)}(?:都|全)(?:得|要|该|会)死`,
      `(?:${me}|信不信|早晚|迟早)${near(8)}(?:炸|烧|砸|点)(?:了|掉|毁|平|烂)?${near(4)}${place}`,
      `(?:一把火|汽油)${near(6)}(?:烧|点)|把${near(3)}${place}${near(3)}(?:炸|烧|砸|掀)`,
      `${me}${near(6)}(?:带|拿|揣|提)(?:着|了|把|上|好)?(?:一?把|两把)?(?:刀|枪|炸弹|汽油|砍刀|菜刀|斧头?|硫酸)`,
      `(?:知道|查到|找到|摸清)了?${you}(?:家住|住|家地址|家在|在)(?:在?哪|哪里|什么地方)`,
      `(?:小心|当心)点?${you}的?(?:狗?命|腿|脑袋|${family})`,
      `(?:放学|下班|出门)(?:别走|给我|当心|小心)|走夜路(?:小心|当心)`,
      `给(?:我|老子|爷)等着|${you}等着(?:瞧|收|死|吃官)|见${near(2)}一次(?:就)?[打揍砍]`,
      `找人${near(2)}(?:揍|打|弄|废|砍|收拾|修理|做了?)${target}`,
      `(?:绑|动|弄|撞)(?:了|架|死)${near(3)}${you}${near(3)}${family}`,
      `${target}${near(5)}(?:怎么还不|怎么不|快|赶紧|早点|活该|都该?)(?:去)?死(?:光|绝|了算|吧|$|[，。！])`,
      `[🔪🗡🔫]${near(2)}${you}`,
      `被车撞死|不得好死|断子绝孙|一个都?(?:别想|不能|不许)活|让${you}${near(3)}见血`,
    ],
  },
  {
    ...{ kind: 'threat', language: 'en', weight: 0.6 },
    ways: [
      `${intend} ${harm}(?: the \\w+ out of| down)? ${victims}`,
      `${intend} (?:burn|bomb|blow up|shoot up|torch) `,
      `(?:i'm|i am|we're|we are) coming (?:for you|after you|to get you)`,
      'slit (?:your|ur) throat|(?:break|smash|punch|kick) your (?:legs?|face|teeth|neck|head|skull)',
      `you(?: will|'ll| are going to|'re going to| all)(?: all)? (?:die|burn|bleed)(?! of laugh)`,
      `(?:you|they|he|she)(?: all)? deserves? to (?:die|burn|suffer|be (?:hanged|shot|killed|beaten|raped))`,
      `hope (?:you|your \\w+)(?: all)? (?:dies?|burns?|suffers?|chokes?|rots?|gets? (?:raped|cancer|shot|killed|run over|hit))`,
      `(?:there is|there's|i planted|i put|i have) an? bomb|bring(?:ing)? (?:a|my) (?:gun|knife|rifle|machete|bomb)`,
      `i know (?:where you|your address|(?:which|what) school|their school)|(?:sleep with one eye open|prepare to die|want you dead|dead (?:man|woman) walking)`,
      `(?:hunt|burn) (?:your|ur) (?:whole )?(?:family|kids|children) down|your (?:kids|family|children) will pay`,
    ],
  },
  {
    ...{ kind: 'insult', language: 'zh', weight: 0.5 },
    ways: [
      `(?:${you}|${staff})们?(?:他妈|丫)?(?:就|真|才|都|不过)*(?:是|这个|这种|这帮|这群|这条|这头|个|跟|像)${near(4)}${beast}`,
      `${you}(?:也|可|真|怎么|长得|简直|实在|他妈|这么|那么|真的|全家)*(?:真|好|太|够|有够|这么|那么)(?:他妈)?的?${low}`,
      `${you}(?:就|真|才|不过)*是${near(10)}一?[条头只]${beast}|脸皮(?:真|这么|那么|比${near(4)}还)厚`,
      `(?:^|[，。！!,~\\s])(?:真|太|简直|厚颜)?(?:无耻|下流|下贱|龌龊|不要脸|没脸没皮)(?:$|[，。！!,~\\s])`,
      `${low}(?:到家|透顶|得要死|得像${near(2)}[猪狗驴])|[猪狗]一样[蠢笨贱]|连[猪狗](?:都)?不如`,
      `${you}(?:爸|妈|爹|娘|爸妈)?没(?:有)?(?:教过?${you}|家教|教养|人教|脑子|长脑子|长眼睛)|没(?:爹|爸|人)(?:没|教)(?:娘|妈|养)|有(?:娘|妈)生没`,
      `(?:脑子|脑袋|脑壳)(?:里)?(?:有病|有坑|进水|进了水|被驴踢|被门夹|坏掉?了|长泡|瓦特|装的?(?:是)?[屎粪草])`,
      `${you}(?:他妈|他娘|妈的|丫的?|个老不死)|懂个?[屁屌鸟毛]|算(?:个?什么东西|老几|哪根葱)|放(?:你|他)[妈娘]的?屁|放(?:狗|什么)屁`,
      `(?:^|[，。！!,~\\s]|给我|给爷|给老子|都|快|赶紧|趁早|赶快)滚(?:$|[，。！!,~\\s]|吧|蛋|开|远|犊子|出去|回(?!来))`,
      `滚(?:回|出)${near(5)}(?:农村|乡下|老家|非洲|中国|国外|[妈娘]|去吧|图书馆)`,
      `(?:真|真他妈|看(?:见|到)${you}(?:就|我就)?)(?:恶心|想吐|反胃|晦气)|(?:狗眼|狗嘴)(?:看人|吐不|闭)|瞎了${near(3)}狗眼`,
      `[女男](?:人|的)${near(3)}(?:没脑子|头发长见识短|只配|就该在家)|(?:回家|滚回去)${near(3)}(?:洗碗|带孩子|生孩子|做饭)(?:吧|去)`,
      `(?:死|贱|臭|傻|蠢)(?:🐶|🐕|🐷|🐖|💩)|(?:🐶|🐷|💩)(?:一样|不如|东西)|${you}他[妈m娘]的|tmd(?=[\u4e00-\u9fff])`,
      `(?:建议|赶紧|趁早|不如)${near(2)}(?:重新)?投胎|回${near(2)}娘胎|没(?:有)?一个好东西|(?:天天|只配|滚去|去)吃屎|就?是欠(?:收拾|揍|打|骂)|出来卖的`,
      `(?:活着|真是)(?:就是|纯属|也是)?(?:浪费(?:空气|粮食|资源)|多余)|(?:也|还)配(?:看|来|在|说|当)`,
    ],
  },
  {
    ...{ kind: 'insult', language: 'en', weight: 0.5 },
    ways: [
      `(?<![\\w'])you(?:'re| are| r)?${filler} ${lowEnglish}(?![\\w'])`,
      `(?<![\\w'])you (?:stupid|dumb|fat|ugly|old|dirty|filthy|lying|pathetic|worthless|disgusting|sick|silly) [a-z]+(?=$|[.,!?])`,
      `^(?:what an? |dirty |filthy |stupid |ugly |fat |pathetic |bloody |damn )+(?:${lowEnglish}|${groupEnglish}|muppet)s?(?![\\w']| (?:rules?|ideas?|books?|endings?|plots?|systems?|machines?|mistakes?|day|movie|film|story|way|things?|website|app|questions?))`,
      `(?:dirty|filthy|fucking|stupid|damn) ${groupEnglish}(?![\\w'])`,
      `(?<!not |all |that |say |think )(?<![\\w'])${groupEnglish} are(?: all| just| too| so| nothing but)? (?:stupid|dumb|vermin|trash|animals|savages|filth|criminals|dirty|inferior|scum)`,
      `(?:these|those|such) (?:\\w+ )?(?:savages|vermin|scum|subhumans?|parasites|cockroaches|filth|degenerates)(?= (?:should|must|need|are|have|do|don|can|come|get|belong|all)|$|[.,!?])`,
      `(?<!to |should |not )go back (?:to )?(?:where you|your (?:own )?country|to your)|nobody (?:likes|wants|loves) you|everybody hates you`,
      `(?:^|[.,!;] ?)(?:screw you|piss off|drop dead|get lost|rot in hell|burn in hell|go to hell|get a life)`,
      `your (?:mother|mom|mum) (?:is|was) an? |shut (?:your|the \\w+) (?:mouth|face|up)|shut up,? you|(?:are you|either) blind or|brain ?dead (?:idiot|moron|people)|make(?:s)? me (?:sick|puke|want to vomit)|you(?:'re| are) dumber than`,
    ],
  },
  {
    ...{ kind: 'spam', language: 'zh', weight: 0.6 },
    ways: [
      `(?:出售|收购|低价出|高价收|倒卖|批发)${near(6)}(?:银行卡|四件套|账号|答案|会员|粉丝|数据|个人信息|证书|发票|迷药|假币|假币|枪支|烟|金币|点卡)`,
      `(?:高价|上门|高利|现金)${near(2)}回收|办理?(?:各类|各种|真实|一切)${near(2)}(?:证|执照)|办证[：:，、]|代办(?:身份证|驾照|学历|证件|文凭)|征信修复|(?:毕业证|学位证|文凭|学历)[^。！？!?]{0,8}可查`,
      `论文${near(6)}(?:代发|包过|包录用|降重|保过|代笔|枪手)|(?:四六级|考试|四级|六级|自考|驾照|雅思)${near(6)}(?:包过|答案提前|保过|枪手)|(?:考后|拿证|先)付(?:款|一半|定金)`,
      `(?:恭喜|祝贺)${near(8)}(?:中奖|获奖|抽中|被选中|幸运用户)|(?:点击?|戳|点开)${near(4)}(?:链接|https?:|www\\.).{0,40}?(?:领|红包|现金|优惠|福利|注册|中奖)`,
      `(?:色情|成人|黄色|看片|激情)(?:网站|视频|电影|直播|资源|聊天)${near(4)}(?:地址|网址|www|http|免费|最新|在线|加)|真人视频|陪聊`,
      `(?:首存|充值|注册|开户|存款)(?:就|即|立)?送|新葡京|彩金|百家乐|幸运飞艇|彩票(?:计划|预测|内幕|导师)|(?:澳门|网上|线上|真人)(?:赌场|赌博|博彩|荷官)|包赚|稳赚|必中|准到爆`,
      `(?:小姐姐|美女|妹子|学生妹|少妇|模特)${near(6)}(?:上门(?!女婿)|在线等|约|裸|全国可飞|包夜|空降)|外围(?:女|模特|资源)|楼凤|援交|代孕|包男孩`,
      `查开房|查(?:他人|老公|老婆)(?:定位|聊天)|盗号|黑客(?:服务|接单|在线)|(?:破解|盗版)${near(3)}(?:低价|出售|便宜)|翻墙${near(3)}(?:便宜|稳定|月付|出售)|梯子${near(3)}(?:便宜|稳定|出售)`,
      `(?:快递|包裹|航班|账户|账号|医保|社保|银行卡|ETC).{0,16}(?:理赔|退款|失效|冻结|异常|停用).{0,16}(?:链接|网址|登录|点击)|填写${near(3)}银行卡|[加➕+]\\s*[微薇威]\\s*(?:❤|心)`,
      `零门槛|日结\\d|日结[，、]|在家(?:兼职|做单|赚钱)|(?:日|月|一天|每天|周)[赚挣入](?:[一二三四五六七八九十两\\d]+(?:百|千|万|元|块|\\d)|[一两几]?[百千万])|一天[一二两三四五六七八九\\d]+百|量大从优|厂家直销|货到付款|一件代发|名额有限|手慢无`,
      `(?:有意|详情|需要的?|感兴趣|想要的?)(?:者|可|请)?(?:私我|私聊|私信|加[微薇v]|私$)|加微(?!信)|刷(?:赞|粉|单|好评)|返利群|优惠券群|内部群|进群扫码|扫码进群|0元购|帮${near(3)}砍一刀`,
      `(?:黑户|征信黑|秒批|秒放款|无抵押|不看征信)${near(6)}(?:贷|借|放款|额度)?|(?:贷款|网贷)${near(3)}(?:秒|找我|咨询|热线)|专治${near(6)}(?:阳痿|早泄|不孕|癌|肾虚)|壮阳|无效退款|一个月瘦|高仿|迷药`,
      `(?:老中医|祖传|秘方|专治|包治|根治|治疗)${near(6)}(?:不孕|不育|癌|肾虚|阳痿|早泄|糖尿病|高血压|白癜风|牛皮癣|性病|痔疮)[^。！？!?]{0,12}(?:热线|专线|咨询|加我|无效退款|包好)`,
      `(?:收徒|带单|喊单|牛股|荐股|炒股群)${near(4)}(?:赚|稳|群|加|推荐)|扫码(?:关注)?${near(4)}(?:免费领|即可领|领取手机|领红包)|限前[一二三\\d]+百?名`,
    ],
  },
  {
    ...{ kind: 'spam', language: 'en', weight: 0.6 },
    ways: [
      `(?:make|earn)(?: up to)? [$€£]? ?\\d[\\d,]* ?(?:\\$|dollars|usd|k)?(?: a| per| every| each|/) ?(?:day|week|month|hour)`,
      `(?:cheap|buy|order) (?:\\w+ ){0,2}${medicine}|${medicine}(?: online)? without (?:a )?prescription|prescription needed`,
      `(?:replica|fake|knock ?off) (?:\\w+ )?(?:rolex|watch(?:es)?|handbags?|passports?|id cards?|driving licen[cs]es?|diplomas?)|buy (?:an? )?(?:diploma|degree|passport|licen[cs]e)|(?:hacked|stolen|cheap) (?:\\w+ )?(?:accounts?|cards?) `,
      `(?:buy|get|gain) (?:\\d[\\d,]*k? |real |active |more |cheap |thousands of |instagram |tiktok |youtube |twitter )+(?:followers|likes|subscribers|views)|seo (?:services?|experts?|packages?|backlinks?)|(?:rank|page) (?:your site )?(?:of|on|(?:#|number |no\\.? ?)?(?:1|one) on) google`,
      `get rich|(?:crypto|bitcoin|forex|trading)(?: \\w+)? (?:bot|signals?|mentor(?:ing)?|tips|investment|profits?)|investment (?:tips|group|advice|mentor)|win rate|guaranteed (?:returns?|profits?|approval|grades?)|grades? guaranteed|vip group|double your`,
      `no credit check|bad credit|loan approval|debt relief|payday|(?:cheap|instant|quick|fast) loans?`,
      `(?:account|parcel|package|delivery|card) (?:is|has been|was|will be) (?:suspended|locked|held|closed|blocked).{0,60}?(?:https?:|verify|pay|click)|(?:claim|unlock|verify|confirm) (?:your|now|it).{0,40}?(?:https?:|bank|gift|prize|million|dollars)`,
      `send (?:us |me )?your (?:bank|card|credit)|just (?:send|enter) your (?:bank|card|credit)|inheritance of|you (?:have|'ve)? ?(?:won|been selected)(?: \\w+){0,3} (?:iphone|car|prize|gift|lottery|\\$)|free (?:gift cards?|v-?bucks|robux|iphones?|spins)|get one free`,
      `(?:hot|sexy|horny|lonely) (?:\\w+ )?(?:girls|singles|women|housewives|milfs|babes|ladies)|live cams?|xxx|onlyfans|no sign ?up`,
      `(?:essay|assignment|homework|dissertation|thesis)s? (?:help|writing|service).{0,40}?(?:guarantee|order|email|price|grade)|we write your|plagiarism free`,
      `(?:online|best) casino|casino (?:bonus|free|spins)|no deposit|first deposit|betting tips|\\d+ ?% bonus`,
      `lose \\d+ ?(?:pounds|lbs|kilos|kg)|miracle (?:pill|cure|cream)|weight ?loss (?:tea|pills?|tips)|(?:order|act|apply|buy|claim|sign up) (?:now|today)(?=$|[.!])|limited (?:time )?offer|free shipping|fast delivery|% off`,
      `(?:dm|inbox|message|text|whatsapp) me (?:for|to (?:earn|make|double|join|get)|on)|(?<!(?:i|we|who|they|people|often|mostly|also|she|he|staff|you|mum|dad|wife|husband) (?:can |do |now |must |still |mostly |often )?)(?:work|earn)(?: money)? from home|from your phone|no experience needed|for sale.{0,20}(?:contact|dollars|\\$)|passive income`,
    ],
  },
];
