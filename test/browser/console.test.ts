import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

async function openCase(page: Page, text: string): Promise<void> {
  await page.locator('.case-row', { hasText: text }).click();
  await page.locator('.case-comment', { hasText: text }).waitFor();
}

describe('the door', () => {
  it('lets a link in once and says so the second time', async () => {
    const link = await house.signInLink('once@library.example', 'moderator');
    const page = await house.reader();
    await page.goto(link);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '待审' }).waitFor();
    expect(page.url()).not.toContain('token');

    const late = await house.reader();
    await late.goto(link);
    await late.getByRole('button', { name: '登录' }).click();
    await late.getByRole('alert').waitFor();
    await late.getByText('还没有密码，或者忘记了？').waitFor();
  });

  it('shows each role its own rooms', async () => {
    const moderator = await house.colleague('only-cases@library.example', 'moderator');
    expect(await moderator.getByRole('link', { name: '公告' }).count()).toBe(0);
    const editor = await house.colleague('only-words@library.example', 'editor');
    expect(await editor.getByRole('link', { name: '待审' }).count()).toBe(0);
    await editor.getByRole('heading', { name: '告知读者' }).waitFor();
    await editor.getByRole('button', { name: '退出' }).click();
    await editor.getByText('还没有密码，或者忘记了？').waitFor();
  });
});

describe('deciding', () => {
  it('removes by mouse, shows why and what followed, and takes it back', async () => {
    const text = '代开发票，加我好友办理';
    await house.saySomethingDoubtful(text);
    const page = await house.colleague('mouse@library.example', 'moderator');
    await openCase(page, text);
    expect(await page.locator('mark', { hasText: '代开发票' }).count()).toBe(1);

    await page.getByRole('button', { name: /^删除/ }).click();
    await page.getByText('已处理，可按 u 键撤销。').waitFor();
    await page.locator('.case-comment').getByText('已删除').waitFor();
    await page.locator('.history li', { hasText: '删除' }).first().waitFor();

    await page.getByRole('button', { name: /^撤销/ }).click();
    await page.getByText('已撤销，案件重新打开。').waitFor();
    await page.getByRole('button', { name: /^保留/ }).waitFor();
  });

  it('works by keys alone: move, open, claim, note, keep, undo, help', async () => {
    const text = '论文代写，躺赚不用愁';
    await house.saySomethingDoubtful(text);
    const page = await house.colleague('keys@library.example', 'moderator');
    await page.locator('.case-row').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/console/cases/*');

    await openCase(page, text);
    await page.keyboard.press('c');
    await page.getByRole('button', { name: /^交还/ }).waitFor();
    await page.keyboard.press('m');
    await page.getByLabel('备注', { exact: true }).fill('常见广告，核对过。');
    await page.getByRole('button', { name: '保存备注' }).click();
    await page.locator('.history', { hasText: '常见广告，核对过。' }).waitFor();
    await page.keyboard.press('k');
    await page.locator('.case-comment').getByText('读者可见').waitFor();
    await page.keyboard.press('u');
    await page.getByText('已撤销，案件重新打开。').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('删除留言').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('brings a kept message back into the room', async () => {
    const text = '低价代购香烟，懂的来';
    await house.saySomethingDoubtful(text);
    const reader = await house.reader();
    const page = await house.colleague('keeper@library.example', 'moderator');
    await openCase(page, text);
    await page.keyboard.press('k');
    await reader.locator('.message', { hasText: text }).waitFor();
  });

  it('takes the next case with one key', async () => {
    await house.saySomethingDoubtful('高仿手表，假一赔十');
    const page = await house.colleague('next@library.example', 'moderator');
    await page.keyboard.press('n');
    await page.waitForURL('**/console/cases/*');
    await page.getByRole('button', { name: /^交还/ }).waitFor();
  });
});
