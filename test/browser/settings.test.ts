import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

const text = '代开发票，加微信详谈';
const phone = { viewport: { width: 390, height: 844 } };

let house: House;
beforeAll(async () => {
  house = await openHouse({ WENJIN_KEEP_DAYS: '45', WENJIN_METRICS_TOKEN: 'never-shown-token' });
  await house.saySomethingDoubtful(text);
});
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

describe('the settings page', () => {
  it('changes language, light, covering and keys at once, by keyboard alone', async () => {
    const page = await house.colleague('own@library.example', 'moderator');
    await page.getByRole('link', { name: '设置' }).click();
    await page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
    expect(await page.getByRole('heading', { name: '全馆设置' }).count()).toBe(0);

    // The head of the console has a switch of languages too.
    const settings = page.locator('#main');
    const press = async (role: 'radio' | 'switch', name: string) => {
      await settings.getByRole(role, { name }).focus();
      await page.keyboard.press('Space');
    };
    const scheme = () => page.evaluate('getComputedStyle(document.documentElement).colorScheme');
    await press('radio', '深色');
    await expect.poll(scheme).toBe('dark');
    await press('switch', '遮住被标记的文字');
    await press('switch', '按钮上显示按键');
    await page.goto(`${house.url}/console`);
    await page.locator('.case-row').first().click();
    await page.getByRole('button', { name: '显示文字' }).waitFor();
    expect(await page.getByRole('button', { name: '保留' }).locator('kbd').isVisible()).toBe(false);
    expect(await scheme()).toBe('dark');
    await page.keyboard.press('k');
    await page.getByText('已处理，可按 u 键撤销。').waitFor();

    await page.goto(`${house.url}/console/settings`);
    await press('radio', 'English');
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  });

  it('says that calm mode covers texts already', async () => {
    const page = await house.colleague('both@library.example', 'editor');
    await page.goto(`${house.url}/console/settings`);
    const cover = page.getByRole('switch', { name: '遮住被标记的文字' });
    await page.getByText('静心模式', { exact: true }).click();
    await page.getByText('静心模式已经包含这一项。').waitFor();
    expect(await cover.isDisabled()).toBe(true);
    expect(await cover.isChecked()).toBe(true);
  });

  it('shows administrators how the house is set, and never a secret', async () => {
    const page = await house.colleague('chief@library.example', 'admin');
    await page.goto(`${house.url}/console/settings`);
    await page.getByText('保存 45 天').waitFor();
    await page.getByText('内置，在数据文件夹里').waitFor();
    expect(await page.content()).not.toContain('never-shown-token');
    expect(await page.locator('.house-facts :is(input, button, select)').count()).toBe(0);
  });

  it.each([
    ['light', 'zh-CN'],
    ['dark', 'en-GB'],
  ] as const)('is accessible and fits a phone, %s, %s', async (colorScheme, locale) => {
    const email = `set-${colorScheme}@library.example`;
    const page = await house.colleague(email, 'admin', { ...phone, colorScheme, locale });
    await page.goto(`${house.url}/console/settings`);
    await page.locator('.house-facts').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
  });
});
