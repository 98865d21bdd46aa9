import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

/** Two people at two pages, on a busy machine. */
const PATIENCE_MS = 180_000;

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

async function asksForPerson(page: Page): Promise<void> {
  await page.getByLabel('您的问题').fill('转人工');
  await page.keyboard.press('Enter');
  await page.locator('.talk[data-state="waiting"]').waitFor();
}

const line = (page: Page, text: string) => page.locator('.talk-line', { hasText: text });

it(
  'lets a reader and a librarian talk, each from their own page',
  async () => {
    const reader = await house.reader();
    await reader.getByLabel('您的问题').fill('敦煌的地图在哪看？');
    await reader.keyboard.press('Enter');
    await reader.locator('.reply').waitFor();
    await asksForPerson(reader);
    const librarian = await house.colleague('librarian@library.example', 'editor');
    await librarian.getByRole('link', { name: '读者对话' }).click();
    await librarian.locator('.talk-row').first().waitFor();
    await librarian.getByRole('button', { name: /^下一位读者/ }).click();
    // What was asked before is not handed over by itself.
    await librarian.locator('.conversation').waitFor();
    expect(await line(librarian, '敦煌').count()).toBe(0);
    await librarian.getByRole('button', { name: /^接待/ }).click();
    await reader.getByText('与馆员对话中').waitFor();

    await reader.getByRole('button', { name: /^把刚才的问题告诉馆员/ }).click();
    await line(librarian, '敦煌的地图在哪看？').waitFor();
    await librarian.getByRole('button', { name: '问候' }).click();
    await librarian.getByLabel('回复').press('Enter');
    await line(reader, '您好，我是馆员').waitFor();
    await reader.getByLabel('写给馆员的话').fill('<b>谢谢</b>，三楼吗？');
    await reader.keyboard.press('Enter');
    await line(librarian, '<b>谢谢</b>，三楼吗？').waitFor();

    // A command still asks the desk, and nothing of it reaches the librarian.
    await reader.getByLabel('写给馆员的话').fill('/hours');
    await reader.keyboard.press('Enter');
    await reader.locator('.talk ~ .turn .reply').waitFor();
    expect(await line(librarian, '/hours').count()).toBe(0);

    await reader.reload();
    await line(reader, '您好，我是馆员').waitFor();
    await reader.getByRole('button', { name: '结束对话' }).click();
    await reader.getByRole('link', { name: '存为文本文件' }).waitFor();
    await librarian.getByText('读者结束了对话').waitFor();
    await reader.getByRole('button', { name: '接着谈' }).click();
    await reader.locator('.talk[data-state="waiting"]').waitFor();
  },
  PATIENCE_MS,
);

it(
  'tells the slower of two colleagues who took the reader',
  async () => {
    const reader = await house.reader();
    await asksForPerson(reader);
    const fast = await house.colleague('fast@library.example', 'moderator');
    const slow = await house.colleague('slow@library.example', 'moderator');
    for (const page of [fast, slow]) {
      await page.goto(`${house.url}/console/conversations`);
      await page.locator('.talk-row').first().waitFor();
    }
    // Out of hearing: the slower one acts on what the page still shows.
    await slow.context().route('**/api/live', (route) => route.abort());
    await slow.reload();
    for (const page of [fast, slow]) {
      await page.locator('.talk-row:has([data-state="waiting"])').last().click();
      await page.locator('.conversation').waitFor();
    }
    await fast.keyboard.press('t');
    await fast.getByText('这位读者由您接待。').waitFor();
    await slow.keyboard.press('t');
    await slow.locator('.conflict').waitFor();
    expect(await slow.locator('.conflict').textContent()).toContain('fast');
  },
  PATIENCE_MS,
);

it('keeps a reader informed when nobody comes', async () => {
  const reader = await house.reader();
  await asksForPerson(reader);
  house.passTime(3 * 24 * 60 * 60_000);
  await line(reader, 'service@library.example').first().waitFor();
  await reader.locator('.talk[data-state="closed"]').waitFor();
});

describe.each([
  ['zh-CN', 375, 'light'],
  ['en-GB', 375, 'dark'],
  ['zh-CN', 1440, 'dark'],
  ['en-GB', 1440, 'light'],
] as const)('in %s at %i px, %s', (locale, width, colorScheme) => {
  const options = {
    ...{ locale, colorScheme, viewport: { width, height: width < 500 ? 812 : 900 } },
    reducedMotion: 'reduce' as const,
  };
  const zh = locale === 'zh-CN';

  it(
    'both pages are accessible and fit',
    async () => {
      const reader = await house.reader(options);
      await reader.locator('.composer input').fill(zh ? '怎么办读者卡？' : 'How do I get a card?');
      await reader.keyboard.press('Enter');
      await reader.locator('.reply').waitFor();
      await reader.locator('.composer input').fill(zh ? '转人工' : 'talk to a person');
      await reader.keyboard.press('Enter');
      await reader.locator('.talk[data-state="waiting"]').waitFor();
      await look(reader, `reader-waiting-${locale}-${width}`);
      const librarian = await house.colleague(
        `${locale}-${width}@library.example`,
        'lead',
        options,
      );
      await librarian.goto(`${house.url}/console/conversations`);
      await librarian.locator('.talk-row').first().waitFor();
      await look(librarian, `console-list-${locale}-${width}`);
      await librarian.locator('.talk-row:has([data-state="waiting"])').last().click();
      await librarian.locator('.conversation').waitFor();
      await librarian.keyboard.press('t');
      await librarian
        .locator('.answer-box textarea')
        .fill(
          zh
            ? '您好，请带身份证到北区总台。'
            : 'Hello. Please bring your passport to the front desk of the North Area.',
        );
      await librarian.keyboard.press('Enter');
      await reader.locator('.talk-line[data-sender="staff"]').waitFor();
      await reader.locator('.composer input').fill(zh ? '好的，谢谢！' : 'I will, thank you!');
      await reader.keyboard.press('Enter');
      await librarian.locator('.talk-line[data-sender="reader"]').waitFor();
      await look(reader, `reader-taken-${locale}-${width}`);
      await look(librarian, `console-talk-${locale}-${width}`);
      await librarian.locator('.answer-box textarea').press('Escape');
      await reader.locator('.talk-head button').click();
      await reader.locator('.talk[data-state="closed"]').waitFor();
      await look(reader, `reader-closed-${locale}-${width}`);
    },
    PATIENCE_MS,
  );
});

/** WENJIN_TEST_PICTURES names a folder: then what is looked at can be looked at by people as well. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.WENJIN_TEST_PICTURES;
  if (folder) {
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  }
  expect(await seriousFindings(page), name).toEqual([]);
  await expectNoSidewaysScroll(page);
}
