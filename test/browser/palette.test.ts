import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

const text = '代开发票，加微信详谈';
const phone = { viewport: { width: 390, height: 844 } };

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.saySomethingDoubtful(text);
});
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: '找一找' }).waitFor();
}

async function openCase(page: Page): Promise<string> {
  await page.locator('.case-row', { hasText: text }).click();
  await page.locator('.case-comment', { hasText: text }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

describe('the command palette', () => {
  it('goes to any room by keyboard alone, found in either language', async () => {
    const page = await house.colleague('walker@library.example', 'lead');
    await openPalette(page);
    await page.keyboard.type('统计');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '统计' }).waitFor();
    await openPalette(page);
    await page.keyboard.type('queues');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/console/queues');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('names only the rooms that somebody may enter', async () => {
    const page = await house.colleague('words@library.example', 'editor');
    await openPalette(page);
    const rooms = page.getByRole('group', { name: '各处' });
    await rooms.getByRole('menuitem', { name: '公告' }).waitFor();
    expect(await rooms.getByRole('menuitem', { name: '待审' }).count()).toBe(0);
    expect(await rooms.getByRole('menuitem', { name: '同事' }).count()).toBe(0);
    await page.keyboard.type('0000');
    await page.getByText('没有这个名字').waitFor();
  });

  it('decides the open case, with the letters of the search kept away from it', async () => {
    const page = await house.colleague('decider@library.example', 'moderator');
    await openCase(page);
    await openPalette(page);
    await page.getByRole('menuitem', { name: /^静音|^禁言/ }).waitFor();
    await page.keyboard.type('k');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('.history', { hasText: '保留' }).count()).toBe(0);

    await openPalette(page);
    await page.keyboard.type('备注');
    await page.keyboard.press('Enter');
    await page.getByLabel('备注', { exact: true }).fill('从面板来的。');
    await page.getByRole('button', { name: '保存备注' }).click();
    await page.locator('.history', { hasText: '从面板来的。' }).waitFor();
    await openPalette(page);
    await page.keyboard.type('保留');
    await page.keyboard.press('Enter');
    await page.getByText('已处理，可按 u 键撤销。').waitFor();
    await openPalette(page);
    await page.getByRole('menuitem', { name: /^撤销/ }).click();
    await page.getByText('已撤销，案件重新打开。').waitFor();
  });

  it('finds a case by its number, whole or by its end, and shows nothing written in it', async () => {
    const page = await house.colleague('finder@library.example', 'moderator');
    const id = await openCase(page);
    await page.locator('.case-number', { hasText: id }).waitFor();
    for (const typed of [id, id.slice(-8)]) {
      await page.goto(`${house.url}/console/statistics`);
      await page.getByRole('heading', { level: 1, name: '统计' }).waitFor();
      await openPalette(page);
      await page.keyboard.type(typed);
      const found = page.getByRole('menuitem', { name: `案件 …${id.slice(-8)}` });
      await found.waitFor();
      expect(await found.textContent()).not.toContain('发票');
      await found.click();
      await page.waitForURL(`**/console/cases/${id}`);
    }
    await openPalette(page);
    await page.keyboard.type('00000000-0000-4000-8000-000000000000');
    await page.getByText('没有这个编号').waitFor();
  });

  it('changes language and light, and the browser keeps them', async () => {
    const page = await house.colleague('night@library.example', 'moderator');
    const ground = () =>
      page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const light = await ground();
    await openPalette(page);
    await page.keyboard.type('深色');
    await page.keyboard.press('Enter');
    await expect.poll(ground).not.toBe(light);
    await page.reload();
    await page.locator('.console-head').waitFor();
    expect(await ground()).not.toBe(light);

    await openPalette(page);
    await page.keyboard.type('english');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Queue' }).waitFor();
  });

  it('waits until a sheet that asks for something is answered', async () => {
    const page = await house.colleague('polite@library.example', 'moderator');
    await openCase(page);
    await page.keyboard.press('m');
    await page.getByLabel('备注', { exact: true }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('k');
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(await page.getByLabel('备注', { exact: true }).inputValue()).toBe('k');
  });

  it.each(['light', 'dark'] as const)('is accessible and fits a phone, %s', async (colorScheme) => {
    const email = `thumb-${colorScheme}@library.example`;
    const page = await house.colleague(email, 'admin', { ...phone, colorScheme });
    await page.getByRole('button', { name: '找一找' }).click();
    await page.getByRole('dialog', { name: '找一找' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
  });
});
