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

describe('undoing what a rule did', () => {
  it('shows what it touches, does it, and leaves alone what a person decided', async () => {
    const lead = await house.colleague('lead@library.example', 'lead');
    await lead.goto(`${house.url}/console/rules/new`);
    await lead.getByRole('textbox', { name: '名称', exact: true }).fill('家禽');
    await lead.getByLabel('词语或短语，用逗号或换行隔开').fill('呱呱鸭');
    await lead.getByRole('button', { name: '新建为草稿' }).click();
    await lead.getByRole('radio', { name: '生效' }).click();
    await lead.getByRole('button', { name: '让它生效' }).click();
    await lead.getByText('已保存，从下一条评论起生效。').waitFor();
    const pane = lead.url();
    for (const text of ['呱呱鸭甲', '呱呱鸭乙', '呱呱鸭丙']) await house.saySomethingDoubtful(text);
    await lead.goto(`${house.url}/console`);
    await lead.locator('.case-row', { hasText: '呱呱鸭甲' }).click();
    await lead.getByRole('button', { name: /^删除/ }).click();
    await lead.getByText('已处理，可按 u 键撤销。').waitFor();

    await lead.goto(pane);
    await lead.getByRole('button', { name: '撤回它所做的……' }).press('Enter');
    const sheet = lead.getByRole('dialog', { name: '撤回“家禽”所做的' });
    await sheet.getByText('有 2 个案件将不计这条规则').waitFor();
    await sheet.getByText('人已决定 1 个').waitFor();
    await sheet.getByRole('link', { name: '呱呱鸭丙' }).waitFor();
    expect(await seriousFindings(lead)).toEqual([]);
    await sheet.getByRole('button', { name: '撤回 2 个案件' }).press('Enter');
    await sheet.getByText('完成。2 个已结案并恢复').waitFor();
    await sheet.getByText('人已决定').waitFor();
    expect(await seriousFindings(lead)).toEqual([]);
    const reader = await house.reader();
    await reader.getByText('呱呱鸭乙').waitFor();
    expect(await reader.getByText('呱呱鸭甲').count()).toBe(0);
    await sheet.getByRole('button', { name: '关闭' }).click();
    await sheet.waitFor({ state: 'detached' });
  });

  it('reads well on a phone in English, where there is nothing to take back', async () => {
    const options = { viewport: { width: 375, height: 800 }, locale: 'en' };
    const lead = await house.colleague('phone@library.example', 'lead', options);
    await lead.goto(`${house.url}/console/rules`);
    await lead.getByRole('link', { name: /家禽/ }).click();
    await lead.getByRole('button', { name: 'Undo what it did…' }).click();
    await lead.getByRole('radio', { name: 'The last 7 days' }).press('Space');
    await lead.getByText('There is nothing to take back.').waitFor();
    await expectNoSidewaysScroll(lead);
    expect(await seriousFindings(lead)).toEqual([]);
    await lead.keyboard.press('Escape');
    await lead.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
