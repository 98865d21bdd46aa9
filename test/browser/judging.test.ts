import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

describe('judging', () => {
  it('mutes by keys, with the likeliest reason, and shows the author’s record next time', async () => {
    const reader = await house.reader();
    const write = async (text: string, held: boolean) => {
      await reader.getByLabel('您的留言').fill(text);
      await reader.getByRole('button', { name: '发布' }).click();
      if (held) await reader.getByText('管理员看过后').last().waitFor();
    };
    await write('代开发票，加我好友办理', true);
    const page = await house.colleague('judge@library.example', 'moderator');
    await page.locator('.case-row', { hasText: '代开发票' }).click();
    await page.locator('.case-comment').waitFor();
    await page.getByText('处罚阶梯建议：删除').waitFor();
    await page.keyboard.press('t');
    await page.locator('.sanction-form').waitFor();
    await page.getByText('评论是广告。').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.history li', { hasText: '评论是广告。' }).waitFor();
    await page.locator('.running-sanction', { hasText: '禁言至' }).waitFor();

    await write('刷单返利，高薪日结', true);
    await page.locator('.case-row', { hasText: '刷单返利' }).click();
    await page.locator('.case-comment', { hasText: '刷单返利' }).waitFor();
    await page.locator('.strikes li', { hasText: '禁言' }).waitFor();
    await page.getByText('将是第 2 次。处罚阶梯建议：警告').waitFor();
  });

  it('hears an appeal by its link, and keeps its judge out', async () => {
    await house.saySomethingDoubtful('论文代写，躺赚不用愁');
    const page = await house.colleague('first@library.example', 'moderator');
    await page.locator('.case-row', { hasText: '论文代写' }).click();
    await page.locator('.case-comment', { hasText: '论文代写' }).waitFor();
    await page.keyboard.press('r');
    await page.getByText('已处理，可按 u 键撤销。').waitFor();
    const id = page.url().split('/').at(-1) ?? '';
    const view = (await house.app.desks.cases.get(id)) ?? expect.fail();
    const at = view.case.decision?.at ?? expect.fail();
    const token = house.app.services.appeals.token(id, view.comment.author, at);

    const author = await house.reader();
    await author.goto(`${house.url}/appeals/${token}`);
    await author.getByText('图书馆审核员已于').waitFor();
    expect(await seriousFindings(author)).toEqual([]);
    await expectNoSidewaysScroll(author);
    await author.getByLabel('为什么应当改判？').fill('我是在提醒大家别上当。');
    await author.getByRole('button', { name: '请求复核' }).click();
    await author.getByText('您已提出申诉').waitFor();

    await page.getByText('原决定是您作出的，这次由同事来看。').waitFor();
    expect(await page.getByRole('button', { name: /^保留/ }).count()).toBe(0);
    const other = await house.colleague('second@library.example', 'moderator');
    await other.getByRole('radio', { name: /^申诉中/ }).click();
    await other.locator('.case-row', { hasText: '论文代写' }).click();
    await other.getByText('我是在提醒大家别上当。').waitFor();
    await other.keyboard.press('k');
    await other.locator('.case-comment').getByText('读者可见').waitFor();
    await author.reload();
    await author.getByText('已重新查看并恢复显示').waitFor();
  });

  it('leaves it to leads how strict a space is', async () => {
    await house.saySomethingDoubtful('高仿手表，假一赔十');
    const moderator = await house.colleague('no-lead@library.example', 'moderator');
    expect(await moderator.getByRole('link', { name: '空间' }).count()).toBe(0);
    const page = await house.colleague('lead@library.example', 'lead');
    await page.getByRole('link', { name: '空间' }).click();
    await page.locator('.space-card').first().click();
    await page.getByLabel('没有发现问题时').selectOption('premoderate');
    await page.getByLabel('请人来看', { exact: true }).fill('0.05');
    await page.getByRole('button', { name: '保存规定' }).click();
    await page.getByText('这些设置互相矛盾').waitFor();
    await page
      .locator('.space-card')
      .first()
      .getByLabel('没有发现问题时')
      .selectOption('premoderate');
    await page.getByLabel('请人来看', { exact: true }).fill('0.25');
    await page.getByRole('button', { name: '保存规定' }).click();
    await page.getByText('已保存，从下一条留言起生效。').waitFor();
    await page.getByText('第 1 版').waitFor();
    await house.saySomethingDoubtful('今天天气真好');
  });

  it('lets a lead say what is another for one language, and reasons in the library’s own words', async () => {
    await house.saySomethingDoubtful('高仿皮包，假一赔十');
    const page = await house.colleague('words@library.example', 'lead', {
      viewport: { width: 375, height: 812 },
    });
    await page.goto(`${house.url}/console/spaces`);
    const card = page.locator('.space-card', { hasText: 'web:main' }).first();
    await card.locator('summary').click();
    const english = card.getByRole('group', { name: '英文留言' });
    await english.getByText('处理方式不同').click();
    await english.getByLabel('没有发现问题时').selectOption('show');
    await english.getByText('分值不同').click();
    await english.getByLabel('请人来看', { exact: true }).fill('0.6');
    await card.getByRole('button', { name: '增加一条自己写的理由' }).click();
    await card.getByRole('button', { name: '保存规定' }).click();
    // Empty words are caught before they are sent.
    expect(await card.getByText('已保存').count()).toBe(0);
    await card.getByLabel('理由（中文）').fill('这里只谈馆藏。');
    await card.getByLabel('理由（英文）').fill('We talk about the collection here.');
    expect(await seriousFindings(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    await card.getByRole('button', { name: '保存规定' }).click();
    await card.getByText('已保存，从下一条留言起生效。').waitFor();

    const space = await house.app.storage.spaces.get('web:main');
    expect(space?.policy).toMatchObject({
      languages: { en: { does: { allow: 'show' }, limits: { review: 0.6 } } },
      reasons: expect.arrayContaining([
        {
          key: expect.stringMatching(/^own-/),
          text: { 'zh-CN': '这里只谈馆藏。', en: 'We talk about the collection here.' },
        },
      ]),
    });
    await page.goto(`${house.url}/console`);
    await page.locator('.case-row', { hasText: '高仿皮包' }).click();
    await page.locator('.case-comment').waitFor();
    await page.keyboard.press('t');
    await page.locator('.sanction-form').getByText('这里只谈馆藏。').waitFor();
  });
});
