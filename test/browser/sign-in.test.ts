import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshCode } from '../platforms/web/sign-in/authenticator.js';
import { type Provider, startProvider } from '../platforms/web/sign-in/provider.js';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

const good = 'three herons over the weir';

let house: House;
let provider: Provider;
beforeAll(async () => {
  provider = await startProvider();
  house = await openHouse({
    ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'wenjin', OIDC_CLIENT_SECRET: 'hunter2' },
    OIDC_NAME: '一卡通',
  });
});
afterAll(async () => {
  await house.close();
  await provider.stop();
  expect(house.complaints).toEqual([]);
});

/** Looks at a page as it stands: accessible, no wider than the screen. */
async function inspect(page: Page, name: string): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  await expectNoSidewaysScroll(page);
  const shots = process.env.WENJIN_TEST_PICTURES;
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto(`${house.url}/console`);
  await page.getByLabel('电子邮箱').fill(email);
  await page.getByLabel('密码').fill(password);
  await page.keyboard.press('Enter');
}

describe('a password', () => {
  it('is set at one’s own account, by keys alone, and then opens the door', async () => {
    const page = await house.colleague('mo@library.example', 'moderator');
    await page.goto(`${house.url}/console/account`);
    const section = page.getByRole('region', { name: '密码' });
    await section.getByLabel('新密码').fill('short');
    await page.keyboard.press('Enter');
    await section.getByText('请至少用 12 个字符').waitFor();
    await section.getByLabel('新密码').fill(good);
    await page.keyboard.press('Enter');
    await section.getByText('密码已设好。您没有在别处登录。').waitFor();

    const other = await house.reader();
    await signIn(other, 'mo@library.example', 'not it, but long');
    await other.getByText('邮箱或密码不对').waitFor();
    await signIn(other, 'mo@library.example', good);
    await other.locator('.console-head').waitFor();
    await other.goto(`${house.url}/console/account`);
    await other.getByText('用密码', { exact: true }).waitFor();
    await other.getByLabel('当前密码').fill(good);
    await other.getByLabel('新密码').fill('a lantern in the reading room');
    await other.getByRole('button', { name: '设置密码' }).click();
    await other.getByText('已结束其他 1 处登录').waitFor();
    await page.reload();
    await page.locator('.door').waitFor();
  });
});

describe('a second factor', () => {
  it('is turned on with a picture, asked for at the door, and reset by an administrator', async () => {
    const page = await house.colleague('lin@library.example', 'editor');
    await page.goto(`${house.url}/console/account`);
    const section = page.getByRole('region', { name: '两步验证' });
    await section.getByRole('button', { name: '开启' }).click();
    await section.getByRole('img', { name: '密钥的二维码' }).waitFor();
    const key = (await section.locator('.own-key').textContent())?.replaceAll(' ', '');
    const code = () => freshCode(`otpauth://totp/x?secret=${key}`);
    await section.getByLabel('应用里的验证码').fill('12345');
    await page.keyboard.press('Enter');
    await section.getByText('验证码不对').waitFor();
    await inspect(page, 'factor setup');
    await section.getByLabel('应用里的验证码').fill(code());
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: '您的恢复码' });
    const [recovery = ''] = ((await sheet.locator('.secret').textContent()) ?? '').split('\n');
    await sheet.getByRole('button', { name: '关闭' }).click();
    await section.getByText('您还有 10 个恢复码').waitFor();

    const other = await house.reader();
    const link = () => house.signInLink('lin@library.example', 'editor');
    await other.goto(await link());
    await other.locator('button.main-button').click();
    await other.getByLabel('验证码').fill('123456');
    await other.keyboard.press('Enter');
    await other.getByText('验证码不对').waitFor();
    await inspect(other, 'factor door');
    await other.getByLabel('验证码').fill(code());
    await other.keyboard.press('Enter');
    await other.locator('.console-head').waitFor();
    await other.goto(await link());
    await other.locator('button.main-button').click();
    await other.getByLabel('验证码').fill(recovery);
    await other.keyboard.press('Enter');
    await other.locator('.console-head').waitFor();

    const boss = await house.colleague('boss@library.example', 'admin');
    await boss.goto(`${house.url}/console/staff`);
    const card = boss.locator('.account-card', { hasText: 'lin@library.example' });
    await card.getByRole('button', { name: '重置两步验证' }).click();
    await inspect(boss, 'factor reset');
    await boss.keyboard.press('Enter');
    await card.getByText('现在登录不需要验证码').waitFor();
    await other.goto(await link());
    await other.locator('button.main-button').click();
    await other.locator('.console-head').waitFor();
  });
});

describe('the library’s own single sign-on', () => {
  it('leads there and back, and says why when it leads nowhere', async () => {
    await house.signInLink('wu@library.example', 'editor');
    const page = await house.reader();
    await page.goto(`${house.url}/console`);
    provider.says({ sub: 'stranger', email: 'stranger@else.example', email_verified: true });
    await page.getByRole('button', { name: '用 一卡通 登录' }).click();
    await page.getByText('名单上没有这个邮箱').waitFor();
    await inspect(page, 'refused door');
    provider.says({ sub: 'wu', email: 'wu@library.example', email_verified: true });
    await page.getByRole('button', { name: '用 一卡通 登录' }).click();
    await page.locator('.console-head').waitFor();
    await page.goto(`${house.url}/console/account`);
    await page.getByText('用单点登录', { exact: true }).waitFor();
  });
});

describe('the door and one’s own account', () => {
  it.each([
    ['phone, Chinese, light', 375, 'zh-CN', 'light'],
    ['phone, English, dark', 375, 'en-GB', 'dark'],
    ['desk, English, light', 1440, 'en-GB', 'light'],
    ['desk, Chinese, dark', 1440, 'zh-CN', 'dark'],
  ] as const)('are accessible and fit on a %s', async (name, width, locale, colorScheme) => {
    const viewport = { width, height: 900 };
    const options = { viewport, locale, colorScheme, reducedMotion: 'reduce' } as const;
    const page = await house.reader(options);
    await page.goto(`${house.url}/console`);
    await page.locator('.door-ways').waitFor();
    await page.locator('.door summary').click();
    await page.locator('.door form input').first().fill('mo@library.example');
    await inspect(page, `door ${name}`);
    const own = await house.colleague('looks@library.example', 'moderator', options);
    await own.goto(`${house.url}/console/account`);
    await own.locator('#own-password').waitFor();
    await own.locator('.own-form input[type="password"]').first().fill('12345');
    await own.locator('section[aria-labelledby="own-factor"] button').click();
    await own.locator('.qr-code').waitFor();
    await inspect(own, `account ${name}`);
  });
});
