import type { PhraseGrammar } from './phrase-grammars.js';

// Sexual harassment: a body that is remarked on, what somebody would like to do to it, what is asked of
// a stranger, where they should come.
const near = (most: number) => `[^，。！？；,.!?;\\s]{0,${most}}`;
const she =
  '(?:你|妳|她|妹妹?|妹子|小姐姐?|美女|姐姐|姑娘|女生|女孩|老师|馆员|管理员|前台|主播|志愿者|女的|阿姨|少妇|学姐|学妹|店员)';
const body =
  '(?:奶子|大奶|奶|胸部?|乳房?|屁股|臀部?|屁屁|大腿|美腿|白腿|腿|小蛮腰|腰|领口|嘴唇|小嘴|锁骨|脚丫?|玉足|丝袜|黑丝|白丝|身材|身子|身体)';
const lingerie = '(?:内裤|内衣|胸罩|文胸|丁字裤|丝袜|黑丝|白丝|情趣)';

const bodyEnglish =
  '(?:tits|titties|boobs?|boobies|ass|arse|butt|booty|cleavage|knockers|jugs|hooters|rack|curves|thighs|breasts|nipples?|pussy)';
const wear = '(?:panties|underwear|knickers|bra|thong|lingerie)';
const you = '(?:you|u|ya|her)';
const your = '(?:your|ur|her|those|that|them|dem)(?: \\w+)?';

/** Ways by language, for the grammars of the same kind, whose weight they have. */
export const advanceGrammars: readonly Omit<PhraseGrammar, 'weight'>[] = [
  {
    ...{ kind: 'insult', language: 'zh' },
    ways: [
      `(?:想|要|能|可以|一起|来|去)?(?:和|跟|与|同)(?:你|妳|她|妹妹|姐姐|小姐姐|美女)${near(3)}(?:上床|做爱|睡觉|来一发|啪啪|滚床单|发生关系|亲热)|来一发(?:$|[，。！吗])|滚床单|啪啪啪|(?:你|妳)(?:的)?(?:下面|那里|私处|下体|胸前|底下)${near(4)}(?:颜色|毛|湿|痒|大|紧|味)|身材${near(4)}(?:火辣|爆|惹火)${near(2)}[，,]?${near(4)}(?:那行|下海|可惜|卖|约)|(?:是)?在?(?:暗示|勾引)我|腿张开|闻闻?你的|(?:私房|大尺度|性感)照${near(4)}(?:欣赏|看看|发|来)`,
      `${she}的?(?:腿|脚|胸|腰|屁股|身材|身子|嘴)${near(4)}(?:玩|舔|摸|够我|伺候|享用|有弹性)|${she}${near(2)}(?:胸|奶|罩杯)${near(2)}(?:有|几|是)?[a-gA-G](?:罩杯|杯|吧|吗|$|[，。！])|垂涎(?:三尺|欲滴)(?:$|[，。！])|看(?:你|她)(?:湿身|走光|露点|不穿|没穿|光着|裸|脱)|不穿衣服的样子`,
      `被窝(?:里)?${near(4)}(?:聊|陪|来|等|暖)|(?:来|到|进|钻)(?:哥哥?|我|叔叔?)(?:的)?(?:被窝|床上|怀里)|(?:帮|给)(?:我|哥)(?:口|含|撸|舔|吹)(?:一下|一?口|一次|吧|$|[，。！])|(?:跟|和)(?:叔叔?|大叔|哥哥?|我)(?:走|回家)${near(1)}[，,]?${near(3)}(?:买糖|给你|有好|开房|玩)|小?萝莉${near(4)}(?:叔|哥|嫩|萌得想)|(?:能|可以)?满足(?:得了)?(?:你|她)(?:吗|么|的需求)|(?:都|就)起反应了|(?:寂寞|空虚)(?:不寂寞|吗|吧|了吧)${near(2)}[，,]?${near(2)}(?:我|哥)(?:来)?陪`,
      `${she}${near(8)}${body}${near(2)}(?:真|好|太|这么|那么|很|超|够)${near(2)}(?:大(?!方)|翘|挺|软|弹|白|嫩|滑|长|细|辣|低|骚|美|诱人|性感|带劲|够味|撩人|勾人)(?!拔)|${body}${near(2)}(?:比内容|比讲座)`,
      `(?:想|要|让(?:我|哥)|给我|能不能|可以|忍不住|恨不得)${near(8)}(?:摸|揉|捏|舔|睡|操|闻|吸|扒|蹭|咬|亲)${near(3)}(?:[你妳她](?!们?(?:馆|家))|屁股|胸|奶|腿|脚|丝袜|内裤|内衣|身体|裙|一[揉摸舔捏])`,
      `${lingerie}${near(4)}(?:什么颜色|啥颜色|什么色|哪种|脱|给我|送我|卖|味|闻|诱惑)|(?:穿|换)${near(3)}(?:情趣|丁字裤|黑丝|白丝|透视装)|(?:没|不)穿(?:内衣|内裤|胸罩)`,
      `(?:让|害|弄|搞|撩得?|看得?)${near(3)}(?:我|老子|哥)${near(3)}(?:硬|湿|起反应|流口水|睡不着)了?|(?:我|下面|下边|那里)(?:都|已经|就|又|马上)*(?:硬|湿)了(?!件|页|书|伞|鞋|头发)`,
      `(?:脱|露|掀)(?:光|掉|开|了|点)?${near(4)}(?:给|让)(?:我|哥|叔|大家)${near(2)}看|(?:视频|直播)${near(4)}(?:脱|裸|露)(?!发)|(?:脱|掀)(?:光|掉|了)(?:衣服|裙|裤)`,
      `(?:跟|和|陪|随)(?:我|哥哥?|叔叔?|大叔|老子|老板)${near(4)}(?:去|开|到|回|上)${near(2)}(?:宾馆|酒店|旅馆|房(?!间里看)|床|家过夜)|(?:陪|和|跟)(?:我|哥哥?|叔叔?)${near(2)}(?:睡|过夜|一晚|玩一夜|快活)|陪睡|(?:叔叔|哥哥|大叔)${near(10)}(?:一个人来|别告诉|不告诉|给你糖|大宝贝)`,
      `(?:美女|妹子|小姐姐?|妹妹|姐姐|你|学妹|小妹)${near(6)}(?:一晚上?|一夜|一次|过夜|包夜)${near(3)}(?:多少钱?|什么价|怎么收费|几百)|(?:给|出)${near(2)}(?:[一二两三五六八百千\\d]+)${near(3)}(?:陪我|睡你|跟我睡|包你)|(?:有没有|求|找个?|想要?)${near(3)}(?:一夜情|炮友|包养|固炮|情妇|床伴)`,
      `(?:还是|是不是|你是)处(?:女|男)?(?:吗|么|吧|[？?])|(?:撅|翘)(?:起|着)(?:屁股|臀)|(?:张开|分开)(?:你的?)?(?:双?腿)|腿(?:给我)?(?:张开|分开)|叫得?(?:真|好|这么)?(?:骚|浪)|(?:穿|打扮)${near(8)}(?:勾引|勾男人|给谁看|想男人|招蜂引蝶)|勾引(?:谁|男人|我呢|老公)|满足得?了你|会伺候人|欠(?:操|干|日|草)`,
      `(?:好想|想要?|真想|让我)(?:强奸|轮奸|强暴|侵犯|上|干|日|办)了?(?:[你妳]|她|这个?(?:女|妞|妹))|(?:不去|可惜没去)拍片|(?:发|来|拍|给)${near(2)}张${near(6)}(?:锁骨|腿|胸|露|裸|私密|性感|睡衣|床)${near(3)}(?:的|照|看|来|$)|(?:偷看|偷窥|偷拍)${near(3)}(?:[你妳她]|裙|洗澡|换衣|女厕)(?!${near(6)}(?:被|犯法|举报|的人|报警))`,
    ],
  },
  {
    ...{ kind: 'insult', language: 'en' },
    ways: [
      `(?:let's|lets|let us|we could|wanna|want to|should) (?:get|be|go) naked|(?:do|would|did) (?:you|u) (?:like|want|take|prefer) it (?:rough|hard|deep|from behind|in the)|(?:picture|photo|pic|video)s? of (?:your|ur) (?:feet|toes|legs|body|bra|panties|underwear|chest|butt|ass)|suck on (?:something|this|my|it)|(?:sex|intercourse) with (?:you|u|me|her|that)(?![a-z])|(?:have|get|want) (?:you|u) (?:on|in) my (?:bed|lap|arms tonight)|(?:so|very|too) kissable|gorgeous body|that body(?=$|[.,!?])|more of (?:it|that body|you)(?=[.!]? ?(?:;\\)|😉|😍|$))(?<=body[^.!?]{0,20})|sleep with (?:you|me)(?![a-z])`,
      `jerk(?:ing|ed|s)? off|(?:wank|fap|masturbat)(?:ing|ed|e|s)?(?: off)? (?:to|over|thinking|about|for)|(?:spank|slap|grab|smack|bite|pinch|tap) that (?:ass|butt|booty|arse)|(?:do it|have you|take you|bang|fun) (?:behind|between|against|on) the (?:shelves|stacks|desk|shelf|table|counter|copier)|handcuffs|(?:your|ur) (?:bra|cup) size|(?:do|did|does) (?:you|she|u) (?:swallow|spit or|squirt|moan|shave down)|unzip me|(?:like|love|prefer) (?:them|'em|em) (?:young|tight|innocent|underage)|(?:blouse|dress|shirt|skirt|top|clothes)[^.!?]{0,20}(?:ripped? off|begging|on my (?:bedroom )?floor)|those legs[^.!?]{0,30}(?:touch|wrap|spread|up|mine)|(?:big )?surprise in my pants|(?:are|r) (?:they|those) real\\?`,
      `(?:nice|big|huge|hot|sexy|amazing|perfect|fat|juicy|bouncy|perky|fine|show (?:me|us|off) ${your}|love ${your}|grab ${your}|(?:look|staring|stare|looking) at ${your}|squeeze ${your}|touch ${your}|you(?:'ve| have)? got an? (?:\\w+ )?|check out (?:is )?${your}) ?${bodyEnglish}(?![a-z])(?! (?:nest|feed|bird|song|box|roast|joint|shelf|for (?:bikes|shoes|coats)))`,
      `(?:see|imagine|picture|want|watch|dream(?:ing)? (?:of|about)|photos? of|thinking (?:of|about)) ${you} (?:naked|nude|undress|topless|strip|in (?:my )?bed(?! reading)|without (?:clothes|that|your)|in (?:lingerie|a bikini|panties|your underwear|a thong|the shower))|(?:you|u|she)[^.!?]{0,30}(?:great|good|amazing|wild|fun) in bed|under that (?:sweater|dress|skirt|blouse|shirt|uniform|cardigan)`,
      `how much (?:for|per|do you charge|an hour|a night)[^.!?]{0,20}(?:night|you|hour|session|blow|your)(?= *[?!.,]|$)(?<!(?:room|printing|scanner|hall)[^.!?]{0,30})|make (?:you|u|her) (?:scream|moan|cum|wet|squirm|beg for it)|feel like a real woman|keep (?:you|u) warm (?:tonight|at night)`,
      `(?:i'm|im|i am|got me|gets me|makes? me|made me) (?:so |really |rock |getting |all |very )*(?:hard|horny|stiff|aroused|turned on)(?= (?:watch|look|think|just|when|for you|from|see|right now|every|over you|by you)|$|[.,!;])|(?:turn(?:s|ing|ed)? me on|things to me)(?=$|[.,!])`,
      `suck (?:it|me|this)(?=[, ]*(?:sweetheart|baby|bitch|babe|honey|darling|dry|off|girl|$|[!.]))|(?:sit|bounce|hop|jump) on my (?:lap|face|knee|dick|cock)|ride my (?:face|dick|cock)|(?:bend|lean) (?:you |u |her )?over (?:the|my|that|this) (?:desk|counter|table|shelf|cart|bed)(?! to)|(?:touch|lick|spank|grope|fondle|finger|kiss|bite|rub|squeeze|smell|sniff) (?:you|u|your|ur|her) ?(?:\\w+ )?(?:all over|everywhere|down there|between|feet|thighs?|body|neck|lips|legs|skin|panties|hair|chest|breasts?|toes|there)`,
      `(?<!my |her |his |their |the |our |and )daddy (?:will|wants|likes|needs|is gonna) (?:\\w+ ){0,4}(?:you|u|it)|call me daddy|come to daddy|be my (?:slave|slut|sub|sugar|sex|little (?:girl|toy))|(?:my|your) (?:personal )?sex (?:toy|slave)`,
      `(?:are|r) (?:you|u|ya) (?:still )?(?:an? virgin|horny|shaved|kinky|easy\\?|wet|into older)|which of you (?:girls|ladies)|(?:are|r) (?:you|u) (?:1[0-7]|[89])(?!\\d)|our (?:little|dirty) secret|(?:i|we) won't tell (?:your|anyone|anybody|if|[,.!])|won't tell, (?:come|meet)|(?:shorter|tighter) (?:skirts?|dress(?:es)?|shorts|top)|(?:look|see|peek|stare|looking|peeking) (?:up|down|under) (?:your|her|that) (?:skirt|dress|shirt|blouse|top)|up your skirt|down your (?:top|blouse|shirt)`,
      `(?:do|doing) things to (?:you|u|her)(?! that)|the things i(?:'d| would| could) do to|(?:hey|hi|hello|oi|come here|u) (?:sexy|hot ?stuff|hottie|sweet ?cheeks|sugar tits)|(?:my|your) (?:place|bed|room|car) (?:tonight|later|or mine|after (?:work|closing))|netflix and chill|(?:wanna|want to|let's|lets|looking to|down to|dying to) (?:fuck|bang|shag|hook ?up|have sex|bone|get laid|smash u|smash you|see you naked|taste|ride you|sleep with you)`,
      `(?:fuck|shag|bang|screw|hump|pound) (?:me|you|u|her|ya) (?:hard|all|over|in|on|tonight|senseless|silly|like|against|from)|blow ?jobs?(?![a-z])|hand ?jobs?(?![a-z])|dick ?pics?|send (?:me |us )?(?:some |ur |your |more )*(?:nudes?|feet pics|tits?|dick|panties|something naughty)(?![a-z])|(?:my|big|fat|hard|thick|huge|throbbing) (?:cock|penis|willy|boner|schlong|dick(?! (?:francis|tracy|turpin|whittington|cheney|van|king|bruna|and|smith)))(?![a-z])`,
      `(?:colou?r|kind|sort|type|wearing|what)[^.!?]{0,20}${wear}(?![a-z])(?! (?:for|shop|history))|(?:your|ur|her|worn|used|dirty) ${wear}|(?:you|u|she)(?:'re| are| look| looks| r|'s)? (?:so |very |really |too |damn )*(?:fuckable|doable|bangable|smoking hot|sexy(?! beast)|juicy|delicious in)|(?:filthy|naughty|dirty|freaky|wild|a freak|an animal) in (?:private|bed|the sack|the sheets)|does things to me|(?:take|strip|rip) (?:off )?(?:your|ur|that) (?:clothes|top|shirt|dress|bra|blouse)(?: off)?`,
    ],
  },
];
