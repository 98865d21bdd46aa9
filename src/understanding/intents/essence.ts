/**
 * What is left of a sentence without courtesies and marks, which say nothing about what is wanted;
 * every figure is 0. A sentence of courtesies alone stays as it is: "hello" is a greeting.
 */
export function essence(masked: string): string {
  const plain = masked
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .replace(/\d/g, '0')
    .trim();
  const rest = plain.replace(opening, '').replace(closing, '').trim();
  return rest === '' ? plain : rest;
}

const opening =
  /^(?:(?:请问(?:一下|下)?|您好|你好|麻烦(?:问下|问一下|您|你)?|劳驾|想问(?:一下|下)?|问一下|问下|(?:hi|hello|hey)(?: there)?|excuse me|sorry|please|(?:could|can|would) you (?:please )?tell me|i was wondering if|do you know)(?![a-z])\s*)+/u;
const closing =
  /(?:\s*(?:[呢啊呀哦哈嘛]|谢谢|多谢|(?<![a-z])(?:please|pls|plz|thanks|thank you)))+$/u;
