const marks: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['「', '」'],
  ['‘', '’'],
  ['"', '"'],
];

/** Longer than this between the marks is speech, not a word that is spoken about. UTF-16 units. */
const MOST_AROUND = 6;

/**
 * Whether a place of the raw text stands all but alone between quotation marks: `the word "retard"`.
 * Who speaks about a word does not say it; the words around must not be the whole comment.
 */
export function isQuoted(text: string, [start, end]: readonly [number, number]): boolean {
  return marks.some(([open, close]) => {
    const from = text.lastIndexOf(open, start - 1);
    const to = text.indexOf(close, end);
    if (start === 0 || from < 0 || to < 0) return false;
    const around = start - from - 1 + (to - end);
    return around <= MOST_AROUND && text.length - (to - from) > MOST_AROUND;
  });
}

// Somebody tells a moderator what was said, and does not say it.
const reporting = new RegExp(
  [
    '举报|截图|管一?管|能不能管|麻烦处理|请处理|处理一下|删一下|请删|管理员看|馆方|是骗子吧|骂(?:我|人|馆员|读者|管理员|馆长|老师|别人|他|她)|太过分|是广告|发给我|私信(?:收到|我)|原话',
    String.raw`\b(?:report(?:ed|ing)?|flag(?:ged|ging)?|mods?|moderators?|staff (?:check|look|help)|please (?:look|remove|delete|check)|called me|got a (?:dm|message|mail)|he wrote|she wrote|they wrote|user (?:posted|wrote)|is it from (?:you|this)|remove it)\b`,
  ].join('|'),
  'iu',
);
const quotations =
  /“[^“”]{2,80}”|「[^「」]{2,80}」|(?<![\p{L}\p{N}])"[^"]{2,80}"|(?<=[\p{Script=Han}])"[^"]{2,80}"/gu;
/** Whoever turns to somebody is no witness; the library may be asked. */
const turning = /[你妳](?!们?馆)|\b(?:you|your|ur|u)\b/iu;
const asking = /\b(?:do|could|can|would|will|did|if|thank|from) you\b/giu;

/** Where a report holds what others said: between quotation marks, in a text that turns to nobody else. */
export function reportedSpans(text: string): readonly (readonly [number, number])[] {
  if (!/["“「]/.test(text)) return [];
  const around = text.replace(quotations, ' ');
  if (around === text || !reporting.test(around)) return [];
  if (turning.test(around.replace(asking, ' '))) return [];
  return [...text.matchAll(quotations)].map(({ 0: said, index }) => [index, index + said.length]);
}

/** Whether a place of the raw text is told to a moderator: `he wrote "...", can staff check`. */
export function isReported(text: string, [start, end]: readonly [number, number]): boolean {
  return reportedSpans(text).some(([from, to]) => from < end && start < to);
}

// "I'm an idiot, I forgot my card", "my idiot brother": nobody who reads it is attacked. What stands
// between may only be about degree: "I feel like you bastards" says something else.
const degree =
  '(?:complete|total|absolute|utter|real|right|such|just|so|really|being|a bit of|a little|silly|old|clumsy|forgetful|poor)';
const oneself = new RegExp(
  `(?:\\b(?:i['’]?m|i am|i was|i feel like|i felt like|call me)|我(?:真|就|可|也|太|简直)*是|我这个?)\\s*(?:${degree} )*(?:an? |the |个|一个|条)?(?:${degree} )*$|\\bmy (?:own )?$`,
  'iu',
);
// "nobody should be called a retard", "he called me an idiot"; whoever says `I call him` says it.
const spokenOf =
  /\b(?:the|a) (?:word|slur|term|insult|name) $|\b(?:being|be|been|was|were) called $|\b(?:be|being|been|gets?|got|getting|was|were) called (?:such )?an? $|\b(?:calls?|called|calling) (?:people|someone|somebody|anyone|anybody|everyone|others|me|us|my \w+|(?:an?|any|the) (?:kid|child|person|woman|man|girl|boy|player|friend|colleague|student)) an? $|\b(?:never|not|don['’]?t|stop|nobody|shouldn['’]?t|wrong to|rude to|without|from) call(?:ing)? (?:him|her|them|each other) an? $/iu;
// "they told me to go die", "他对我说去死吧": whoever tells it is no attacker, and may be the one attacked.
const toldTo = new RegExp(
  [
    String.raw`\b(?:tells?|told|telling) (?:me|us|my \w+|people|some(?:one|body)|any(?:one|body)|every(?:one|body)|others|each other|(?:an?|any|the) (?:kid|child|person|woman|man|girl|boy|player|friend|colleague|student)) to (?:(?:just|please|go|and) )*$`,
    String.raw`\b(?:he|she|they|people|some(?:one|body)|every(?:one|body)|class ?mates|kids) (?:say|says|said|keeps? saying|kept saying|wrote|texted|commented)(?: (?:to )?(?:me|us))?(?: that)? $`,
    '[对跟冲朝向](?:我们?|别人|人家)(?:说|骂|喊|吼)[了过着]?(?:一?句)?[：:]?$|[骂咒](?:我们?|别人|人家)[：:]?$',
  ].join('|'),
  'iu',
);

// "Old git here", "lazy sod that I am", "脑子进水的我".
const ofOneself =
  /^(?:的我(?!们)|如我|,? (?:that )?i am\b|s? like me\b| here (?:asking|wondering|who|again|trying|reporting|with)\b)/i;

// "Shut up, no way, they got it?!": nobody is to be quiet.
const exclaimed =
  /^[!?,. ]+(?:(?:no way|they|she|he|it|that|really|are you serious|i)\b(?! (?:idiot|moron))|you (?:\w+ed|got|read|did|met|saw|won)\b[^.!]*\?)/i;

const mild =
  /muppet|numpt|plonker|twit|wally|doughnut|臭宝|书呆子|呆瓜|傻瓜|骗子|坏蛋|懒虫|讨厌鬼|小气鬼|憨憨|没良心/i;
const fond =
  /\b(?:lol|haha\w*|hehe\w*|love (?:you|ya|u)|mate|see you at)\b|\bx{1,3}\s*$|哈哈|嘿嘿|😂|🤣|❤/iu;

/** Whether a mild word stands in a text that laughs or is fond of somebody: friends talk so. */
export function isBanter(text: string, span: readonly [number, number]): boolean {
  return mild.test(text.slice(...span)) && fond.test(text);
}

/** Whether a text laughs: whom it calls what may be a friend, and is for a person to see. */
export function isLaughing(text: string): boolean {
  return /\b(?:lol|haha\w*)\b|哈哈|😂|🤣/iu.test(text);
}

/** So much before a word tells whom it is said of. UTF-16 units. */
const BEFORE = 40;

/** Whether a word is said of the writer, or told as what others were called or told: it attacks nobody. */
export function isSaidOfNobody(text: string, [start, end]: readonly [number, number]): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end);
  const isOneself = oneself.test(before) || ofOneself.test(after);
  if (/^shut up$/i.test(text.slice(start, end)) && exclaimed.test(after)) return true;
  return isOneself || spokenOf.test(before) || toldTo.test(before);
}

/** Whether a place of the raw text is between the marks of a title: 《…》 or 〈…〉. */
export function isInTitle(text: string, at: number): boolean {
  const open = Math.max(text.lastIndexOf('《', at), text.lastIndexOf('〈', at));
  if (open < 0 || at - open > 60) return false;
  const rest = text.slice(open, at);
  return !rest.includes('》') && !rest.includes('〉') && /[》〉]/.test(text.slice(at, at + 60));
}
