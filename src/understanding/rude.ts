const words =
  /傻[逼屄叉子瓜x]?|煞笔|沙雕|(?<![a-z])sb(?![a-z])|[他她你]?妈的|[操草艹]你?妈?|卧槽|我[靠操去]|(?<![依可牢停])靠(?=[，,！!\s])|[破烂]机器人|垃圾(?:机器人|图书馆|客服)?|蠢货|笨蛋|白痴|废物|智障|弱智|王八蛋|混蛋|滚(?:蛋|开)?|神经病|有病吧?|气死我了|烦死了|\b(?:fuck(?:ing|in|ed)?|f\*+(?:ing)?|wtf|damn well|damn(?:ed)?|goddamn|bloody|shit(?:ty)?|crap(?:py)?|hell|the hell|stupid|dumb|idiots?|moron|bastards?|bitch|ass(?:hole)?|sucks?|useless|piece of junk)\b/giu;

/**
 * A sentence without its swear words, when there were some and something else is left: who is angry
 * may still ask something. Null when there is nothing to take out or nothing left.
 */
export function withoutRudeness(text: string): string | null {
  const rest = text
    .replace(words, ' ')
    .replace(
      /^[\s，,。.！!]*(?:你们?(?:这个?|这些)?|这个?|你个|机器人|you|bot|the)?[\s，,。.！!]+/iu,
      '',
    )
    .trim();
  if (rest.length === text.trim().length) return null;
  return rest.replace(/[\s\p{P}]+/gu, '').length >= 3 ? rest : null;
}
