import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.app.staff.put('mo@library.example', 'moderator');
  await house.app.staff.put('lin@library.example', 'lead');
  await house.app.staff.put('ed@library.example', 'editor');
});
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

/** The form, as an administrator finds it on the page of colleagues. */
async function openForm(email: string, options: BrowserContextOptions = {}) {
  const page = await house.colleague(email, 'admin', options);
  await page.goto(`${house.url}/console/staff`);
  const form = page.locator('section', { has: page.locator('#alerts-title') });
  await form.getByRole('button').waitFor();
  const box = (name: RegExp) => form.getByRole('checkbox', { name });
  return { page, form, box };
}

/** What stands in the form, in its order. */
const checked = (page: Page) =>
  page
    .locator('section:has(#alerts-title) input[type=checkbox]')
    .evaluateAll((boxes) => boxes.map((box) => Reflect.get(box, 'checked')));

describe('the alert settings', () => {
  it('are changed by keyboard alone, and stand after a reload', async () => {
    const { page, form, box } = await openForm('ada@library.example');
    await box(/快到期/).waitFor({ state: 'attached' });
    expect(await box(/ed@|^ed/).count()).toBe(0);
    await form.getByText('保存').waitFor();
    expect(await checked(page)).toEqual([true, true, false, false, false]);
    // From the first box on, Tab leads through the form and to its button.
    await box(/快到期/).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    for (const name of [/^ada/, /^lin/, /^mo/]) {
      await page.keyboard.press('Tab');
      expect(await box(name).and(page.locator(':focus')).count()).toBe(1);
    }
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await form.getByText('已保存。').waitFor();
    await form.getByText('mo（还没有私聊：请对方给机器人发 /link）').waitFor();
    // Whoever goes on by keyboard still stands at the button.
    const button = form.getByRole('button', { name: '保存' });
    expect(await button.and(page.locator(':focus')).count()).toBe(1);
    await page.reload();
    await form.getByRole('button').waitFor();
    expect(await checked(page)).toEqual([false, false, false, false, true]);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('say who came first when two change them, and show what that one saved', async () => {
    const [one, other] = [
      await openForm('ada@library.example'),
      await openForm('noor@library.example'),
    ];
    await one.form.getByText('闭馆期间，能等的事开馆时再说').click();
    await one.form.getByRole('button').click();
    await one.form.getByText('已保存。').waitFor();
    await other.form.getByText('把快到期的案件告诉审核员频道').click();
    await other.form.getByRole('button').click();
    await other.form.getByText('ada 刚刚修改了提醒设置，请看过最新内容再改。').waitFor();
    expect((await checked(other.page)).slice(0, 2)).toEqual([false, true]);
    await other.form.getByText('把快到期的案件告诉审核员频道').click();
    await other.form.getByRole('button').click();
    await other.form.getByText('已保存。').waitFor();
  });

  it('refuse somebody who works on the queue no more, in a sentence', async () => {
    const { form, box } = await openForm('ada@library.example', { locale: 'en-GB' });
    await house.app.staff.put('lin@library.example', 'editor');
    await form.getByText(/^lin/).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await form
      .getByText('On call are colleagues who work on the queue. Please choose again.')
      .waitFor();
    expect(await box(/^lin/).isChecked()).toBe(true);
  });

  it('say what to do while the service is away', async () => {
    const { page, form } = await openForm('ada@library.example', { locale: 'en-GB' });
    await page.route('**/api/alerts', (route) => route.abort());
    await form.getByRole('button', { name: 'Save' }).click();
    await form
      .getByText(/try again|Please/)
      .first()
      .waitFor();
    await page.reload();
    await form.getByRole('alert').waitFor();
    await page.unroute('**/api/alerts');
    await form.getByRole('button', { name: 'Try again' }).click();
    await form.getByRole('button', { name: 'Save' }).waitFor();
  });

  it.each([
    ['phone', 390, 'zh-CN', 'light'],
    ['phone', 390, 'en-GB', 'dark'],
    ['desk', 1440, 'en-GB', 'light'],
    ['desk', 1440, 'zh-CN', 'dark'],
  ] as const)('fit a %s (%i, %s, %s)', async (name, width, locale, colorScheme) => {
    const viewport = { width, height: 844 };
    const options = { viewport, locale, colorScheme, reducedMotion: 'reduce' } as const;
    const { page, form } = await openForm('ada@library.example', options);
    await form.getByRole('button').click();
    await form.getByText(/已保存|Saved/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    const shots = process.env.WENJIN_TEST_PICTURES;
    if (shots)
      await page.screenshot({ path: `${shots}/alerts ${name} ${locale}.png`, fullPage: true });
  });
});
