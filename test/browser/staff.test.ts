import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

describe('the list of colleagues', () => {
  it('invites by a link that is shown once, changes a role, dismisses', async () => {
    const page = await house.colleague('boss@library.example', 'admin');
    await page.getByRole('link', { name: '同事' }).click();
    await page.getByLabel('电子邮箱').fill('lin@library.example');
    await page.getByLabel('姓名（同事看到的称呼）').fill('林编辑');
    await page.getByRole('radio', { name: /^编辑/ }).check({ force: true });
    await page.getByRole('button', { name: '邀请' }).click();
    const link = await page.locator('.secret').textContent();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '关闭' }).click();
    expect(await page.content()).not.toContain(link);

    const other = await house.reader();
    await other.goto(link ?? '');
    await other.locator('button.main-button').click();
    await other.locator('.who-role', { hasText: '编辑' }).waitFor();
    expect(await other.getByRole('link', { name: '同事' }).count()).toBe(0);

    const card = page.locator('.account-card', { hasText: '林编辑' });
    await page.reload();
    await card.getByText('上次登录').waitFor();
    await card.getByRole('button', { name: '更改角色' }).click();
    await card.getByRole('radio', { name: /^组长/ }).check({ force: true });
    await card.getByRole('button', { name: '保存角色' }).click();
    await card.getByText('林编辑 现在是组长，立即生效。').waitFor();
    await other.reload();
    await other.locator('.who-role', { hasText: '组长' }).waitFor();

    await card.getByRole('button', { name: '停用' }).click();
    await page.keyboard.press('Enter');
    await page.locator('.account-card[data-state="dismissed"]', { hasText: '林编辑' }).waitFor();
    await other.reload();
    await other.locator('.door').waitFor();
    expect(await other.locator('.console-head').count()).toBe(0);
  });

  it('follows what another administrator does', async () => {
    const page = await house.colleague('boss@library.example', 'admin');
    await page.goto(`${house.url}/console/staff`);
    await page.locator('.account-card').first().waitFor();
    await house.app.staff.put('quiet@library.example', 'moderator');
    await page.getByText('quiet@library.example').waitFor();
  });

  it('is followed by the audit log, which is filtered and saved', async () => {
    const page = await house.colleague('boss@library.example', 'admin');
    await page.getByRole('link', { name: '操作记录' }).click();
    const row = page.locator('.audit-rows li', { hasText: '更改了角色：' });
    await row.getByText('改动内容').click();
    await row.locator('del', { hasText: 'editor' }).waitFor();
    await row.locator('ins', { hasText: 'lead' }).waitFor();
    await page.getByLabel('操作者').selectOption('cli');
    await page.locator('.audit-rows li', { hasText: 'quiet' }).waitFor();
    await row.waitFor({ state: 'detached' });
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: '存为 CSV' }).click();
    expect((await saved).suggestedFilename()).toBe('audit.csv');
    await page.getByLabel('从', { exact: true }).fill('2099-01-01');
    await page.getByText('这段时间没有这类操作。').waitFor();
  });

  it('knows where one is signed in, and makes tokens for scripts', async () => {
    const page = await house.colleague('mo@library.example', 'moderator');
    const other = await house.colleague('mo@library.example', 'moderator');
    await page.getByRole('link', { name: 'mo', exact: true }).click();
    const section = page.getByRole('region', { name: '您在哪里登录着' });
    await section.getByText('Linux 上的 Chrome').first().waitFor();
    await section.getByRole('button', { name: '退出其他各处' }).click();
    await section.getByText('好了，现在只有这个浏览器登录着。').waitFor();
    await other.reload();
    await other.locator('.door').waitFor();

    await page.getByLabel('用途').fill('夜间统计');
    await page.getByRole('button', { name: '生成令牌' }).click();
    await page.getByText('请至少选一项它可以做的事。').waitFor();
    await page.getByText('查看待审队列').click();
    await page.getByRole('button', { name: '生成令牌' }).click();
    const token = await page.locator('.secret').textContent();
    await page.getByRole('button', { name: '关闭' }).click();
    const headers = { authorization: `Bearer ${token}` };
    const ask = async () => (await fetch(`${house.url}/api/cases`, { headers })).status;
    expect(await ask()).toBe(200);
    await page.reload();
    const row = page.locator('.own-rows li', { hasText: '夜间统计' });
    await row.getByText('上次使用').waitFor();
    await row.getByRole('button', { name: '吊销' }).click();
    await page.keyboard.press('Enter');
    await page.getByText('您还没有令牌。').waitFor();
    expect(await ask()).toBe(401);
  });

  it.each([
    ['phone, Chinese, light', 375, 'zh-CN', 'light'],
    ['phone, English, dark', 375, 'en-GB', 'dark'],
    ['desk, English, light', 1440, 'en-GB', 'light'],
    ['desk, Chinese, dark', 1440, 'zh-CN', 'dark'],
  ] as const)('is accessible and fits on a %s', async (name, width, locale, colorScheme) => {
    const viewport = { width, height: 900 };
    const options = { viewport, locale, colorScheme, reducedMotion: 'reduce' } as const;
    const page = await house.colleague('boss@library.example', 'admin', options);
    await page.goto(`${house.url}/console/staff`);
    const card = page.locator('.account-card', { hasText: 'quiet@library.example' });
    await card.locator('button').first().click();
    await card.locator('.role-form').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    const shots = process.env.WENJIN_TEST_PICTURES;
    if (shots) await page.screenshot({ path: `${shots}/staff ${name}.png`, fullPage: true });
    await page.goto(`${house.url}/console/account`);
    await page.getByLabel(locale === 'zh-CN' ? '用途' : 'What it is for').fill('x');
    expect(await seriousFindings(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    if (shots) await page.screenshot({ path: `${shots}/account ${name}.png`, fullPage: true });
    await page.goto(`${house.url}/console/audit`);
    await page.locator('.audit-rows details').first().locator('summary').click();
    expect(await seriousFindings(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    if (shots) await page.screenshot({ path: `${shots}/audit ${name}.png`, fullPage: true });
  });
});
