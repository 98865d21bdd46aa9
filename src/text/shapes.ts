const likeLatin: readonly (readonly [latin: string, others: string])[] = [
  ['a', 'а α ꭺ ᴀ ɑ ɐ ⱥ ӑ ա ᗩ ꓮ ⲁ ª'],
  ['b', 'в β ь ъ ᏼ ʙ ɓ ƀ ƃ ᗷ ꓐ ⲃ ᵬ ƅ ხ'],
  ['c', 'с ϲ ꮯ ᴄ ƈ ȼ ɔ ᑕ ꓚ ⲥ ҫ ¢ ᑢ ↄ'],
  ['d', 'ԁ ꭰ ᴅ ɗ đ ɖ ᗪ ᗞ ꓓ ժ ԃ ȡ'],
  ['e', 'е ё ε ꭼ ᴇ ɇ ǝ є ҽ ɛ ҿ ꓰ ⲉ ə ϵ է ɘ'],
  ['f', 'ғ ꜰ ƒ ɟ ք ᖴ ꓝ ϝ ſ ᵮ'],
  ['g', 'ɢ ɡ ɠ ǥ ց ꮐ ᏻ ᎶᏀ ꓖ ɣ ԍ'],
  ['h', 'н һ ꮋ ʜ ɦ ħ ɥ հ ᕼ ꓧ ⲏ ի ҥ'],
  ['i', 'і ї ι ꭵ ɪ ɨ ı ᴉ ɩ ꓲ ⲓ ᎥᏐ ӏ'],
  ['j', 'ј ᴊ ɉ յ ꭻ ᒍ ꓙ ϳ ʝ'],
  ['k', 'к κ ꮶ ᴋ ƙ ꝁ ʞ ᛕ ꓗ ⲕ қ ҝ'],
  ['l', 'ꮮ ʟ ł ƚ ɭ ᒪ ꓡ ⳑ ɫ լ'],
  ['m', 'м ꮇ ᴍ ɱ ɯ ᗰ ꓟ ⲙ ʍ'],
  ['n', 'η ɴ ɳ ɲ п ո ռ ᑎ ꓠ ⲛ ŋ ƞ'],
  ['o', 'о ο σ ᴏ ø ɵ օ ꓳ ⲟ ө ᎾᏫ ծ'],
  ['p', 'р ρ ꮲ ᴘ ƥ ᵽ ᑭ ꓑ ⲣ բ þ'],
  ['q', 'ԛ զ ʠ ɋ ᑫ գ'],
  ['r', 'г ꭱ ꮢ ʀ ɍ ɹ ᖇ ꓣ ⲅ я ɾ ր'],
  ['s', 'ѕ ꮪ ꜱ ʂ ʃ ᔕ ꓢ ꚃ ʅ ֆ'],
  ['t', 'т τ ꭲ ᴛ ŧ ƭ ʇ ꓔ ⲧ ʈ ƫ'],
  ['u', 'ц υ ᴜ ʉ ս μ ᑌ ꓴ ⲩ џ ʊ ц'],
  ['v', 'ѵ ν ꮩ ᴠ ʋ ʌ ᐯ ꓦ ѷ'],
  ['w', 'ԝ ω ꮃ ᴡ ⱳ ш ѡ ᗯ ꓪ ա ɯ щ'],
  ['x', 'х χ ᙭ ꓫ ⲭ ҳ ᚷ'],
  ['y', 'у ү γ ꮍ ʏ ƴ ɏ ʎ ყ ꓬ ч ӯ'],
  ['z', 'ꮓ ᴢ ƶ ȥ ʐ ꓜ ⲍ ɀ ʑ'],
];

/** Letters that look like Latin ones, by shape, in lower case; of two Latin ones the first. */
export const shapes: ReadonlyMap<string, string> = new Map(
  likeLatin
    .flatMap(([latin, others]) =>
      Array.from(others.replaceAll(' ', ''), (one) => [one.toLowerCase(), latin] as const),
    )
    .toReversed(),
);
