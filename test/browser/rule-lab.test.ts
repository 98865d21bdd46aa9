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

describe('the rule lab', () => {
  it('leads from a draft by way of the past and the shadow to a live rule', async () => {
    await house.saySomethingDoubtful('你这傻逼呱呱鸭');
    const lead = await house.colleague('lead@library.example', 'lead');
    await lead.locator('.case-row', { hasText: '你这傻逼呱呱鸭' }).click();
    await lead.getByRole('button', { name: /^删除/ }).click();
    await lead.getByText('已处理，可按 u 键撤销。').waitFor();

    await lead.goto(`${house.url}/console/rules/new`);
    await lead.getByRole('textbox', { name: '名称', exact: true }).fill('家禽');
    await lead.getByLabel('词语或短语，用逗号或换行隔开').fill('呱呱鸭');
    await lead.getByRole('button', { name: '新建为草稿' }).click();
    const lab = lead.getByRole('region', { name: '用往日评论试一试' });
    await lab.getByRole('button', { name: '开始试算' }).click();
    await lab.getByRole('row', { name: /^命中 1 条（删除 1，保留 0，未处理 0）/ }).waitFor();
    await lab.getByRole('row', { name: /^准确率 100%（21% 至 100%）/ }).waitFor();
    await lab.locator('.backtest-samples').getByText('你这傻逼呱呱鸭').waitFor();

    await lead.getByRole('radio', { name: '旁观' }).click();
    await lead.getByText('从下一条评论起旁观').waitFor();
    await house.saySomethingDoubtful('又是傻逼呱呱鸭');
    await lead.reload();
    await lead.getByText('旁观时命中 1 条：删除 0，保留 0，未处理 1。').waitFor();

    await lead.getByRole('radio', { name: '生效' }).click();
    const going = lead.getByRole('region', { name: '生效之前' });
    await going.getByRole('row', { name: /^命中 2 条/ }).waitFor();
    expect(await lead.getByRole('radio', { name: '旁观' }).isChecked()).toBe(true);
    expect(await seriousFindings(lead)).toEqual([]);
    await going.getByRole('button', { name: '让它生效' }).click();
    await lead.getByText('已保存，从下一条评论起生效。').waitFor();
    expect(await lead.getByRole('radio', { name: '生效' }).isChecked()).toBe(true);
    await going.waitFor({ state: 'detached' });
  });

  it('can be called off, and reads well on a phone in English', async () => {
    const options = { viewport: { width: 375, height: 800 }, locale: 'en' };
    const lead = await house.colleague('phone@library.example', 'lead', options);
    await lead.goto(`${house.url}/console/rules/new`);
    await lead.getByRole('textbox', { name: 'Name', exact: true }).fill('Poultry');
    await lead.locator('.new-rule textarea').first().fill('quackduck');
    await lead.locator('.new-rule button[type=submit]').click();
    await lead.getByRole('radio', { name: 'live' }).click();
    const going = lead.getByRole('region', { name: 'Before it goes live' });
    await going.getByRole('row', { name: /^Hits 0/ }).waitFor();
    await expectNoSidewaysScroll(lead);
    expect(await seriousFindings(lead)).toEqual([]);
    await going.getByRole('button', { name: 'Cancel' }).click();
    expect(await lead.getByRole('radio', { name: 'draft' }).isChecked()).toBe(true);
  });
});
