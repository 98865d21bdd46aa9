import type { PhraseGrammar } from './phrase-grammars.js';

// What is said without a bad word in it: who is watched, who is run down for what they are, what is
// asked of a stranger, what is traded.
const near = (most: number) => `[^，。！？；,.!?;\\s]{0,${most}}`;
const you = '(?:你(?!们)|妳|您)';
const me = '(?:我|老子|老娘|爷)';
const whereabouts =
  '(?:下班|放学|上学|回家|住|家|小区|单位|公司|学校|班级|宿舍|电话|手机号|身份证|车牌|车停|停车|自习室|座位|女儿|儿子|孩子|老婆|爸妈|长什么样)';
const groupHan =
  '(?:[黑白黄]人|同性恋|变性人|跨性别|残疾人|残废|瘸子|聋哑人|[维藏回苗满]族人?|维吾尔人?|回民|穆斯林|犹太人|(?:日本|韩国|印度|越南|非洲|美国|俄罗斯|河南|河北|东北|上海|北京|广东|福建|新疆|四川|山东|安徽|外地|本地|乡下|农村|城里|外国|台湾|香港|南方|北方)人|农村(?:来|出来)的|外来务工的?|农民工|打工的|老外|棒子|阿三|小日本|鬼子|基佬|拉拉|人妖|老年?人|老头老太|胖子|穷人|女人|女的|男人|男的|女生|男生|女司机|女博士|剩女|自闭症(?:小孩|孩子|儿童)?|精神病人?|艾滋病人?)';
const told =
  '(?![^，。！？,!?]{0,12}(?:吗|偏见|歧视|刻板|谁说|谣言|误解|这种话|这话|的说法|的人)|[?？])';
const noTeller =
  '(?<!(?:说|讲|骂|认为|觉得|以为|什么|所谓|不是|不代表|并非|不能|别|不该)[^，。！？,!?]{0,6})';
const runDown =
  '(?:小气|抠门|势利|懒|蠢|[又很真][笨脏臭坏]|野蛮|下贱|贱|骗子|会骗|爱偷|小偷|贼|强盗|畜生|猪|狗|流氓|恶心|没素质|素质[低差]|没文化|没教养|不要脸|没一个好|疯子|废物|垃圾|怪物|变态|害人|祸害|心理(?:都)?有(?:病|毛病)|没脑子|没用|倒贴|普信|绝种|咖喱臭)';
const trade =
  '(?:代[开写做办])?(?:论文|发票|开票|贷款|放款|办证|答案|题库|作业|网课|套现|替考|枪手|代购|彩票|牛股|刷单|降重|文书|文凭|刻章|私家侦探|开锁|催债|讨债|手表|包包|香烟|烟酒)';
const reach = '(?:找我|私我|戳我|滴滴|小窗|加我|见主页|主页有|点头像|扫头像)';

const groupEnglish =
  '(?:(?:black|white|gay|trans|disabled|deaf|blind|fat|poor|old|homeless|chinese|indian|asian|african|foreign|country) (?:people|men|women|kids|folks?)|women|girls|men|blacks|jews|muslims|arabs|asians|mexicans|africans|indians|chinese|koreans|russians|(?:im)?migrants|refugees|foreigners|gays|lesbians|homosexuals|gypsies|roma|boomers|pensioners|cripples)';
const notTold =
  "(?<!(?:not|say|says|saying|said|think|thinks|claim|claims|that|call|stop|if|when|believe|why|how|whether|because|myth|idea) (?:all |the )?)(?<![\\w'])";
const platform =
  '(?:telegram|whatsapp|kik|snap(?:chat)?|signal|line|wechat|discord|insta(?:gram)?)';

/** Ways by kind, for the grammars of the same kind and language. */
export const kindGrammars: readonly Omit<PhraseGrammar, 'weight'>[] = [
  {
    ...{ kind: 'threat', language: 'zh' },
    ways: [
      `${me}(?:早就?|都|已经|可)?(?:知道|清楚|查到|摸清|记住|认得|盯着)了?${you}${near(6)}${whereabouts}|${you}${near(4)}${whereabouts}${near(4)}(?:我|老子)(?:都|早就?|已经|可|全)?(?:知道|清楚|查到|有数|摸清|认得)`,
      `(?:不然|否则|要不|要么)${near(4)}(?:让你|叫你)${near(6)}(?:难看|后悔|完蛋|好看|滚蛋|生不如死|不得安宁)|(?:我|老子|一定|非)${near(3)}(?<!不会?)(?:让|叫)你${near(6)}(?:后悔|生不如死|不得安宁|身败名裂|社会性死亡|吃不了兜着走|待不下去|付出代价)`,
      `(?:等着|走着)(?:挨揍|挨打|挨刀|收尸|坐牢|瞧吧)|(?:堵|围)(?:你|你们)(?:家|门|大?门口|单位)|带(?:人|兄弟)(?:去|来|堵|找)${near(3)}你|有你(?:哭|后悔|受)的(?:时候|一天)?|后果自负(?:$|[，。！,!])|${me}${near(2)}把你${near(4)}(?:照片|信息|聊天记录|地址|裸照)${near(4)}(?:发|挂|公开|曝)`,
      `(?:带|拿|拎|揣)(?:着|把|一把|上)?(?:刀|锤子?|砍刀|汽油|硫酸|棍子?|斧)${near(4)}(?:去|来|找|见)(?:你|你们|前台|图书馆|馆里|那)`,
    ],
  },
  {
    ...{ kind: 'insult', language: 'zh' },
    ways: [
      // Groups.
      `${noTeller}${groupHan}${near(6)}(?:就是|都是|全是|都|全|又|天生|骨子里|没一个|个个|只会|就会|一身|浑身)${near(6)}${runDown}${told}`,
      `${noTeller}${groupHan}${near(4)}(?:就该|就应该|活该|只配|赶紧|趁早|统统|通通)${near(6)}(?:待在|呆在|回|关(?![爱心注怀照])|滚|赶出|死|消失|绝种|锁起|闭嘴|做饭|生孩子)${told}|${noTeller}${groupHan}${near(2)}(?:滚出|滚回|去死|怎么不死|死光|死绝)${told}`,
      `${noTeller}(?:女人|女的|女生|女孩子?)${near(3)}读${near(4)}(?:有什么用|有何用|有屁用|干什么|干嘛)${told}|(?:还不是|不就是)${near(4)}(?:嫁人|给人生孩子|生孩子带娃|围着灶台)`,
      // Contempt.
      `(?:就|凭)你(?:这|那)?${near(5)}(?:也敢|也配|也好意思|还敢|还好意思)|(?:还|也)(?:好意思|有脸)(?:来|出来|发|写|署名|评|活|在这)|${you}${near(4)}(?:走狗|狗腿|键盘侠|文盲|喷子|低能|二百五|疯狗|野狗)|键盘侠一|舔狗(?!日记|文学)|没人要的(?:东西|货|狗|$|[，。！,!])`,
      `(?:听|看)${near(4)}(?:像|跟|如)${near(2)}(?:狗叫|猪叫|放屁|狗爬)|(?:人|长得?)丑(?:还|别)|脑满肠肥|(?<!(?:我|孩子|娃|儿子|女儿|奶奶|爷爷|爸|妈)[^，。]{0,5})(?:字都|人话都?|书都)(?:认不全|不认识|听不懂|不会说)${near(2)}(?:还|也)`,
      `(?:小学|幼儿园)${near(2)}没毕业(?:吧|就这|的货|的东西)|(?:替|为)你(?:爸妈|父母|家人)?${near(2)}(?:尴尬|丢人|害臊|脸红)|(?:祝|愿|咒)${near(2)}你${near(2)}(?:全家(?:死|暴|出门|不得|断|遭)|早死|不得好|暴毙|断子|出门(?:被|撞))|你死了${near(4)}(?:放鞭炮|送花圈|庆祝|都没人)|(?:进|躺进|睡)棺材(?:吧|里|睡)`,
      // Advances.
      `(?:妹妹?|妹子|小姐姐|美女|姐姐|管理员|前台|小姑娘)${near(6)}(?:身材|腿|胸|屁股|嘴唇)${near(2)}(?:真|好|太|这么)|(?:小妹妹?|小姑娘|妹妹|几岁|初中|多大)[^。！？]{0,14}(?:叔叔|哥哥?|大叔)${near(3)}(?:教|疼|请|带|陪|给)你|(?:今晚|晚上)(?:来|去|到)${near(2)}(?:我家|我房|我这)`,
      `(?:被男人|没被)${near(2)}(?:干|上|睡)过|(?:想|要)(?:把你)?(?:扒|按在|压在|舔)${near(3)}(?:你|裙|脚|床|书架)|开个?房(?![间门子产车地记])|睡一[晚夜觉](?:$|[，。！,!])|多少钱(?:一[晚夜次]|能睡)|偷拍了?${near(4)}(?:裙底|你)|(?:发|给|拍)${near(3)}(?:私房照|裸照|腿照)`,
    ],
  },
  {
    ...{ kind: 'spam', language: 'zh' },
    ways: [
      `${trade}${near(8)}[，,。！!；;\\s]?${near(6)}${reach}|${reach}${near(4)}${trade}`,
      `加我?(?:qq|扣扣|vx|wx|v信|tg|电报|飞机|赖|telegram|whatsapp)|加[徾溦嶶葳薇徽]信|(?:戳|看|点|扫)我的?(?:主页|头像|简介)|见主页|简介(?:有)?链接|(?:想要|需要|要)的(?:扣1|滴滴|加我|进来$)|懂的(?:来|进|私|加)`,
      `(?:首充|首存|充值|储值|注册|新人)${near(6)}(?:送|返|领|得)\\s*(?:彩金|一百|[\\d一二三五六八九]+|体验金|双倍)|(?:棋牌|捕鱼|德州扑克|炸金花|牛牛)${near(4)}(?:代理|私局|上分|房间|返)|(?:提现|提款|出金|放款|到账|下款|回款)${near(2)}(?:秒|快|即时|当天)|秒(?:到账?|下款|提)|日(?:化|收益)\\s*[\\d一二三]`,
      `(?:四六级|四级|六级|考研|国考|公考|考公|雅思|托福|自考|驾照|考试)${near(6)}(?:包过|保过|保分|替考|代考|枪手|答案|真题现货|内部)|替考|(?:挂名|一作|二作|通讯)${near(4)}(?:见刊|付款|出售|发表)|见刊付款|(?:千字|每千字)\\s*\\d`,
      `(?:收购|回收|买卖|出售|出租|高价收)${near(4)}(?:微信号?|抖音号|实名|电话卡|手机卡|银行卡|对公|账号|驾照分|个人信息|身份证|四件套|usdt)|租(?:你的|个|用)(?:微信|抖音|账号|社交)|usdt${near(4)}(?:回收|高价|兑换|交易)|(?:开房|通话|户籍|聊天)记录${near(4)}(?:可查|查|同步|恢复)|(?:追款|黑客)${near(6)}(?:收费|成功|接单)|征信${near(8)}(?:修复|洗白|消除)|停息挂账`,
      `上头(?:电子烟|烟油)|外送茶|(?:伟哥|壮阳药?|催情|听话水|迷情)${near(6)}(?:发货|持久|见效|货到)|(?:裸聊|约炮|激情)${near(6)}(?:一对一|视频|直播|免费|加)|包夜${near(3)}[\\d一二三四五六七八九]|无码${near(4)}(?:资源|视频|打包)|资源${near(6)}打包|(?:内部价|出厂价|批发价)${near(6)}(?:起发|秒到|加|微|发货|$|[，。])|一(?:箱|单|个赞?|条)\\s*(?:起发|[\\d两]+毛)|充值一折|一折(?:起|充)`,
      `(?:海外|境外|缅甸|缅北|柬埔寨|东南亚)${near(3)}(?:高薪|招|客服)|(?:包机票|包吃住|机票报销)|(?:一天|日|每天|轻松|月)(?:赚|入|挣)?\\s*[一二两三四五六七八九十\\d]+\\s*(?:百|千|万|块)?(?:不是梦|轻松|稳|现结|日结|先结)|闲置也是闲置|(?:预测|计划|打法)(?:软件|群|资料)${near(6)}(?:免费|破解|进|加|准)|连中${near(1)}[期码]|翻${near(1)}倍${near(6)}(?:进群|名额|带)`,
    ],
  },
  {
    ...{ kind: 'threat', language: 'en' },
    ways: [
      `(?<![\\w'])(?:i|we)(?:'ve| have)? (?:know|got|have|found|saw|remember) (?:exactly )?(?:(?:which|what) (?:bus|train|time|car|school|floor|street|gym|entrance)|where) (?:you|your|u|ur)(?! (?:mean|are coming from|come from|stand on))|(?:i|we)(?:'ve| have)? got your (?:home )?(?:address|number|boss)`,
      `(?<![\\w'])got your (?:home )?(?:address|boss|photos)|(?:lose|spit out|swallow) your teeth|(?:i'll|i will|gonna|going to) (?:put|send|land) (?:you|him|her|them) (?:in (?:a |the )?(?:hospital|grave|ground|coffin|wheelchair)|six feet)|(?:snap|break|wring) (?:your|his|her) (?:neck|jaw|arms?|legs?|fingers)|wish you were (?:dead|never born)|(?:one|a) bullet in (?:you|him|her)|gut you like|say goodbye to your (?:face|teeth|family)`,
      `(?:pity|shame) if (?:something|anything|somebody|(?:the|your) (?:windows?|car|house|tyres?|kids?|dog) )|(?:won't|will not) see (?:me|us) coming|you(?:'ll| will)? (?:end up|be found) in (?:a|the) (?:ditch|ground|river|body bag)|bring(?:ing)? (?:my|a) (?:hammer|bat|blade) (?:to|on|tomorrow|tonight)|(?:someone|somebody|one of us) (?:should|ought to) (?:drown|burn)|torch the (?:place|library|building)|(?:say|post|do|delete) (?:it|that|my post) again and i`,
    ],
  },
  {
    ...{ kind: 'insult', language: 'en' },
    ways: [
      // Groups.
      `${notTold}${groupEnglish} (?:can't|cannot|could never|should never|should not|shouldn't|don't|do not) (?:even )?(?:write|read|think|drive|lead|judge|be allowed|be trusted|belong|deserve|pronounce|wash|spell)(?! (?:about|this in))`,
      `${notTold}${groupEnglish} (?:have|has|got) no (?:literature|culture|brains?|shame|history|place here|manners|morals)|${notTold}${groupEnglish} (?:belong in|only (?:come here|read trash)|just haven't|all look|ruin(?:ed)? (?:every|this|everything)|(?:own|control|run) (?:all|every|the (?:bank|media|press|publish|book|world|govern)))`,
      `(?:these|those|all) (?:\\w+ )?${groupEnglish} (?:can't|stink|smell|steal|spit|lie|should (?:stay|go|be))|keep ${groupEnglish} (?:out of|away from) |${groupEnglish}[^.!?]{0,40} keep them out|check their bags|(?:born|natural) (?:thieves|criminals|liars|beggars)|in their blood(?=$|[.!])`,
      // Contempt.
      `(?:more|bigger|better) (?:brains?|sense|iq|personality) than (?:you|this|him|her)|(?:you|u|she|he) (?:write|writes|sounds?|talks?|looks?) like an? (?:drunk|concussed|retarded|toad|pig|toddler|monkey|ape|cow)|(?:village|circus) (?:is missing|lost) (?:its|an)|(?:so|this) (?:stupid|dumb|thick) in public|imagine being (?:this|so|that) (?:stupid|dumb|thick|ugly|sad|pathetic)|go touch grass|(?:^|[.!] )delete your account(?=[,.!]|$)|delete yourself|did (?:ur|your) (?:mom|mum|mother|parents) drop`,
      `(?<![\\w'])(?:talentless|spineless|brainless|illiterate|pathetic|worthless|filthy|miserable|bootlicking|friendless|clueless|lying) (?:\\w+ )?(?:fraud|hack|worm|loser|nobody|clown|hag|sheep|scum|pig|coward|creature|thing|sack)s?(?![\\w'])|(?:no wonder|bet) (?:your|ur) (?:husband|wife|mother|dad|mum|mom|boyfriend|girlfriend) (?:left|hates|cheat|drinks|regrets)|nobody (?:here |in this \\w+ |at \\w+ \\w+ )?(?:can stand|likes|wants|would miss) (?:you|u|your)|you (?:r|n|c|f|b)-word|lower than (?:dirt|scum)`,
      // Advances.
      `(?:dm|send|show|text) (?:me|us) (?:some |your |ur |a )*(?:pics?|photos?|pictures?|nudes?|skin|legs|body|selfies?)(?! of (?:the|page|my|this|that))(?=.{0,40}(?:face|pay|cash|;\\)|naked|bath|bed|underwear|hot|xx|cute|private))|(?:your|that|ur) (?:skirt|legs|ass|butt|boobs|body|curves|lips|panties)(?=.{0,20}(?:mmm|wow|hot|damn|yum|drool|lick|touch|horny))|(?:come to|meet me in|up to) my (?:hotel|room|bed|place|car)(?: after| tonight|$|[,.!])`,
      `how old are you.{0,40}(?:parents|secret|meet|pretty|cute|mum|mom)|(?:don't|do not) tell your (?:parents|mum|mom|dad)|(?:bend|undress|spank|lick) (?:you|u)(?![a-z])|makes? me (?:so )?horny|so horny|slept (?:your|her|his) way|what are you wearing|how much for a night with|virgin\\? i|between your legs|in your bed tonight`,
    ],
  },
  {
    ...{ kind: 'spam', language: 'en' },
    ways: [
      `(?:make|earn|earned|made|profit|income|win) [$€£]? ?\\d[\\d,.]*k? ?(?:\\$|dollars|usd|euros?|pounds)? ?(?:daily|weekly|monthly|last (?:week|month)|in a (?:day|week)|with (?:this|my|our))|daily (?:profit|income|payouts?|returns?)|\\d[\\d,]*(?: ?usd| ?dollars)? ?\\/ ?(?:hr|day|week)(?![a-z])`,
      `(?:add|find|hit|reach|contact|join|text|message|msg|write|inbox|wa) (?:me |us |him |her |my \\w+ |our \\w+ |up )*(?:up )?(?:on|at|via|in) ${platform}|${platform} (?:group|channel|me|id)(?=.{0,30}(?:profit|signal|free|cash|join|vip|deal))|hit the menu|(?:check|see|open|visit) (?:my|our) (?:menu|shop|profile|bio|page)|(?:shop|link|info|more|cams?|pics) in (?:my )?(?:profile|bio)|(?:click|tap) (?:on )?my (?:name|profile|pic)`,
      `(?:cheap|selling|buy (?:real|verified|fake|cheap|an?)) (?:\\w+ ){0,2}(?:essays|theses|thesis|dissertations?|homework|assignments?|term papers|diplomas?|degrees|transcripts|licen[cs]es|passports|ids|followers|backlinks?|reviews|windows keys|accounts|logs|cards with balance)|(?:real|genuine|registered|verified|fake) (?:diplomas?|degrees|transcripts|passports|licen[cs]es|certificates|ids)(?! (?:of|from|in) (?:the|our|my))`,
      `(?:we|i)(?:'ll| will| can)? (?:write|do|take|sit|complete) (?:your|any) (?:\\w+ )?(?:thesis|essay|homework|exams?|paper|assignment|coursework|class|dissertation)|take my exam|(?:ielts|toefl|gre|gmat)[^.!?]{0,40}(?:guaranteed|pay after|without exam)|guaranteed (?:score|pass|admission)|pay after (?:you )?(?:win|pass|exam|delivery)|\\b(?:scopus|indexed|isi|sci) journals?[^.!?]{0,30}(?:in \\d+ days|fee|acceptance)|no peer review`,
      `(?:send|deposit|invest|stake) [^.!?]{0,24}(?:and watch|get (?:two|double) back|back double)|\\d+ ?x (?:easy|gains?|returns?|profit)|whitelist (?:closing|open)|(?:new|next) (?:token|coin)(?=.{0,24}(?:launch|live|moon|presale))|(?:free|fre+) (?:crypto|bitcoin|btc|coins|tokens|(?:discord )?nitro|spins|skins)|kindle giveaway|(?:join|claim) (?:now|before midnight)|bonus code|fixed match(?:es)?|(?:sure|daily) odds|odds daily`,
      `(?:recover(?:ed|s)?|retrieve) (?:all )?(?:my|your|the|stolen|lost) (?:\\w+ )?(?:funds|crypto|bitcoin|btc)|(?:mrs?|miss|dr|sir|prophet) [a-z]+(?: [a-z]+)?[^.!?]{0,40}(?:recovered my|contact (?:him|her)|forex|spell)|(?:weekly|monthly) allowance|sugar (?:mommy|mummy|daddy|baby|momma)|late (?:banker|client)|(?:donate|give|transfer) [^.!?]{0,12}(?:million|\\dm)(?![a-z])`,
      `(?:weed|cocaine|mdma|shrooms|edibles|xans)(?:,| and|\\b)[^.!?]{0,40}(?:shipp?|deliver|menu|dm|stock)|discreet (?:shipping|packag|delivery)|plain package|no prescription|(?:loans?|credit)[^.!?]{0,30}(?:no checks?|bad credit|approved in|approval in)|consolidate your|(?:bank|paypal|cc) logs|escrow accepted|(?:lifetime|prem(?:ium)?) (?:netflix|spotify|keys?|accounts?)|netflix lifetime|1:1 (?:copy|copies|quality|factory)|(?<!my )(?<!my \\w{1,12} )(?:account|card) (?:is|was|has been) (?:suspended|blocked|locked)[^.!?]{0,40}(?:confirm|verify|log ?in|password|here)|confirm (?:your )?(?:password|pin)`,
    ],
  },
];
