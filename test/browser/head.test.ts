import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

const phone = { viewport: { width: 375, height: 812 } };
/** One row of things a thumb can hit. */
const ONE_ROW_PX = 64;

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

async function headHeight(page: Page): Promise<number> {
  return (await page.locator('.console-head').boundingBox())?.height ?? 0;
}

it('is one row on a phone, and the rooms open under it by keyboard alone', async () => {
  const page = await house.colleague('thumb@library.example', 'lead', phone);
  expect(await headHeight(page)).toBeLessThanOrEqual(ONE_ROW_PX);
  await page.keyboard.press('Tab'); // to the way past the head
  await page.keyboard.press('Tab'); // to the house mark
  await page.keyboard.press('Tab'); // to the rooms
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: '空间' }).waitFor();
  expect(await page.getByRole('group', { name: '馆务' }).count()).toBe(1);
  expect(await seriousFindings(page)).toEqual([]);
  await expectNoSidewaysScroll(page);

  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/console/queues');
  await page.getByRole('button', { name: '各处： 队列' }).waitFor();
});

it('keeps the letters typed in the menu away from the open case', async () => {
  const text = '代开发票，加微信详谈';
  await house.saySomethingDoubtful(text);
  const page = await house.colleague('careful@library.example', 'moderator', phone);
  await page.locator('.case-row', { hasText: text }).click();
  await page.getByRole('button', { name: /^保留/ }).waitFor();
  await page.getByRole('button', { name: '各处： 待审' }).click();
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('k');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^保留/ }).waitFor();
  expect(await page.locator('.history', { hasText: '保留' }).count()).toBe(0);
});

it('has language, chat and the way out under the account on a phone', async () => {
  const page = await house.colleague('round@library.example', 'moderator', phone);
  await page.locator('.account-button').click();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Rooms: Queue' }).waitFor();

  await page.locator('.account-button').click();
  await page.getByRole('menuitem', { name: 'Link chat' }).click();
  await page.getByRole('dialog').getByText('/link ').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.locator('.account-button').click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByText('No password yet, or forgotten?').waitFor();
});

it('shows every room in its group on a desk, and none that is not theirs', async () => {
  const page = await house.colleague('wide@library.example', 'lead');
  const rooms = page.getByRole('list', { name: '馆务' });
  await rooms.getByRole('link', { name: '规则' }).waitFor();
  expect(await rooms.getByRole('link').allTextContents()).toEqual(['规则', '空间', '队列']);
  const editor = await house.colleague('narrow@library.example', 'editor');
  await editor.getByRole('list', { name: '发布' }).waitFor();
  expect(await editor.getByRole('list', { name: '馆务' }).count()).toBe(0);
});

it('says so when a room’s script does not come, and the other rooms stay open', async () => {
  const page = await house.colleague('tunnel@library.example', 'lead');
  await page.route('**/assets/rules-room-*.js', (route) => route.abort());
  await page.getByRole('link', { name: '规则' }).click();
  await page.getByText('这一页没能载入').waitFor();
  expect(house.complaints.splice(0).join('\n')).toContain('rules-room');
  await page.getByRole('link', { name: '空间' }).click();
  await page.locator('.space-card').first().waitFor();
  await page.getByRole('link', { name: '规则' }).click();
  await page.unroute('**/assets/rules-room-*.js');
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('heading', { level: 1, name: '规则' }).waitFor();
  house.complaints.splice(0);
});
