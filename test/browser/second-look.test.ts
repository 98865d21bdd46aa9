import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

const flagged = 'double your money today, casino bonus for every reader';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.saySomethingDoubtful(flagged);
  const first = await house.colleague('first@library.example', 'moderator');
  await first.locator('.case-row').first().click();
  await first.getByRole('button', { name: /^删除/ }).click();
  await first.getByText('已处理，可按 u 键撤销。').waitFor();
  await house.everyoneLeaves();
});
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

/** A queue that the doubtful comment does not belong to. */
async function makeQueue(lead: Page) {
  const words = { name: '书评', spaces: ['api:books'], languages: [], places: [], members: [] };
  const made = await lead.request.post(`${house.url}/api/queues`, {
    headers: { origin: house.url },
    data: { key: 'books', ...words },
  });
  expect(made.status()).toBe(201);
}

describe('the second look', () => {
  it('begins when a lead wants all cases seen twice', async () => {
    const lead = await house.colleague('lead@library.example', 'lead');
    await lead.goto(`${house.url}/console/statistics`);
    await lead.getByLabel('每百件已处理的个案复看').fill('100');
    await lead.getByRole('button', { name: '保存' }).click();
    await lead.getByText('每百件已处理的个案有 100 件由另一位审核员复看').waitFor();
    await lead.locator('.percent-form').getByText('已保存').waitFor();
    await lead.getByText('这段时间还没有复看过个案。').waitFor();
  });

  it('asks another moderator, on a phone, with one key, and tells nothing of the decision', async () => {
    const options = {
      viewport: { width: 375, height: 812 },
      locale: 'en',
      colorScheme: 'dark',
    } as const;
    const page = await house.colleague('second@library.example', 'moderator', options);
    await page.goto(`${house.url}/console/reviews`);
    await page.getByText(flagged).waitFor();
    const seen = await page.locator('main').textContent();
    expect(seen).not.toMatch(/Removed|Resolved|first/);
    await expectNoSidewaysScroll(page);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('k');
    await page.getByText('There is nothing to look at again at the moment.').waitFor();
  });

  it('gives leads something to talk over', async () => {
    const lead = await house.colleague('lead@library.example', 'lead', {
      viewport: { width: 1440, height: 900 },
    });
    await makeQueue(lead);
    await lead.goto(`${house.url}/console/statistics`);
    await lead.getByText('最近 30 天复看 1 件，其中 0% 判断相同。').waitFor();
    const apart = lead.getByRole('link', { name: 'first：删除 · second：保留' });
    await apart.waitFor();
    expect(await seriousFindings(lead)).toEqual([]);
    const narrow = async (queue: string) =>
      lead.getByRole('combobox', { name: '队列' }).selectOption(queue);
    await narrow('书评');
    await lead.getByText('这段时间还没有复看过个案。').waitFor();
    await apart.waitFor({ state: 'detached' });
    await narrow('我能看到的全部');
    await apart.click();
    await lead.locator('.case-comment').getByText(flagged).waitFor();
  });
});
