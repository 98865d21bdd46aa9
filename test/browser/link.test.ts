import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

it.each([
  ['zh-CN', 1440, '绑定聊天'],
  ['en', 375, 'Link chat'],
])('gives a colleague a code for chat (%s, %d px)', async (locale, width, label) => {
  const viewport = { width, height: 800 };
  const page = await house.colleague('mo@library.example', 'editor', { locale, viewport });
  if (width < 600) {
    // On a phone it stands in the menu of one's own account.
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: label }).click();
  } else await page.getByRole('button', { name: label }).click();
  const code = page.locator('.link-code');
  await code.waitFor();
  expect(await code.textContent()).toMatch(/^\/link [0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expectNoSidewaysScroll(page);
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await code.waitFor({ state: 'detached' });
  await house.everyoneLeaves();
});
