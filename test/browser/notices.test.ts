import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
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

async function openNotices(email: string): Promise<Page> {
  const page = await house.colleague(email, 'editor');
  await page.getByRole('link', { name: '开放时间' }).click();
  await page.getByRole('heading', { name: '调整开放时间' }).waitFor();
  return page;
}

/** The library's today, as its page says it. */
async function today(page: Page): Promise<string> {
  const date = await page.locator('.leaf-date').getAttribute('datetime');
  return date ?? '';
}

async function closeToday(
  page: Page,
  { hall, why, date }: Record<'hall' | 'why' | 'date', string>,
) {
  await page.locator('.notice-choices label', { hasText: hall }).first().click();
  await page.getByLabel('日期', { exact: true }).fill(date);
  await page.locator('.notice-choices label', { hasText: '闭馆' }).first().click();
  await page.getByLabel('事由（中文）').fill(why);
}

it('closes a hall: preview, warning, publication, and the reader’s page follows at once', async () => {
  const reader = await house.reader();
  const date = await today(reader);
  const hall = reader.locator('.hall', { hasText: '少年儿童馆' });
  await hall.waitFor();

  const page = await openNotices('closes@library.example');
  await page.getByText('选好馆区、日期和时间后').waitFor();
  await closeToday(page, { hall: '少年儿童馆', why: '空调检修', date });
  const preview = page.locator('.notice-preview');
  await preview.getByText('少年儿童馆闭馆（空调检修').waitFor();
  await preview.getByText("Children's Library closed (Changed opening hours").waitFor();
  await preview.getByText('应提前 7 天公告').waitFor();

  await page.getByRole('button', { name: '发布公告' }).click();
  await page.getByText(/公告 \d{4}-\d+ 已发布，立即生效。/).waitFor();
  const card = page.locator('.notice-card', { hasText: '空调检修' });
  await card.getByText('closes撰写').waitFor();
  // Nobody touched the reader's page: it heard of it.
  await hall.getByText(/公告 \d{4}-\d+/).waitFor();

  await card.getByRole('button', { name: '撤回' }).click();
  await card.getByRole('button', { name: /^撤回 \d{4}-\d+/ }).click();
  await page.locator('.notice-card[data-state="withdrawn"]', { hasText: 'closes' }).waitFor();
  await hall.getByText(/公告 \d{4}-\d+/).waitFor({ state: 'detached' });
});

it('says which notice is in the way, and takes its place when asked to', async () => {
  const page = await openNotices('replaces@library.example');
  const reader = await house.reader();
  const date = await today(reader);
  await closeToday(page, { hall: '少年儿童馆', why: '上午停电', date });
  await page.getByRole('button', { name: '发布公告' }).click();
  const first = page.locator('.notice-card', { hasText: '上午停电' });
  await first.waitFor();

  await closeToday(page, { hall: '少年儿童馆', why: '全天停电', date });
  const preview = page.locator('.notice-preview');
  await preview.getByText('已有公告').waitFor();
  await page.locator('.notice-choices label', { hasText: '上午停电' }).click();
  await preview.getByText('少年儿童馆闭馆（全天停电').waitFor();
  await page.getByRole('button', { name: '发布公告' }).click();
  await page
    .locator('.notice-card', { hasText: '全天停电' })
    .getByText(/取代 \d{4}-\d+/)
    .waitFor();
});

it('is closed to moderators', async () => {
  const page = await house.colleague('only-queue@library.example', 'moderator');
  expect(await page.getByRole('link', { name: '开放时间' }).count()).toBe(0);
  await page.goto(`${house.url}/console/notices`);
  await page.getByRole('heading', { name: '待审' }).waitFor();
});
