import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

const shots = process.env.WENJIN_TEST_SHOTS;
const phone = { width: 390, height: 844 };
const patiently = { timeout: 20_000 };
/** Fifty decisions, each with its history, take a busy machine a while. */
const fifty = { timeout: 90_000 };
const desk = { width: 1280, height: 900 };

let house: House;
beforeAll(async () => {
  house = await openHouse();
  if (shots) await mkdir(shots, { recursive: true });
  // More than the queue shows at once, as a site would bring them.
  const site = await house.colleague('site@library.example', 'moderator');
  await site.evaluate(async () => {
    for (let n = 0; n < 60; n++) {
      const headers = { 'content-type': 'application/json' };
      const text =
        n % 2 === 0 ? `高仿手表，假一赔十，第 ${n} 款` : `double your money, casino bonus no. ${n}`;
      const comment = { externalId: `c${n}`, text, author: { id: `a${n}` }, space: 'blog' };
      const body = JSON.stringify(comment);
      const answer = await fetch('/api/comments', { method: 'POST', headers, body });
      if (!answer.ok) throw new Error(await answer.text());
    }
  });
  // Sixty comments come in beside the browser's start.
}, 180_000);
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

const shoot = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/filters-${name}.png` });
};
const languagesShown = (page: Page) =>
  page.evaluate(
    "[...new Set([...document.querySelectorAll('.case-excerpt')].map(({ lang }) => lang))].join()",
  );
const toDo = (page: Page) =>
  page.locator('.filters button').first().locator('.count').textContent();

it('keeps a filter by keyboard alone, for oneself, and opens it again with one press', async () => {
  const page = await house.colleague('mei@library.example', 'moderator', { viewport: desk });
  await page.locator('.case-row').first().waitFor();
  const everything = Number(await toDo(page));
  expect(everything).toBeGreaterThanOrEqual(60);
  await page.locator('.narrowing summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('.narrowing').getByLabel('语言').selectOption('en');
  await page.locator('.narrowing').getByLabel('排序').selectOption('oldest');
  await expect.poll(() => languagesShown(page), patiently).toBe('en');
  expect(new URL(page.url()).search).toBe('?language=en&order=oldest');
  expect(Number(await toDo(page))).toBeLessThan(everything);
  await page.getByRole('button', { name: '保存此筛选' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('名称').waitFor();
  await page.keyboard.type('英文旧件');
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'keep-zh-1280');
  await page.keyboard.press('Enter');
  const chip = page.getByRole('link', { name: '英文旧件' });
  await chip.waitFor();
  expect(await chip.getAttribute('aria-current')).toBe('page');
  await page.getByRole('status').getByText('已保存。').waitFor();
  await shoot(page, 'kept-zh-1280');
  await page.getByRole('button', { name: '显示全部待办' }).press('Enter');
  await expect.poll(() => toDo(page), patiently).toBe(String(everything));
  await chip.press('Enter');
  await expect.poll(() => languagesShown(page), patiently).toBe('en');
  await page.keyboard.press('n');
  await page.locator('#case-title').waitFor();
  expect(page.url()).toMatch(/\/console\/cases\/[^/]+\?language=en&order=oldest$/);
});

it('shares it: a colleague finds it, follows the link to the same view, and a lead takes it away', async () => {
  const mei = await house.colleague('mei@library.example', 'moderator', { viewport: desk });
  await mei.goto(`${house.url}/console?language=zh-CN&due=late`);
  await mei.getByRole('button', { name: '保存此筛选' }).click();
  await mei.getByLabel('名称').fill('中文超时');
  await mei.getByText('与所有同事共享').click();
  await mei.getByRole('button', { name: '保存', exact: true }).click();
  await mei.getByRole('link', { name: '中文超时' }).waitFor();

  const english = { locale: 'en-GB', viewport: phone };
  const bo = await house.colleague('bo@library.example', 'moderator', english);
  const shared = bo.getByRole('link', { name: '中文超时' });
  await shared.click();
  await bo.getByText('Nothing waits here.').waitFor();
  expect(new URL(bo.url()).search).toBe('?language=zh-CN&due=late');
  expect(await bo.getByRole('button', { name: 'Change “中文超时”' }).count()).toBe(0);
  expect(await bo.getByRole('link', { name: '英文旧件' }).count()).toBe(0);
  await bo.goto(`${house.url}/console?language=zh-CN`);
  await expect.poll(() => languagesShown(bo), patiently).toBe('zh-CN');
  await bo.locator('.narrowing summary').click();
  expect(await bo.locator('.narrowing').getByLabel('Language').inputValue()).toBe('zh-CN');
  await expectNoSidewaysScroll(bo);
  expect(await seriousFindings(bo)).toEqual([]);
  await shoot(bo, 'narrowed-en-390');

  const lead = await house.colleague('lead@library.example', 'lead', english);
  await lead.getByRole('link', { name: '中文超时' }).click();
  await lead.getByRole('button', { name: 'Change “中文超时”' }).click();
  await lead.getByRole('button', { name: 'Remove', exact: true }).waitFor();
  await shoot(lead, 'change-en-390');
  await lead.getByRole('button', { name: 'Remove', exact: true }).click();
  await lead.getByText('Removed.').waitFor();
  expect(await lead.getByRole('link', { name: '中文超时' }).count()).toBe(0);
});

it('shows more of one author, from a case and by their name, and keeps no list of them', async () => {
  const page = await house.colleague('bo@library.example', 'moderator', { viewport: phone });
  await page.goto(`${house.url}/console?language=en`);
  await page.locator('.case-row').first().click();
  await page.getByRole('link', { name: '查看这位作者的其他案件' }).click();
  await expect.poll(() => page.locator('.case-row').count(), patiently).toBe(1);
  expect(new URL(page.url()).searchParams.get('author')).toMatch(/^[0-9a-f]{64}$/);
  expect(await page.getByRole('button', { name: '保存此筛选' }).count()).toBe(0);
  await page.locator('.narrowing summary').click();
  const author = page.locator('.narrowing').getByLabel('作者');
  await author.fill('somebody');
  await author.press('Enter');
  expect(
    await author.evaluate((field) => Reflect.get(Reflect.get(field, 'validity'), 'valid')),
  ).toBe(false);
  await author.fill('api:a3');
  await author.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('author')).toBe('api:a3');
  await page.locator('.case-excerpt', { hasText: 'no. 3' }).waitFor();
  await expect.poll(() => page.locator('.case-row').count(), patiently).toBe(1);
  expect(await author.inputValue()).toBe('api:a3');
  await expectNoSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'author-zh-390');
  await author.fill('');
  await author.press('Enter');
  await expect.poll(() => page.locator('.case-row').count(), patiently).toBeGreaterThan(1);
});

it('says plainly that a link asks for a queue that is not one’s own', async () => {
  const page = await house.colleague('bo@library.example', 'moderator', { viewport: phone });
  await page.goto(`${house.url}/console?queue=01a20bb5-e600-7007-aa54-8db7db1af58c`);
  await page.getByText('这个筛选用到的队列不在您的范围内').waitFor();
  expect(await page.locator('.case-row').count()).toBe(0);
  await expectNoSidewaysScroll(page);
  await shoot(page, 'no-queue-zh-390');
});

it('marks of a filter that holds everything only what is shown, and shows it before it is decided', async () => {
  const page = await house.colleague('mei@library.example', 'moderator', { viewport: desk });
  await page.locator('.case-row').first().waitFor();
  const everything = Number(await toDo(page));
  await page.getByText(`共 ${everything} 条，这里列出前 50 条`).waitFor();
  await page.getByRole('button', { name: '选中列出的' }).click();
  const bar = page.getByRole('toolbar', { name: '批量处理' });
  await bar.getByText('已选 50 条').waitFor();
  await bar.getByText(`当前筛选共 ${everything} 条`).waitFor();
  await shoot(page, 'bulk-zh-1280');
  const shown = await page.locator('.case-excerpt').allInnerTexts();
  await bar.getByRole('button', { name: '保留' }).click();
  await page.getByRole('heading', { name: '保留这 50 条留言？' }).waitFor();
  const listed = await page.locator('.bulk-texts li > span').allInnerTexts();
  expect(listed).toEqual(shown);
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'bulk-sheet-zh-1280');
  await page.getByRole('dialog').getByRole('button', { name: '保留' }).click();
  await page.getByText('已处理 50 条。').waitFor(fifty);
  await page.getByRole('button', { name: '关闭' }).click();
  await expect.poll(() => toDo(page), patiently).toBe(String(everything - 50));
}, 180_000);
