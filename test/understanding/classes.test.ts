import { describe, expect, it } from 'vitest';
import { browsedClass } from '../../src/understanding/slots/classes.js';

describe('a class to leaf through', () => {
  it.each([
    ['有哪些历史类的书', 'K'],
    ['有什么文学类图书吗', 'I'],
    ['你们都有哪些计算机类书籍?', 'T'],
    ['浏览艺术类图书', 'J'],
    ['经济类的书有哪些', 'F'],
    ['k类图书', 'K'],
    ['browse history books', 'K'],
    ['can i browse the philosophy section?', 'B'],
    ['leaf through your art books', 'J'],
    ['show me class k', 'K'],
  ])('%s', (text, letter) => {
    expect(browsedClass(text)).toBe(letter);
  });

  it.each([
    ['有没有《人类简史》'],
    ['还有类似的吗'],
    ['推荐几本历史书'],
    ['有哪些类似三体的书'],
    ['browse the web'],
    ['my class is at nine'],
    ['world class libraries'],
    ['class m'],
    ['l类图书'],
    ['人类'],
    [''],
  ])('is not in: %s', (text) => {
    expect(browsedClass(text)).toBeNull();
  });
});
