import type { PhraseGrammar } from './phrase-grammars.js';

// Set phrases of abuse: what is said so is said to hurt, whoever it is said to.
const you = '(?:你们?|妳|您)';
const near = (most: number) => `[^，。！？；,.!?;\\s]{0,${most}}`;
const staffEnglish =
  '(?:(?:the|that|this|these|your|all) (?:\\w+ ){0,2})?(?:librarians?|guards?|managers?|boss(?:es)?|clerks?|staff|director|receptionist|people here|(?:guy|man|woman|lady|girl|idiot) (?:at|behind) the (?:\\w+ )?(?:desk|counter))';
const lowEnglish =
  '(?:idiots?|morons?|pigs?|rats?|snakes?|worms?|leech(?:es)?|parasites?|scum|trash|thugs?|clowns?|crooks?|fools?|imbeciles?|cows?|hags?|bitch(?:es)?|liars?|cowards?|creeps?|brainless|braindead|corrupt|disgusting|pathetic|worthless|spineless|a joke)';
const nouns =
  '(?:prat|git|tramp|bum|leech|thug|troll|muppet|twerp|dolt|dunce|fool|slob|nutcase|lunatic|weirdo|crook|thief|toad|imbecile|pervert|fraud|cow|hag|bat|creep|coward|slob)s?';

const groupHan =
  '(?:[黑白]人|同性恋|变性人|跨性别|残疾人|残废|[维藏回苗满]族人?|回民|穆斯林|犹太人|(?:日本|韩国|印度|越南|河南|河北|东北|上海|广东|福建|新疆|四川|山东|外地|乡下|农村|外国)人|棒子|老年?人|自闭症|农民工?|女人|男人|女司机)';
const lowHan =
  '(?:变态|小偷|贼|骗子|该死|死绝|怪物|负担|关起来|懒|臭|脏|野蛮|恐怖分子|事多|劣等|害人|吸血|滚|没素质|垃圾|有病|废物)';
const groupEnglish =
  '(?:women|girls|men|blacks|(?:black|white|poor|old|deaf|blind|disabled|trans|gay|chinese) people|jews?|muslims?|(?:im)?migrants?|refugees?|foreigners?|gays|lesbians|trannies|cripples|mexicans|arabs|gypsies|indians|chinese(?: tourists)?|koreans|japs|russians|boomers|autistic (?:kids|people)|(?:north|south)erners)';

/** Idioms for the grammars of the same kind and language, whose weight they have. */
export const idiomGrammars: readonly Omit<PhraseGrammar, 'weight'>[] = [
  {
    ...{ kind: 'insult', language: 'zh' },
    ways: [
      `欠(?:揍|抽|扁|骂)|活腻了|找抽|(?:读|活|学)到狗${near(3)}[里上去]|(?:被|喂)狗吃了?(?:吧|吗|$)|喂了狗`,
      `(?:死|臭|骚|贱|疯|丑)(?:老?娘们|婆娘|老太婆|老头|女人|男人|女的|男的|三八|东西)|老妖婆|疯婆子|绿茶婊|死矮子|矮冬瓜|占座狗|看门狗|肥婆|穷鬼(?:就)?别|穷逼|穷酸样|老色鬼|臭虫一样`,
      `(?:你|这|死|臭|老|不要脸的)${near(3)}(?:狐狸精|破鞋|土包子|穷鬼|色鬼|母猪|丑女|废人|娘炮)|[肥胖丑蠢脏长]得(?:就?像|跟|和)${near(3)}(?:猪|鬼|蛤蟆|驴|狗|屎)|猪一样的(?!动物|鼻|尾|笑|队友)|猪变的|喂猪的?料`,
      `(?:满嘴|满口)(?:喷粪|放屁|胡吣)|喷粪|嘴(?:巴)?(?:这么|那么|真|怎么这么|太)(?:臭|贱|欠)|臭嘴|嘴臭得|(?:在这儿?|到处|乱|瞎)(?:犬吠|狗叫|狂吠|咬人|逼逼|哔哔)|见人就咬|逼逼赖赖`,
      `(?:你|小心|早晚|迟早|该|活该|诅?咒)${near(6)}(?:雷劈|下地狱|遭报应|遭天谴)|生(?:孩子|儿子)没屁眼|祖坟|断了?香火`,
      `(?:就|凭)(?:你|他|她)(?:这种|这副|这德|这素|这智|这水平|这样的?(?:人|货)|也配|那点)|${you}(?:也配|配吗|不配(?:做|当|来|读|看))|照照镜子|撒泡尿照`,
      `没(?:爹|妈|娘|爹妈|爹娘)(?:养|教)|没人教${you}做人|拿着工资不干|吃(?:白饭|干饭|闲饭)的?(?:猪|狗|东西|废物|[，。！]|$)|不干人事|人话都不会`,
      `一(?:群|帮|窝|伙)${near(4)}(?:傻|蠢|猪|狗|垃圾|人渣|废物|白痴|脑残|畜生|流氓|小人|骗子|刁民|强盗|乌龟|王八)(?!年|肉|粮|罐|熊|拉松)`,
      `(?:你|这个|就是个?|真是个?)${near(4)}(?:伪君子|真小人|衣冠禽兽|寄生虫|蛀虫|吸血鬼|烂人|势利眼|下三滥|烂泥|臭虫)(?!学|病|类|的种)|缺德(?:鬼|带冒烟|玩意|东西)|丧尽天良|人贱自有|贱到骨|贱得[很慌没]|人模狗样`,
      `(?:外国佬|洋鬼子|外地佬|外地人|乡下人|越南猴|阿三|棒子|鬼子|黑鬼|河南人|东北人|农村人)${near(6)}(?:滚|去死|素质真?[低差])|滚(?:回去|开|一边)|(?:广东|福建|河南|外国|犹太|外地|乡下|北方|南方|日本|韩国|印度)佬`,
      `(?:有|管|顶)(?:个)?屁用|屁都不(?:是|懂|会)|眼睛?(?:瞎了?(?:吗|吧|还是)|长(?:在)?(?:屁股|头顶))|狗眼|睁眼瞎|(?:是|你)(?:聋子|瞎子|哑巴|聋了|瞎了|哑了)(?:吗|吧|还是)|耳朵聋了?(?:吗|吧)`,
      `(?:活着|生${you})${near(4)}(?:有什么用|有何用|干嘛|干什么)|${you}${near(6)}(?:死了算了|早死早)|死在外面|怎么(?:还)?不(?:去)?(?:死|跳楼|撞墙|上吊)|(?:吃药了没|没吃药)|(?:从)?(?:神经病|精神病)院(?:里)?(?:跑|放|逃)出来`,
      // Groups, unless somebody only tells of what is said about them.
      `(?<!(?:说|讲|骂|认为|觉得|以为|不是|不代表|并非|不能|别)${near(4)})(?:${groupHan}|那些${near(6)})${near(4)}(?:都|全|又|就|真|最)${near(5)}${lowHan}(?![^，。！？]{0,6}(?:吗|偏见|歧视|刻板|谁说)|[?？])|${groupHan}(?:小孩)?别(?:来|进|上|占|坐)|劣等民族|不男不女|都该死|死绝`,
      `(?:真是个?|是个?|你个?|楼主|管理|大|死|就)(?:sb|2b|5b|nc)(?![a-z])|(?<![a-z\\d])(?:sb|2b|5b)(?:楼主|管理|馆员|吧|一个|玩意)|傻[*xX×○]|[*]{2}养的`,
      // Advances.
      `胸(?:真|好|这么)大|(?:想|让我|好想)(?:摸|舔|睡|上)(?:一[把下]|你)|(?:发|看)${near(2)}(?:腿照|裸照|胸照)|你(?:的)?裙底|叫床|只穿(?:睡衣|内衣)|多少钱一(?:晚|夜|次)|(?:^|[，。,])约(?:吗|p|炮)|约(?:🔫|p)|${near(3)}来我房间`,
    ],
  },
  {
    ...{ kind: 'threat', language: 'zh' },
    ways: [
      `信不信(?:我|老子|老娘|爷)?${near(4)}(?:抽|揍|打|捅|弄|砍|废|扇|踹)|(?:下毒|弄你|打你|砍你)信不信|(?:我|老子)(?:抽|扇|踹|揍|捅|弄)(?:死)?你`,
      `(?:断|打|砸|剁|砍|卸|拧|敲|撕)(?:断|掉|烂|碎|下)?了?${you}的?(?:手|腿|牙|嘴|脸|皮|头|脑袋|狗头|脖子|骨头|家的?(?:玻璃|门|车))`,
      `[弄打砍捅杀整]死(?:你|谁|这|那|丫)|(?:拍|砸|撞|烧|毒|踩|勒|闷)死(?:你|这[个帮群])|挖了?${you}的?眼|泼${you}${near(3)}硫酸|往${you}${near(6)}下毒|挨刀|剁手(?:$|[，。！])`,
      `别让我(?:再)?(?:看见|碰见|遇见|遇到|逮到|在)|盯上你|等(?:我|老子)出来|没(?:你的?)?好果子吃|吃不了兜着走|(?:半夜|晚上|今晚|明天)去(?:你|他|她)家|看见一次打|不来是孙子|第一个弄你|收花圈|让你社死|(?:照片|信息|地址|单位)${near(4)}挂(?:到)?网上|(?:身份证号|地址|住址)我都有|给你划花|你家住哪${near(4)}(?:查|知道)|劝你识相|找人${near(2)}(?:打断|打残|做掉|堵)`,
    ],
  },
  {
    ...{ kind: 'insult', language: 'en' },
    ways: [
      `${staffEnglish}(?:'s| is|'re| are)(?: (?:such|just|really|all|nothing but|an?|the|complete|total|utter|absolute|fucking|bloody|stupid|lying|nasty|bitter|power-tripping|little|fat|ugly|lazy|old|corrupt|brainless)){0,4} ${lowEnglish}(?![\\w'])`,
      `(?<![\\w'])you(?:'re| are)?(?: (?:such|just|an?|the|absolute|complete|total|utter|stupid|daft|silly|old|senile|creepy|sick|twisted|filthy|dirty|lazy|fat|ugly|pathetic|hideous|arrogant|smug|little|lying|sad)){1,4} ${nouns}(?![\\w'])`,
      `get cancer|go (?:choke|drown|hang yourself|jump off|play in traffic|back to (?:the zoo|your cave))|jump off (?:the|a) (?:roof|bridge|cliff)(?= *(?:$|[.,!]|you))|eat (?:a bag of )?dicks?|bite me|(?:sod|bugger|eff) off|screw (?:all of )?you|to hell with (?:you|this library)|up yours|shove (?:it|that \\w+|your \\w+) up|you disgust me`,
      `(?:don't|do not) deserve to (?:live|breathe)|better (?:off )?without you|nobody (?:asked|would miss|cares about) you|(?:close|keep|shut) (?:your|that)(?: \\w+)? (?:mouth|trap|gob)|shut it(?=$|[.,!])|are you (?:deaf|dumb|stupid|retarded|brain ?dead)|you (?:stink(?=$|[.,!])|smell like|look like an? (?:pig|rat|whore|clown|cow|corpse))`,
      `waste of (?:skin|space|air|oxygen)|belongs? in (?:a zoo|the kitchen|the trash|a cage)|breed like (?:rats|rabbits)|dropped on (?:your|ur) head|(?:dumb|thick) as (?:a brick|bricks|two short)|dumber than an? |(?:brains?|iq) of an? |make(?:s)? me (?:want to )?(?:throw up|vomit|puke)|(?:your|ur) (?:whole )?(?:family|parents|kids?) (?:is|are|should)(?: all)? (?:trash|scum|ashamed|ugly|dumb|filth|inbred)|excuse for an? (?:human|librarian|person|man|woman)`,
      `(?<!not |all |that |say |think )(?<![\\w'])(?:women|blacks|jews?|muslims?|immigrants?|foreigners?|gays|mexicans|arabs|gypsies|refugees) (?:are(?: all)? (?:thieves|liars|terrorists|disgusting|rapists|lazy|parasites|rats)|(?:all |always )?(?:steal|smell|stink|lie|breed|cheat)(?: everything| again)?(?=$|[.,!]))`,
    ],
  },
  {
    ...{ kind: 'insult', language: 'en' },
    ways: [
      `(?<!(?:not|say|says|saying|said|think|claim|that|call|stop|if) (?:all )?)(?<![\\w'])${groupEnglish} (?:are|is)(?! not)(?: (?:all|just|a|an|nothing but|mentally|filthy|dirty|inbred|lazy|stupid)){0,3} (?:terrorists|rapists|animals|drunks|broken|disease|orcs|parasites?|ill|scum|vermin|criminals|thieves|apes|monkeys|a joke)(?![\\w'])`,
      `(?<![\\w'])${groupEnglish} (?:should(?:n't| not)? (?:all )?(?:stay home|just|hurry|be (?:allowed at|shot|deported|banned|locked up|put down|sterili[sz]ed))|stink|smell|prey on|breed|own every|deserved (?:both|it|to)|copy everything)|parasite nation|(?:send|ship) (?:the |all |these )?(?:(?:im)?migrants|refugees|them) (?:back|home)|go back to (?:africa|mexico|china)`,
      `send (?:me )?(?:nudes|tits|noods)|show (?:me|us) (?:your|ur) (?:legs|tits|feet|body)|sit on my face|bend you over|you moan|(?:your|colou?r) panties|sucked off|want sex|lick my|hard (?:just )?looking at|don't tell your parents|i won't take no|such a c[o0]ck`,
      `(?:ur|u r|you are|you're|being) (?:so|this|such an?) (?:dumb|stupid|retard)(?! (?:good|long|late))|(?:die|burn|dye) in a (?:fire|hole)|(?:spineless|slimy|filthy) (?:worm|rat|snake|coward)|more brains than you|your (?:mom|mum|mother) should have|illiterate hack|old hag|brain-?dead clown|unalive (?:urself|yourself)`,
    ],
  },
  {
    ...{ kind: 'threat', language: 'en' },
    ways: [
      `(?:knock|kick|smash|bash|punch) (?:your|ur|his|her|that) (?:\\w+ )?(?:teeth|head|face|skull)|(?:never|won't|will not) walk (?:again|home)|hit by a (?:bus|car|truck|train)|run (?:you|him|her) over|(?:wait for|catch|find|get) you (?:outside|alone|in the (?:parking|car))|watching your house|better run|regret (?:being born|you)|burn (?:your|his|her) (?:house|car)|i(?:'d| would) (?:slap|punch|hit|strangle|choke) you|put (?:this|that|the) dog down|dead meat|shame if (?:something|anything) happened|(?:coming|come) to (?:your|ur) (?:house|home)|(?:someone|somebody) should (?:shoot|stab|hang|kill)|or your nudes|pay me or`,
    ],
  },
  {
    ...{ kind: 'spam', language: 'en' },
    ways: [
      `(?:passports?|licen[cs]es?|id cards?|diplomas?|certificates?|degrees?) (?:made|for sale|without exams?)|no (?:paperwork|questions asked|doctor needed|exam needed)|or your money back|(?:melts?|burns?) (?:belly )?fat|connect your wallet|confirm your (?:password|details|card|identity)|spell caster|escort service|sugar (?:daddy|mommy|baby) wanted|nude (?:chat|pics|cams?)|hack(?:er)?s? (?:for hire|any phone)|overnight shipping|factory price`,
      `lost lover|deposit bonus|binary options|airdrop|link in (?:my )?bio|\\d+ (?:dollars|bucks|usd|euros) each|(?:message|text|whatsapp|dm) (?:us|me) (?:now|today|for (?:the )?prices?)|dropshipping|downline|your own boss|(?:essay|paper|exam|thesis) (?:writers|answers leaked)|(?:\\d+k?|real) (?:\\w+ )?followers|widow of|we ship (?:everywhere|worldwide)|install this apk|never loses|selling essays|hxxps?:|\\bdot\\b.{0,12}\\b(?:ly|com|example)|(?:\\d+|double|triple) ?x? your (?:deposit|savings|salary)|insider tips|five stars guaranteed`,
    ],
  },
];
