import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type House, openHouse, seriousFindings } from './house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

it('shows a colleague’s decision to another, live', async () => {
  const text = '线上赌场，注册就送';
  await house.saySomethingDoubtful(text);
  const watching = await house.colleague('watching@library.example', 'moderator');
  const acting = await house.colleague('acting@library.example', 'moderator');
  for (const page of [watching, acting]) {
    await page.locator('.case-row', { hasText: text }).click();
    await page.locator('.case-comment', { hasText: text }).waitFor();
  }
  await acting.getByRole('button', { name: /^删除/ }).click();
  await watching.locator('.case-comment').getByText('已删除').waitFor();
  await watching.getByRole('button', { name: /^撤销/ }).waitFor();
  expect(await watching.locator('.news').textContent()).toContain('acting');
});

it('tells the loser of a collision who won, and shows the case as it is', async () => {
  const text = '澳门首家线上赌场上线啦';
  await house.saySomethingDoubtful(text);
  const winner = await house.colleague('winner@library.example', 'moderator');
  const loser = await house.colleague('loser@library.example', 'moderator');
  // Out of hearing: the loser decides on what the page still shows.
  await loser.context().route('**/api/live', (route) => route.abort());
  await loser.reload();
  for (const page of [winner, loser]) {
    await page.locator('.case-row', { hasText: text }).click();
    await page.locator('.case-comment', { hasText: text }).waitFor();
  }
  await winner.keyboard.press('r');
  await winner.getByText('已处理，可按 u 键撤销。').waitFor();
  await loser.keyboard.press('k');
  const conflict = loser.locator('.conflict');
  await conflict.waitFor();
  expect(await conflict.textContent()).toContain('winner');
  await loser.locator('.case-comment').getByText('已删除').waitFor();
});

it('hands a case to a colleague, who finds it waiting', async () => {
  const text = '网上赌场，充值返利';
  await house.saySomethingDoubtful(text);
  const giving = await house.colleague('giving@library.example', 'moderator');
  const taking = await house.colleague('taking@library.example', 'moderator');
  for (const page of [giving, taking]) {
    await page.locator('.case-row', { hasText: text }).click();
    await page.locator('.case-comment', { hasText: text }).waitFor();
  }
  await giving.keyboard.press('c');
  await giving.getByText('此案归您处理').waitFor();
  await giving.getByRole('button', { name: /^转交/ }).waitFor();
  await giving.keyboard.press('h');
  await giving.getByRole('radio', { name: /taking/ }).check({ force: true });
  await giving.getByLabel('留句话给同事（可不填）').fill('你熟悉这个话题');
  await giving.getByRole('button', { name: '转交', exact: true }).last().click();
  await giving.getByText('案件已交给同事').waitFor();
  await taking.locator('.history').getByText('你熟悉这个话题').waitFor();
  await taking.getByRole('button', { name: /^交还/ }).waitFor();
});

it('decides several cases at once, and says which a colleague had already decided', async () => {
  const texts = ['代开发票，加微信领优惠', '博彩平台，首存送彩金', '刷单兼职，日结三百'];
  for (const text of texts) await house.saySomethingDoubtful(text);
  const [first = '', ...others] = texts;
  const mine = await house.colleague('several@library.example', 'moderator');
  for (const text of texts) await mine.locator('.case-row', { hasText: text }).waitFor();
  // Out of hearing: what a colleague decides meanwhile is not seen.
  await mine.context().route('**/api/live', (route) => route.abort());
  await mine.reload();
  for (const text of texts) {
    await mine.locator('.case-row', { hasText: text }).focus();
    await mine.keyboard.press('x');
  }
  await mine.getByText('已选 3 条').waitFor();
  const theirs = await house.colleague('quicker@library.example', 'moderator');
  await theirs.locator('.case-row', { hasText: first }).click();
  await theirs.locator('.case-comment', { hasText: first }).waitFor();
  await theirs.keyboard.press('k');
  await theirs.getByText('已处理，可按 u 键撤销。').waitFor();

  await mine.getByRole('toolbar').getByRole('button', { name: '删除' }).click();
  const sheet = mine.getByRole('dialog', { name: '删除这 3 条留言？' });
  for (const text of texts) await sheet.getByText(text).waitFor();
  expect(await seriousFindings(mine)).toEqual([]);
  await sheet.getByRole('button', { name: '删除' }).click();
  await sheet.getByText('已处理 2 条。').waitFor();
  expect(await sheet.getByText('quicker').textContent()).toContain('quicker');
  await sheet.getByRole('button', { name: '关闭' }).click();
  await mine.getByText('已选').waitFor({ state: 'detached' });
  for (const text of others) {
    await mine.locator('.case-row', { hasText: text }).waitFor({ state: 'detached' });
  }
});

it('publishes an announcement that one wrote and another approved', async () => {
  const text = '本周六文津讲坛：从甲骨文到字库，下午两点，北区学津堂。';
  const reader = await house.reader();
  const author = await house.colleague('author@library.example', 'editor');
  const approver = await house.colleague('approver@library.example', 'editor');

  await author.getByLabel('中文', { exact: true }).fill(text);
  await author.getByLabel('英文').fill('The Wenjin lecture: from oracle bones to type.');
  await author.getByRole('button', { name: '存为草稿' }).click();
  const own = author.locator('.announcement-card', { hasText: text });
  await own.getByRole('button', { name: '提交' }).click();
  await own.getByText('须由另一位同事批准。').waitFor();

  const seen = approver.locator('.announcement-card', { hasText: text });
  await seen.getByRole('button', { name: '批准' }).click();
  await seen.getByRole('button', { name: '一分钟后发出' }).click();
  await seen.getByText('已排期').waitFor();
  house.passTime(61_000);
  await seen.getByText('已发出').waitFor();
  await seen.getByText('已送达 1').waitFor();
  await reader.locator('.message[data-kind="announcement"]', { hasText: text }).waitFor();
});
