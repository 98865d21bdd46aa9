import { mkdir } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

const shots = process.env.WENJIN_TEST_SHOTS;

let house: House;
beforeAll(async () => {
  house = await openHouse();
  if (shots) await mkdir(shots, { recursive: true });
});
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

it('answers a reader in need there and then, and tells staff quietly, without sanctions', async () => {
  const reader = await house.reader();
  await reader.goto(`${house.url}/topics`);
  const posted = await reader.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ text: '我真的不想活了' });
    return (await fetch('/api/room', { method: 'POST', headers, body })).json();
  });
  expect(posted).toMatchObject({ state: 'visible', care: expect.stringContaining('12356') });
  const page = await house.colleague('carer@library.example', 'moderator');
  await page.locator('.case-row', { hasText: '我真的不想活了' }).click();
  await page.getByRole('heading', { name: '可能有人需要帮助' }).waitFor();
  expect(await page.locator('[data-choice=warn], [data-choice=ban]').count()).toBe(0);
  expect(await page.locator('[data-choice=keep]').count()).toBe(1);
  expect(await seriousFindings(page)).toEqual([]);
  if (shots) await page.screenshot({ path: `${shots}/care.png`, fullPage: true });
});

it('lets a lead slow a space down and lift it, with the queue telling of it', async () => {
  const page = await house.colleague('lead@library.example', 'lead');
  await page.goto(`${house.url}/console/spaces`);
  await page.locator('.space-card summary').first().click();
  await page.getByRole('button', { name: '让这个空间慢下来' }).first().click();
  await page.getByText('防护模式已开启。').waitFor();
  await page.goto(`${house.url}/console`);
  await page.locator('.raid-note[data-state=on]').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  if (shots) await page.screenshot({ path: `${shots}/raid.png` });
  await page.getByRole('button', { name: '立即结束' }).click();
  await page.locator('.raid-note').waitFor({ state: 'detached' });
});

it('lets a lead make a queue, on a phone and in English, and narrow to it', async () => {
  const page = await house.colleague('boss@library.example', 'lead', {
    ...{ locale: 'en-GB', viewport: { width: 375, height: 720 }, colorScheme: 'dark' as const },
  });
  await page.goto(`${house.url}/console/queues`);
  await page.getByLabel('Name').fill('Chinese comments');
  await page.locator('label', { hasText: 'Chinese' }).first().click();
  await page.getByLabel('Grave cases, hours').fill('2');
  await expectNoSidewaysScroll(page);
  if (shots) await page.screenshot({ path: `${shots}/queues.png`, fullPage: true });
  await page.getByRole('button', { name: 'Make the queue' }).click();
  const made = page.locator('.space-card', { hasText: 'Chinese comments' });
  await made.locator('summary').waitFor();
  expect(await made.getByLabel('Grave cases, hours').inputValue()).toBe('2');
  expect(await made.getByLabel('Other cases, hours').inputValue()).toBe('');
  expect(await seriousFindings(page)).toEqual([]);
  await page.goto(`${house.url}/console`);
  await page.locator('.queue-choice select').selectOption({ label: 'Chinese comments' });
  await expectNoSidewaysScroll(page);
  if (shots) await page.screenshot({ path: `${shots}/narrowed.png` });
});

it('asks before somebody who leaves their last queue sees everything', async () => {
  const { storage } = house.app;
  const { id } = await storage.staff.put({
    ...{ email: 'ann@library.example', role: 'moderator', at: new Date() },
  });
  const part = { name: 'Films', spaces: ['api:films'], languages: [], places: [], members: [id] };
  const made = { ...part, due: { grave: null, other: null } };
  await storage.queues.make(made, { key: 'films', by: 'lead', at: new Date() });
  const phone = { locale: 'en-GB', viewport: { width: 390, height: 844 } };
  const page = await house.colleague('boss@library.example', 'lead', phone);
  await page.goto(`${house.url}/console/queues`);
  const card = page.locator('.space-card', { hasText: 'Films' });
  await card.locator('summary').click();
  const may = card.getByRole('checkbox', { name: 'ann may see all cases from then on' });
  expect(await may.count()).toBe(0);
  await card.getByRole('checkbox', { name: 'ann' }).press('Space');
  await may.waitFor({ state: 'attached' });
  await card.getByRole('button', { name: 'Save' }).press('Enter');
  await card.getByText('ann would be in no queue any more and see all cases.').waitFor();
  expect(await storage.queues.sightOf(id)).not.toBeNull();
  expect(await seriousFindings(page)).toEqual([]);
  await expectNoSidewaysScroll(page);
  if (shots) await page.screenshot({ path: `${shots}/frees.png`, fullPage: true });
  await may.press('Space');
  await card.getByRole('button', { name: 'Save' }).press('Enter');
  await card.getByText('Saved. It counts from now on.').waitFor();
  expect(await storage.queues.sightOf(id)).toBeNull();
});
