/** How surely something says that its writer wants to die: in plain words, or only by its sound. */
export type CareTier = 'said' | 'sounds';

/** Ways to say it in one language, as alternatives of one expression on normalised text. */
export interface CareWays {
  readonly language: 'zh' | 'en';
  readonly tier: CareTier;
  readonly ways: readonly string[];
}

// Chinese: it must be said of oneself, so either 我 stands before it, or nobody does and a clause
// begins with it. 他不想活了 and 主角想自杀 are about others; 热得想死 and 想死你了 are manners of speech.
const stop = '，。！？；、,.!?;:：…~—\\s';
const lead =
  '(?:真的?|好|很|太|都|也|就|又|快|已经|实在|突然|感觉|觉得|有点儿?|好像|只|总是?|老是|常常?|经常|每天|天天|现在|最近|今天|今晚|其实|一直|可能|越来越|再也|宁愿|早就|有时候?|到底|究竟|还|再|是|这样|这么)';
const self = `(?:(?<=^|[${stop}])|我|俺|本人)${lead}{0,4}`;
const over = `(?=$|[${stop}]|啊|呀|吧|呢|算了|却|但|可是|怎么|又|然后|了(?!这|那|很|好多|多|几|一|两|三|\\d))`;
const thought = '(?=的(?:念头|想法|冲动))';

// English: the first person, an intention, and nothing that makes a manner of speech of it
// ("to die of embarrassment", "kill myself laughing").
const i = "(?<![\\w'’])i";
const am = `${i}(?:['’]?m| am|['’]ve been| have been)`;
const very =
  '(?: just| really| honestly| so| still| only| sometimes| often| always| truly| actually| kind of| kinda| even| now| completely)*';
const wish = "(?: want to| wanna| need to|['’]d rather| would rather| wish i could)";
// `kys` is what others are told; said of oneself it means the same as `kms`.
const short = "k[my]s(?![\\w'’])";
const meant = `(?:(?:kill|hang|shoot) myself|${short})(?! laughing| if | over | for (?:not|missing|forget|buying))`;
const doing =
  '(?:kill(?:ing)? myself(?! laughing)|end(?:ing)? (?:it all|my (?:own )?life(?! story))|tak(?:e|ing) my own life|commit(?:ting)? suicide(?! squad))';
const ends = '(?=$|[.,!?;…~)]| and | but (?!i want to eat)| because )';

/** The project's own ways. Titles and jokes that look like them stand in the test corpus. */
export const careWays: readonly CareWays[] = [
  {
    ...{ language: 'zh', tier: 'said' },
    ways: [
      `${self}想(?:要|去|着)?(?:去?死(?:${over}|掉${over}|${thought})|(?:自杀|轻生|自尽|寻死|上吊|跳楼|割腕)(?:${over}|${thought}))`,
      `${self}不想再?(?:活(?=$|了|下去|[${stop}])|活在(?:这个?)?(?:世上|世界|人世)|活着(?=$|了|[${stop}])|继续活)`,
      `(?<!没(?:有|了)[^${stop}]{1,8})${self}活(?:不下去|不下去了|够了|腻了)(?=$|[${stop}]|啊|呀|吧|怎么)`,
      `我(?:这样|这么|还|再)?活着(?:还|真|也|到底|究竟|已经)*(?:有什么|没有?(?:任何|什么)?|毫无)(?:意思|意义|盼头|希望|用)`,
      `${self}(?:准备|打算|决定|计划|要|想)?要?(?:去)?(?:结束|了结)(?:掉|了)?(?:自己|我)的?(?:生命|性命|一生)`,
      `${self}(?:还?不如|干脆|要是|如果)?就?死了(?:算了|就好|才好|一了百了|就解脱|最好)`,
      `${self}(?:找不到|没有|看不到|没)(?:任何|一点)?(?:再|继续)?活下去的?(?:理由|意义|勇气|动力|希望|必要)`,
      `没有我(?:大家|他们|家里人?|爸妈|这个世界)[^${stop}]{0,4}(?:更|会)好`,
      `我(?:已经)?(?:写好|写完|写|留好?)了?遗书(?=$|了|[${stop}])|(?:吞|吃)了(?:一整?瓶|很多|一大?把|半瓶)安眠药`,
      `${self}(?:希望|想|愿)?(?:一觉睡下去|睡着了|睡过去)?就?(?:再也|永远)(?:都)?不(?:想|要|用|再)?醒(?:过?来)`,
    ],
  },
  {
    ...{ language: 'zh', tier: 'sounds' },
    ways: [
      `${self}想(?:去)?(?:自鲨|自sha|自si|zisha|紫砂(?=$|了|[${stop}])|si(?=$|了|掉|[${stop}]))`,
    ],
  },
  {
    ...{ language: 'en', tier: 'said' },
    ways: [
      `${i}${very}${wish}${very} die(?! of| from| laugh| to | for| with| in (?:an?|the|this|that|my) (?:library|book|pile|good)| on (?:that|this) hill| knowing| trying| reading| every time| when (?:the|he|she|they|it)| hard|[,.]? (?:lol|lmao|haha)| but i want to eat)(?![\\w'’])`,
      `${i}(?:['’]ve| have) (?:been )?want(?:ed|ing) to die(?! of| from| laugh| for (?!\\w*\\s?(?:days|weeks|months|years|long)))(?![\\w'’])`,
      `${i}${very}(?:${wish}| might| will|['’]ll| could)${very} (?:${meant}|${doing}|be dead${ends})`,
      `${am}${very} (?:going to|gonna|about to|planning to|planning on|thinking (?:about|of)|ready to) (?:${meant}|${doing}|die(?=$|[.,!?;])|suicide(?=$|[.,!?;]| again| every| all the| a lot))`,
      `${i}${very}(?: do not| don['’]?t| no longer)(?: even| really)? (?:want|wish)(?: to|a)? (?:live|be alive|exist|go on living|wake up(?= any| again))(?: (?:any ?more|any longer|again))?${ends}`,
      `(?:${am}|${i} feel|^feeling)${very} suicidal`,
      "(?:every ?one|everybody|they|you|my \\w+|the world)(?:['’]d| would| will)(?: all)? be better off (?:without me|if i (?:was|were|am) (?:dead|gone))",
      `${i}(?:['’]m|['’]d be| am| would be)${very} better off dead|${i}${very} wish(?: that)? i (?:was|were) dead|${i}${very} wish i(?:['’]d| had| was| were) never (?:been )?born`,
      `${i}${very}(?: have|['’]ve got| see| can['’]?t (?:see|find)| don['’]?t (?:see|have)) (?:no|any|a) (?:reason|point) (?:to (?:live|keep living|go on)|in (?:living|going on))${ends}`,
      `${i}(?: have|['’]ve) (?:got )?nothing (?:left )?to live for|${i}${very} can(?:not|['’]?t) go on (?:living|any ?more|any longer)${ends}`,
      `${i}(?:['’]ve| have)? (?:wrote|written) (?:a|my) suicide note|${i}(?:['’]ve)? (?:just )?(?:took|taken|swallowed) (?:a whole bottle of|all (?:of )?(?:my|the)|too many) (?:sleeping )?pills`,
    ],
  },
];

/** Before it, in the same sentence: whoever speaks is in a story, or the words are a name. */
export const toldOfOthers =
  /(?:主角|男主|女主|主人公|角色|台词|歌词|歌里|书里|书中|小说里|小说中|电影里|剧里|剧中|诗里|这句|那句|标题|书名|题目|(?:他|她|作者|人物)们?(?:总|还|又|曾)?(?:说|写道|喊)|(?:一本|一首|一部|名|歌)叫|以前|曾经?|当年|那时候?|那年|小时候)[^。！？!?]{0,12}$|(?:characters?|protagonists?|narrators?|heroine|hero|lyrics?|lines?|quotes?|scenes?|chapters?|(?:he|she|they|who) (?:says?|said|thinks?|screams?|sings)|titled|called|named|used to (?:say|think))[^.!?]{0,16}$/u;
