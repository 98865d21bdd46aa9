import { describe, expect, it } from 'vitest';
import { contextAt } from '../../src/understanding/dates/span.js';
import { createHallFinder } from '../../src/understanding/halls.js';
import { findIsbn } from '../../src/understanding/isbn.js';
import { languageOf } from '../../src/understanding/language.js';
import { masks, readSentence } from '../../src/understanding/sentence.js';
import { findSlots } from '../../src/understanding/slots/find.js';
import { recommendSlots } from '../../src/understanding/slots/recommend.js';
import { languageOption, trendingWindow } from '../../src/understanding/slots/small.js';
import { sampleLibrary } from './library.js';

const { halls } = await sampleLibrary();
const findHalls = createHallFinder(halls);
const context = contextAt(new Date('2026-11-23T02:00:00Z'), 'Asia/Shanghai', 'future');
const read = (text: string) => readSentence(text, { findHalls, context });

describe('halls', () => {
  it.each([
    ['古籍馆几点开', ['ancient']],
    ['總館開嗎', ['north', 'south']],
    ['when does the main library open', ['north', 'south']],
    ['南区和少儿馆', ['south', 'children']],
    ['总馆北区几点关', ['north']],
    ['南北区都几点关', ['south', 'north']],
    ['所有馆明天开吗', ['north', 'south', 'children', 'ancient']],
    ['hours for all halls', ['north', 'south', 'children', 'ancient']],
    ['善本阅鉴室开吗', ['ancient']],
    ['西文图书区开吗', []],
    ['is the ancint library open', ['ancient']],
    ['I come with my two kids', []],
    ['the northern lights', []],
    ['today', []],
  ])('%s', (text, ids) => {
    expect(read(text).halls.ids).toEqual(ids);
  });

  it('are none when the library names none', () => {
    expect(createHallFinder([])('古籍馆').ids).toEqual([]);
  });
});

describe('languages', () => {
  it.each([
    ['几点开门', 'zh'],
    ['do you have 三体', 'en'],
    ['有 Harry Potter 吗', 'zh'],
    ['hours', 'en'],
    ['何時に開きますか', 'other'],
    ['¿a qué hora abre la biblioteca?', 'other'],
    ['do you have la peste', 'en'],
  ])('%s: %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('book numbers', () => {
  it.each([
    ['ISBN 978-7-02-000220-7', '9787020002207'],
    ['702000220x', '702000220X'],
    ['9787020002208', '9787020002208'],
    ['isbn 0000000001', '0000000001'],
  ])('%s', (text, isbn) => {
    expect(findIsbn(text)?.isbn).toBe(isbn);
  });

  it.each(['010-5550-0100', '13800138000', '2026-11-28', 'call 7020002203'])(
    '%s is none',
    (text) => {
      expect(findIsbn(text)).toBeNull();
    },
  );
});

describe('a masked sentence', () => {
  it('keeps nothing of dates, halls, titles and names', () => {
    expect(read('明天古籍馆有《三体》吗').masked).toBe(
      `${masks.date}${masks.hall}有${masks.quote}吗`,
    );
    expect(read('do you have The Hobbit').masked).toBe(`do you have ${masks.name}`);
  });
});

describe('find', () => {
  it.each([
    ['有《三體》嗎', { title: '三体' }],
    ['我想找余华写的活着', { title: '活着', author: '余华' }],
    ['还有余华的别的书吗', { author: '余华' }],
    ['鲁迅的作品有哪些', { author: '鲁迅' }],
    ['《长恨歌》 王安忆', { title: '长恨歌', author: '王安忆' }],
    ['有关于敦煌的书吗', { query: '敦煌' }],
    ['《读者》杂志', { title: '读者', kind: 'periodical' }],
    [
      '"The Old Man and the Sea" by Ernest Hemingway?',
      { title: 'The Old Man and the Sea', author: 'Ernest Hemingway' },
    ],
    ['do you have anything by Virginia Woolf', { author: 'Virginia Woolf' }],
    ['is The Hobbit available?', { query: 'The Hobbit' }],
    ['works of Shakespeare', { author: 'Shakespeare' }],
    ['三体在哪个书架', { query: '三体' }],
    ['国家地理杂志最新一期到了吗', { query: '国家地理', kind: 'periodical' }],
    ['刘慈欣都有啥书', { author: '刘慈欣' }],
    ['有本叫看不见的城市的书吗', { title: '看不见的城市' }],
    ['what have you got by Lu Xun', { author: 'Lu Xun' }],
    ['newest issue of National Geographic', { query: 'National Geographic', kind: 'periodical' }],
    ['找书', {}],
    ['find a book', {}],
  ])('%s', (text, slots) => {
    expect(findSlots(read(text))).toEqual(slots);
  });
});

describe('recommend', () => {
  it.each([
    ['推荐三本关于北京的书', { subject: '北京', n: 3 }],
    ['给六年级小学生推荐课外书', { age: 12 }],
    ['有没有类似《三体》的书', { like: ['三体'] }],
    ['类似三体的书', { like: ['三体'] }],
    ['喜欢余华，还能看什么', { author: '余华' }],
    ['压力大，读点什么能放松', { mood: 'relaxing' }],
    [
      'something like The Three-Body Problem, but shorter',
      { like: ['The Three-Body Problem'], mood: 'short' },
    ],
    ['books for a ten year old', { age: 10 }],
    ['suggest three funny novels', { mood: 'funny', n: 3 }],
    ['where do I start with art', { subject: 'art' }],
    ['books like Dune for my 12 year old', { like: ['Dune'], age: 12 }],
    ['推荐几本东野圭吾的书', { author: '东野圭吾' }],
    ['推荐几本小说，不要科幻的', { without: ['科幻'] }],
    ['anything but crime, please', { without: ['crime'] }],
    ['a book for a 10 year old who likes dragons', { age: 10, subject: 'dragons' }],
    ['推荐一本薄一点的历史书', { subject: '历史', mood: 'short' }],
    ['recommend a hundred things', {}],
  ])('%s', (text, slots) => {
    expect(recommendSlots(read(text))).toEqual(slots);
  });

  it("takes the catalogue's own subjects first", () => {
    expect(recommendSlots(read('推荐一本甲骨文书'), ['甲骨文'])).toEqual({ subject: '甲骨文' });
  });
});

describe('windows and languages', () => {
  it.each([
    ['热榜', 'hour'],
    ['今天的热榜', 'day'],
    ['trends this week', 'week'],
  ])('%s: %s', (text, window) => {
    expect(trendingWindow(text)).toBe(window);
  });

  it.each([
    ['说英语', 'en'],
    ['别说英文了', 'zh-CN'],
    ['不要中文，要英文', 'en'],
    ["I don't understand Chinese, use English", 'en'],
    ['换个语言', undefined],
    ['en', 'en'],
    [' zh-TW ', 'zh-CN'],
    ['fr', undefined],
    ['en effet', undefined],
  ])('%s: %s', (text, to) => {
    expect(languageOption(text.toLowerCase(), ['en', 'zh-CN'])).toEqual(to ? { to } : {});
  });
});
