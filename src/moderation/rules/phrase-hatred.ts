import type { PhraseGrammar } from './phrase-grammars.js';

// Hatred of groups: what they are said to be, what should be done with them. Who tells of it, denies it
// or asks about it hates nobody.
const near = (most: number) => `[^，。！？；,.!?;\\s]{0,${most}}`;
/** The same without a denial in it. */
const unless = (most: number) =>
  `(?:(?!不是|不等于|并不|并非|不该)[^，。！？；,.!?;\\s]){0,${most}}`;
const groupHan = `(?:[黑白黄]人|同性恋者?|双性恋|变性人|跨性别者?|残疾人|残障人士|坐轮椅的|瘸子|聋哑人|盲人|侏儒|[维藏回苗满]族人?|维吾尔人?|回民|穆斯林|犹太人|伊斯兰教徒|基督徒|(?:日本|韩国|印度|越南|菲律宾|非洲|美国|俄罗斯|中东|河南|河北|东北|上海|北京|广东|福建|新疆|四川|山东|安徽|外地|乡下|农村|外国|台湾|香港|大陆|南方|北方)(?:人|来的|女人|男人)|农村出来的|外来务工的?|民工|农民工|老外|棒子|阿三|小日本|基佬|拉拉|人妖|男护士|老年人|老人|老头老太|胖子|穷人|女人|女的|女司机|女博士|剩女|单亲家庭${near(5)}|自闭症${near(3)}|抑郁症的?|精神病人?|艾滋病人?|乙肝${near(2)})`;
const told =
  '(?![^，。！？,!?]{0,12}(?:吗|偏见|歧视|刻板|谁说|谣言|误解|这种话|这话|的说法|的人)|[?？])';
const noTeller =
  '(?<!(?:说|讲|骂|认为|觉得|以为|什么|所谓|不是|不代表|并非|不能|别|不该|凭什么|把|我是|反对|歧视|关于|帮助|关爱)[^，。！？,!?]{0,6})';

const groupEnglish =
  '(?:(?:black|white|brown|gay|trans|disabled|deaf|blind|fat|poor|old|homeless|chinese|indian|asian|african|foreign|jewish|muslim|mexican|polish|country|autistic|ginger) (?:people|men|women|kids|folks?|guys|girls|families|students|tourists)|women|girls|females|blacks|jews|muslims|christians|catholics|hindus|arabs|asians|mexicans|africans|indians|chinese|koreans|japanese|russians|poles|romanians|albanians|pakistanis|nigerians|turks|somalis|(?:im)?migrants|refugees|asylum seekers|foreigners|gays|queers|lesbians|homosexuals|transgenders|trannies|gyps(?:ies|y)|travellers|roma|boomers|pensioners|cripples|the (?:blind|deaf|disabled|elderly|homeless|poor)|feminists|southerners|northerners)';
const notTold =
  "(?<!(?:not|say|says|saying|said|think|thinks|claim|claims|that|call|calling|stop|if|when|believe|believes|why|how|whether|because|myth|idea|about|for|by|of|help) (?:all |the |these |those |many |some )?)(?<![\\w'])";
const much =
  '(?: (?:all|just|only|so|too|such|nothing but|nothing more than|an?|the|bunch of|always|really|simply|mostly|basically|literally|naturally|born|more|less|fucking|bloody|damn|dirty|filthy|greedy|lazy|little|bunch|lot of|worst|biggest|full of|pure|like|either|drug dealers and|criminals and|thieves and|stupid|dumb))*';
const lowEnglish =
  '(?:stupid|dumb|intelligent|inferior|sub-?human|vermin|rats|pigs|dogs|animals|savages|monkeys|apes|criminals|thieves|terrorists|rapists|drug dealers|parasites|leeches|disgusting|filthy|dirty|smelly|greedy|lazy|freaks|perverts|diseased|a plague|a cancer|cancer|burden|useless|scum|trash|garbage|evil|cheats|scammers|liars|cockroaches|pests|invaders|mentally ill|sick in the head|brainwashed|sheep|retard(?:ed|s)|sissies|whores|sluts|gold ?diggers|hysterical|degenerates?|degenerate|abominations?|sinners|not human|not people|disease|lower race|backward|uncivili[sz]ed|barbarians|violent|dangerous animals|groomers|paedos?|pedos?|predators|shit|crap|worthless|disgrace|ruining|taking over)';
const banish =
  '(?:be (?:banned|deported|locked|shot|killed|gassed|sterili|put down|exterminated|removed|kept (?:out|away|in)|thrown|kicked|castrated|hanged|segregated|rounded up|wiped|burned|caged|silenced|forced)|go (?:back|home|die|away|extinct)|stay (?:at home|home|in the kitchen|away|out|in (?:their|your) (?:own )?(?:country|place))|die(?! of)|get out|know (?:their|your) place|shut up|starve|rot|just (?:die|leave|disappear)|not (?:be (?:allowed|here|trusted|hired|teaching)|vote|drive|breed|exist))';

/** Ways by language, for the grammars of the same kind, whose weight they have. */
export const hatredGrammars: readonly Omit<PhraseGrammar, 'weight'>[] = [
  {
    ...{ kind: 'insult', language: 'zh' },
    ways: [
      `${noTeller}${groupHan}${unless(4)}(?:就)?别(?:来|进|出|再|坐|挤|占|用|看|跟)|(?:别|不要|不准|禁止|不该)(?:让|放|给)${near(3)}${groupHan}${near(3)}(?:进|入|来|出来|上|用|看)(?!${near(6)}(?:歧视|的规定|是不对|的做法|，不公))|(?:非洲|印度|越南|河南|东北|外地|农村|国外|武汉|新疆)来的${near(4)}(?:带病|有病|脏|臭|没素质|贼|偷|骗|隔离)`,
      `${noTeller}${groupHan}${unless(6)}(?:脏兮兮|股味|一股${near(2)}味|(?:身上|都)${near(3)}(?:臭|味道|怪味)|浪费(?:资源|空气|粮食|钱)|还(?:来|看|听|读|学)什么|土匪|井底之蛙|拜金|洋垃圾|手擦屁股|原子弹|滚|(?:都|全)?(?:得|有|是)艾滋|活该|炸一次|低等种族|不干不净|素质(?:就是)?(?:低|差)|占便宜)${told}|(?:这帮|那帮|一帮|这群|那群)(?:回回|维族|藏族|黑人|老外|外地人?|农民工?|民工|老头|老太|乡巴佬|残疾|瘸子|聋子|瞎子|穆斯林|印度|日本|越南|河南|东北)${near(6)}(?:滚|去死|偷|骗|臭|脏|吵死|占|闹)|${groupHan}(?:骗子|小偷|强盗|垃圾|土匪|流氓|杂种|蛮子|猴子)`,
      `${noTeller}${groupHan}${unless(10)}(?:手脚不干净|传播病毒|传染病|一身臭|臭味|体臭|骚味|膻味|穷酸|累赘|来?添乱|矫情|什么好东西|(?:全|都)是偷的|控制了?(?:一切|世界|银行|媒体)|不配|都?得防|防着点|占满|蝗虫|寄生虫|害虫|劣等|低等|下等人|没进化|原始人|恶心人|娘炮|心理(?:有问题|扭曲)|马路杀手|泛滥|社会(?:的)?(?:渣滓|毒瘤|败类|负担)|拖后腿|没救了|基因(?:差(?!异|别)|低劣)|智商低|没一点自己的文化)${told}`,
      `${noTeller}${groupHan}${unless(6)}(?:就该|应该|该|统统|通通|全部?|都得|赶紧|趁早|最好|必须)${near(3)}(?:被)?(?:关起来|抓起来|枪毙|消灭|灭绝|灭种|隔离|绝育|阉割|送精神病院|赶走|赶出|驱逐|清除|死绝|去死|火化|进火葬场|烧死|坐牢|禁止入内|滚)${told}|(?:早点|赶紧|怎么还不)(?:进|去|送)(?:火葬场|火葬)`,
      `希特勒${near(3)}(?:做得?(?:真|很)?对|没做错|没错|说得对|干得(?:好|漂亮)|是对的)|(?:种族|民族)(?:清洗|灭绝)${near(3)}(?:得好|有理|万岁)|(?:杀|灭|赶|清)光${near(3)}${groupHan}|(?:不准|不许|禁止|别让)${near(3)}${groupHan}${near(2)}(?:进|入|来|用)${near(4)}(?:$|[，。！])(?<!(?:吗|歧视|的)$)`,
    ],
  },
  {
    ...{ kind: 'insult', language: 'en' },
    ways: [
      `${notTold}${groupEnglish} (?:are|is) (?:the|a|our|always the|all) (?:problem|reason|disease|enemy|curse|joke|threat|pest|shame)|${notTold}${groupEnglish} should (?:have|get|use|go to) their own|(?:^|[.!] )no (?:more )?(?:${groupEnglish})(?= (?:please|here|allowed|in|on|at)|$|[.,!])|keep (?:your|their) (?:islam|religion|allah|quran|koran|gay|queer|trans|black|jewish|muslim)[^.!?]{0,20} (?:out|away)|sick of (?:these|the|those|all) ${groupEnglish}`,
      `(?:full of|overrun (?:by|with)|too many|so many|sick of|tired of|no more|hate|can't stand|cannot stand|enough of|infested with|invaded by|get rid of|keep out|next to some|why do we let|why do you let)(?: (?:all|these|those|the|filthy|dirty|smelly|stinking|bloody|fucking|damn|stupid|loud|lazy|some|such)){0,3} (?:${groupEnglish}|indian|muslim|jew|gypsy|migrant|immigrant|refugee|foreigner|chinese|arab|black|retards?|pakis?)(?![\\w'])(?! (?:book|stor|novel|author|writer|histor|charact|joke|stereotyp|literat|film|voices))(?<!(?:too|so|not) many (?:(?:good|great|fine) )?(?:women|men|girls|indians?|chinese|japanese|russians|poor people))|${notTold}${groupEnglish} (?:just need|eat dogs|eat (?:rats|bats)|go home|only care about money|(?:will|want to) (?:blow up|take over|replace)|can't be trusted|never work)|(?:they're|they are|all) (?:barbaric|savages|animals|vermin)|good man to sort|put (?:them|him|her) in an institution|(?:cured|fixed) or jailed|where (?:normal|decent|white) people|before they (?:blow up|steal|rape|take over)|(?:filthy|dirty|smelly|stinking|bloody|fucking) (?:migrants?|immigrants?|refugees?|foreigners?|indians?|jews?|arabs?|poles?|muslims?)`,
      `${notTold}${groupEnglish} (?:are|is|r|were)${much} ${lowEnglish}(?![\\w'])(?! by)`,
      `${notTold}${groupEnglish} (?:should|must|ought to|need to|needs to|have to|deserve to|can)(?: all| just| never)? ${banish}|just stay home and`,
      `(?:^|[.!?,;] ?|(?:should|must|let's|just|time to|need to|gonna|they) )(?:send|ship|deport|round up|lock up|gas|exterminate|get rid of|kick out|throw out|ban|sterili[sz]e|castrate|shoot|hang|kick) (?:all |every |every last |each |the |these |those |them |out )*(?:\\w+ )?(?:${groupEnglish}|refugee|immigrant|migrant|muslim|jew|black|foreigner|gypsy|mexican|gay|illegal)(?:s)?(?! (?:book|stor|histor|literat))(?![\\w'])|deport the lot|deport them`,
      `hitler (?:was right|did nothing wrong|should have|had the right|knew what)|gas the|heil hitler|sieg heil|white power|race traitors?|(?:get|go|piss off|fuck off) (?:back )?(?:out of|the hell out of|the fuck out of) (?:my|our|this) country|speak english or|ching[ -]?chong|back (?:to|in) the (?:kitchen|jungle|zoo|cotton)|back to (?:africa|china|mexico|india|pakistan|poland|arabia|syria)(?=,| (?:you|where|monkey|paki|nigger|and))`,
      `(?:dirty|filthy|stinking|smelly|greedy|lazy|thieving|fucking|bloody|damn|disgusting|stupid|another|typical) (?:dirty |filthy |fucking |bloody |stupid |old )*(?:chinese|indians?|polish|poles?|romanians?|russians?|turks?|arabs?|jews?|africans?|mexicans?|muslims?|gyps(?:y|ies)|foreigners?|immigrants?|migrants?|refugees?)(?= (?:spread|everywhere|again|steal|taking|with|who|and|in my|on my|always|kids|thie|scum|bastard)|$|[.,!])(?<!another (?:chinese|indian|polish|russian|african|mexican))`,
      `${notTold}${groupEnglish} (?:all |just |only |always |will |never |can't stop |do nothing but )*(?:steal|smell|stink|breed|spread (?:disease|virus|aids|filth)|ruin|infest|leech|cheat|drain|rob|rape|come here to (?:steal|rape|leech|live off)|live off|treat this|take our|control the|have no (?:brain|shame|manners|soul|culture|morals)|(?:get|take) (?:all )?our|can't (?:even )?(?:drive|think|read|be trusted)|don't (?:need a library|belong|deserve))|and have no manners|count your (?:wallets|change)|will end up gay|waste of (?:tax(?:payers?)?'? money|space) (?:on|for) (?:them|those|these)`,
    ],
  },
];
