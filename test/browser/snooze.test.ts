import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

const HOUR_MS = 3_600_000;

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

it('puts a case off by keys, and has it back when its time has come', async () => {
  const text = '代开发票，先放一放';
  await house.saySomethingDoubtful(text);
  const page = await house.colleague('sleeper@library.example', 'moderator');
  const row = page.locator('.case-row', { hasText: text });
  await row.click();
  await page.locator('.case-comment', { hasText: text }).waitFor();
  await page.keyboard.press('s');
  await page
    .locator('.snooze-form')
    .getByRole('radio', { name: /^一小时后/ })
    .waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('已移出队列，到时自动回来').waitFor();
  await page.locator('.history li', { hasText: '暂放，到时再看' }).waitFor();
  await row.waitFor({ state: 'detached' });

  await page.getByRole('radio', { name: /^稍后再看/ }).click();
  await row.locator('.state-mark', { hasText: '再看' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  house.passTime(HOUR_MS + 60_000);
  await page.goto(`${house.url}/console`);
  await row.waitFor();
  expect(await row.locator('.state-mark').textContent()).toBe('未认领');
});

it('has it back at once when a reader reports it, on a phone and in English', async () => {
  const text = '加微信领红包，明天再说';
  await house.saySomethingDoubtful(text);
  const page = await house.colleague('phone@library.example', 'moderator', {
    ...{ locale: 'en-GB', viewport: { width: 375, height: 720 } },
  });
  const row = page.locator('.case-row', { hasText: text });
  await row.click();
  await page.locator('.case-comment', { hasText: text }).waitFor();
  await page.getByRole('button', { name: /^Snooze/ }).click();
  await page.getByText('When shall it come back?').waitFor();
  await page.getByRole('radio', { name: /^Next week/ }).waitFor();
  await expectNoSidewaysScroll(page);
  await page.locator('.snooze-form .choices label', { hasText: 'In an hour' }).click();
  await page.locator('.snooze-form').getByRole('button', { name: 'Snooze' }).click();
  await page.getByText('It is out of the queue until then').waitFor();
  await page.locator('.history li', { hasText: 'snoozed it until' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await expectNoSidewaysScroll(page);

  const id = page.url().split('/').at(-1) ?? '';
  const view = (await house.app.desks.cases.get(id)) ?? expect.fail();
  await house.app.services.reports.report({
    ...{ comment: view.comment.id, space: view.comment.space, reporter: 'somebody' },
    ...{ reason: '诈骗', at: new Date() },
  });
  await page.locator('.case-comment .state-mark', { hasText: /^Open$/ }).waitFor();
  await page.getByRole('link', { name: 'Back to the queue' }).click();
  await row.waitFor();
});
