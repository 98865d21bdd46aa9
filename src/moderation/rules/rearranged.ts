/** Characters as people write them in pieces, to be read and not found: 贝戋人, 女表子. */
const pieces: ReadonlyMap<string, string> = new Map(
  [
    '贱贝戋 婊女表 妈女马 娘女良 奸女干 强弓虽 贼贝戎 赌贝者 博十尃 贷代贝 赚贝兼 账贝长 骗马扁 骚马蚤 驴马户',
    '嫖女票 娼女昌 妓女支 婢女卑 妖女夭 狗犭句 猪犭者 猫犭苗 犯犭巳 滚氵衮 混氵昆 淫氵㸒 操扌喿 捅扌甬 打扌丁',
    '傻亻夋 他亻也 你亻尔 做亻故 信亻言 债亻责 代亻弋 蛋疋虫 蠢春虫 脑月匘 残歹戋 垃土立 圾土及 货化贝 畜玄田',
    '牲牛生 杂九木 种禾中 枪木仓 弹弓单 炸火乍 炮火包 裸衤果 聊耳卯 约纟勺 群君羊 刷刂刷 毒龶母 砍石欠 杀乂木',
    '死歹匕 屎尸米 屁尸比 屌尸吊 逼辶畐 票覀示 药艹约 贩贝反 假亻叚 证讠正 论讠仑 写冖与 嘴口觜 吃口乞 贫分贝',
  ]
    .join(' ')
    .split(' ')
    .map((entry) => {
      const [whole = ''] = [...entry];
      return [whole, entry.slice(whole.length)];
    }),
);

/** A shorter word turned round is too often another one. */
const LEAST_TURNED = 4;

/**
 * A watched word as it is written to be read and not found: its characters in pieces, all of those that
 * can be or one of them, or its letters turned round (`toidi`). None where it has no such form.
 */
export function rearranged(word: string): readonly string[] {
  if (/^[a-z]+$/.test(word)) {
    const turned = [...word].reverse().join('');
    return word.length < LEAST_TURNED || turned === word ? [] : [turned];
  }
  const signs = [...word];
  const splittable = signs.flatMap((sign, at) => (pieces.has(sign) ? [at] : []));
  if (splittable.length === 0 || signs.length < 2) return [];
  const split = (places: readonly number[]) =>
    signs.map((sign, at) => (places.includes(at) ? (pieces.get(sign) ?? sign) : sign)).join('');
  return [...new Set([split(splittable), ...splittable.map((at) => split([at]))])];
}
