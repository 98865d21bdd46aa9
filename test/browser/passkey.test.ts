import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, freshCode } from '../platforms/web/sign-in/authenticator.js';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';
import { giveDevice } from './software-device.js';

let house: House;
/** The same house by a name: browsers keep no passkeys for a bare address. */
let home: string;
beforeAll(async () => {
  house = await openHouse();
  home = house.url.replace('127.0.0.1', 'localhost');
});
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

async function enter(page: Page, email: string): Promise<void> {
  const link = await house.signInLink(email, 'moderator');
  await page.goto(link.replace(house.url, home));
  await page.locator('button.main-button').click();
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: '退出', exact: true }).click();
  await page.locator('.door').waitFor();
}

const actions = async (email: string) => {
  const { staff, audit } = house.app.storage;
  const subject = (await staff.byEmail(email))?.id ?? '';
  const { entries } = await audit.page({ subject }, { limit: 20 });
  return entries;
};

describe('a passkey', () => {
  it('is added at one’s own account, opens the door alone, and is removed', async () => {
    const email = 'mo@library.example';
    const page = await house.reader();
    await giveDevice(page, home);
    await enter(page, email);
    await page.locator('.console-head').waitFor();
    const elsewhere = await house.colleague(email, 'moderator');
    await page.goto(`${home}/console/account`);
    const section = page.getByRole('region', { name: '通行密钥' });
    await section.getByText('您还没有通行密钥').waitFor();
    await section.getByLabel('哪台设备').fill('阅览室的手机');
    await page.keyboard.press('Enter');
    await section.getByText('阅览室的手机').waitFor();
    await elsewhere.reload();
    await elsewhere.locator('.door').waitFor();

    await leave(page);
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
    await page.locator('.console-head').waitFor();
    await page.goto(`${home}/console/account`);
    await page.getByText('用通行密钥', { exact: true }).waitFor();
    expect(await actions(email)).toMatchObject([
      { action: 'signed-in', after: { way: 'passkey' } },
      { action: 'signed-out' },
      { action: 'passkey-added', after: { passkey: '阅览室的手机', ended: 1 } },
      { action: 'signed-in', after: { way: 'link' } },
      { action: 'signed-in', after: { way: 'link' } },
    ]);

    await section.getByRole('button', { name: '移除' }).click();
    await page.keyboard.press('Enter');
    await section.getByText('您还没有通行密钥').waitFor();
    await leave(page);
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
    await page.getByText('这里不认识这个通行密钥').waitFor();
    expect((await actions(email)).map(({ action }) => action)).toContain('passkey-removed');
  });

  it('asks for password and code before it is added, and for neither at the door', async () => {
    const email = 'careful@library.example';
    const page = await house.reader();
    await giveDevice(page, home);
    await enter(page, email);
    await page.locator('.console-head').waitFor();
    const post = async (path: string, data: object) => {
      const headers = { origin: home };
      return (await page.request.post(`${home}${path}`, { data, headers })).json();
    };
    const password = 'three herons over the weir';
    await post('/api/staff/me/password', { password });
    const { uri } = await post('/api/staff/me/factor/start', { password });
    await post('/api/staff/me/factor/confirm', { code: freshCode(uri) });
    await page.goto(`${home}/console/account`);
    const section = page.getByRole('region', { name: '通行密钥' });
    const add = async (secret: string, code: string) => {
      await section.getByLabel('哪台设备').fill('电脑');
      await section.getByLabel('当前密码').fill(secret);
      await section.getByLabel('应用里的验证码，或一个恢复码').fill(code);
      await section.getByRole('button', { name: '添加通行密钥' }).click();
    };
    await add('not it at all', codeOf(uri));
    await section.getByText('当前密码不对').waitFor();
    await add(password, 'abcde-fghij');
    await section.getByText('验证码不对').waitFor();
    await add(password, freshCode(uri));
    await section.locator('.own-rows').getByText('电脑').waitFor();
    await leave(page);
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
    await page.locator('.console-head').waitFor();
  });

  it.each([
    ['phone, English, dark', 375, 'en-GB', 'dark'],
    ['desk, Chinese, light', 1440, 'zh-CN', 'light'],
  ] as const)('is accessible and fits on a %s', async (name, width, locale, colorScheme) => {
    const viewport = { width, height: 900 };
    const options = { viewport, locale, colorScheme, reducedMotion: 'reduce' } as const;
    const page = await house.reader(options);
    await giveDevice(page, home);
    await enter(page, 'looks@library.example');
    await page.locator('.console-head').waitFor();
    await page.goto(`${home}/console/account`);
    const section = page.locator('section[aria-labelledby="own-passkeys"]');
    await section.locator('form input').fill('My phone');
    await page.keyboard.press('Enter');
    await section.locator('.own-rows button').first().click();
    expect(await seriousFindings(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    const shots = process.env.WENJIN_TEST_PICTURES;
    if (shots) await page.screenshot({ path: `${shots}/passkeys ${name}.png`, fullPage: true });
  });
});
