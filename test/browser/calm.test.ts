import type { BrowserContextOptions, Page } from 'playwright-core';
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

/** A colleague who has chosen calm mode on the settings page. */
async function calmColleague(email: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await house.colleague(email, 'moderator', options);
  await page.goto(`${house.url}/console/settings`);
  await page.getByText('静心模式', { exact: true }).click();
  await expect.poll(() => page.getByRole('switch', { name: '静心模式' }).isChecked()).toBe(true);
  await page.goto(`${house.url}/console`);
  await page.locator('.case-row').first().waitFor();
  return page;
}

describe('calm mode', () => {
  it('covers flagged text until it is asked for, by key or by a press on it', async () => {
    const page = await calmColleague('calm@library.example');
    const row = page.getByRole('link', { name: /文字已遮住/ }).first();
    expect(await page.getByRole('link', { name: text }).count()).toBe(0);
    await row.click();
    const words = page.locator('.covered-words');
    await words.waitFor();
    const filter = () =>
      page.evaluate(`getComputedStyle(document.querySelector('.covered-words')).filter`);
    expect(await filter()).toContain('blur');
    expect(await words.getAttribute('inert')).not.toBeNull();

    await page.keyboard.press('v');
    await page.getByRole('button', { name: '重新遮住' }).waitFor();
    expect(await filter()).toBe('none');
    await page.keyboard.press('v');
    await page.getByRole('button', { name: '显示文字' }).waitFor();
    await page.locator('.covered').click({ position: { x: 8, y: 8 } });
    await page.getByRole('button', { name: '重新遮住' }).waitFor();
  });

  it('is remembered by the browser, and covers each text anew', async () => {
    const page = await calmColleague('again@library.example');
    await page.locator('.case-row', { hasText: text }).click();
    await page.getByRole('button', { name: '显示文字' }).waitFor();
    await page.keyboard.press('v');
    await page.getByRole('button', { name: '重新遮住' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '显示文字' }).waitFor();
  });

  it('lets the list stand still while its counts follow, until it is asked for', async () => {
    const page = await calmColleague('still@library.example');
    const rows = page.locator('.case-row');
    const before = await rows.count();
    await house.saySomethingDoubtful('高仿手表，假一赔十，加微信');
    const todo = page.getByRole('radio', { name: /^待办/ });
    await expect.poll(() => todo.textContent()).toContain(String(before + 1));
    expect(await rows.count()).toBe(before);
    expect(await page.locator('.news').textContent()).toBe('');
    await page.getByRole('button', { name: '列表有变化，点此更新' }).click();
    await expect.poll(() => rows.count()).toBe(before + 1);
  });

  it('reminds of a break after fifty minutes, later if one wishes, and not after a rest', async () => {
    const page = await calmColleague('long@library.example');
    await page.clock.install();
    await page.reload();
    await page.locator('.case-row').first().waitFor();
    // The watch comes with its own script, later than the rows, and no press of these may outrun it.
    await expect.poll(() => page.evaluate("localStorage.getItem('wenjin-stretch')")).not.toBeNull();
    const work = async (times: number) => {
      for (let n = 0; n < times; n++) {
        await page.keyboard.press('Shift');
        await page.clock.fastForward('09:00');
      }
    };
    const reminder = page.getByText(/您已经连续看了 \d+ 分钟/);
    await work(5);
    expect(await reminder.count()).toBe(0);
    await work(1);
    await reminder.waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '十分钟后再说' }).click();
    await reminder.waitFor({ state: 'detached' });
    await work(2);
    await reminder.waitFor();
    await page.getByRole('button', { name: '歇一会儿' }).click();
    await reminder.waitFor({ state: 'detached' });
    await work(5);
    expect(await reminder.count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('is accessible and fits a phone, %s', async (colorScheme) => {
    const email = `calm-${colorScheme}@library.example`;
    const page = await calmColleague(email, { ...phone, colorScheme });
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('.case-row', { hasText: text }).click();
    await page.getByRole('button', { name: '显示文字' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: '显示文字' }).click();
    await page.getByRole('button', { name: '重新遮住' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});
