import { describe, expect, it } from 'vitest';
import { contacts } from '../../../src/moderation/rules/contacts.js';
import { createHistory } from '../../../src/moderation/rules/history.js';
import { subjectOf } from '../../../src/moderation/rules/rule.js';
import { noon } from '../scanning.js';

function found(text: string, own: string[] = []) {
  const subject = subjectOf({ id: '1', text, space: 'web:main', at: noon });
  return contacts
    .check(subject, { own }, createHistory())
    .map(
      ({ why, span, tier }) => `${why.key.replace('contact-', '')} ${tier}: ${text.slice(...span)}`,
    );
}

describe('contacts', () => {
  it.each([
    ['打我电话13812345678', 'phone literal: 13812345678'],
    ['加微信 abc12345 领资料', 'wechat literal: 加微信 abc12345'],
    ['vx：hello_88', 'wechat literal: vx：hello_88'],
    ['加v xiaoli666', 'wechat literal: 加v xiaoli666'],
    ['QQ群 123456789', 'qq literal: QQ群 123456789'],
    ['write to me@shop.example.com', 'email literal: me@shop.example.com'],
    ['telegram: @cheap_books', 'messenger literal: telegram: @cheap_books'],
  ])('finds in %j: %s', (text, said) => {
    expect(found(text)).toEqual([said]);
  });

  it.each([
    ['电话①③⑧①②③④⑤⑥⑦⑧', 'phone-disguised folded'],
    ['一三八 一二三四 五六七八', 'phone-disguised folded'],
    ['❶❸❽❶❷❸❹❺❻❼❽', 'phone-disguised folded'],
    ['l38l2З45678', 'phone-disguised folded'],
    ['V❤：hao88fa', 'wechat literal'],
    ['txt ⑤⑤⑤⓪①②③④', 'phone-disguised folded'],
    ['t . me / winbig', 'messenger'],
    ['壹叁捌壹贰叁肆伍陆柒捌', 'phone-disguised folded'],
    ['１３８１２３４５６７８', 'phone-disguised folded'],
    ['1 3 8 1 2 3 4 5 6 7 8', 'phone-disguised folded'],
    ['加扣扣 一二三四五六七', 'qq-disguised folded'],
    ['薇信：abc12345', 'wechat literal'],
    ['微\u200b信：abc12345', 'wechat-disguised folded'],
    ['me (at) shop (dot) com', 'email'],
    ['加叩叩 一二三四五六七', 'qq-disguised folded'],
    ['扣扣 5l7Z04466', 'qq-disguised folded'],
    ['扣③⑨⑨②⑤⑤①⑦', 'qq-disguised folded'],
    ['138 空格 1234 空格 5678', 'phone-disguised folded'],
    ['ring two oh seven, nine four six', 'phone'],
    ['text me on +44 7700 900 123', 'phone'],
    ['wxid_abc12', 'wechat'],
    ['群号 ⑤⑤②⑥①⑨⑧③③', 'qq-disguised folded'],
  ])('sees through %j', (text, said) => {
    expect(found(text).join()).toContain(said);
  });

  it.each([
    '我的借书证号是 20231234567，登录不了',
    'ISBN 9787020002207 还有吗',
    '一九四九年以后的地图',
    '二〇二六年十一月二十六日，第一三五次讲座',
    '微信公众号怎么关注？',
    '我用微信扫码进不去',
    '索书号 I247.57/13812',
    'Room 1381234567 on the map',
    'the v sign',
    'QQ 邮箱收不到验证码',
    'open from 9:00-17:00, 010-5550-0100',
    'version 1.2.3 at example',
    '打折扣 200000 元',
    '退卡扣200000元吗',
    '读书群 2026-11-27 活动照片',
    'one, two, three, four, five, once I caught a fish alive',
    'call number PR6039',
  ])('lets pass: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('spares the library’s own', () => {
    expect(found('写信到 service@library.example', ['service@library.example'])).toEqual([]);
  });
});
