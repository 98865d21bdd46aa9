import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from './house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

it('answers a Chinese question about closing time', async () => {
  const page = await house.reader();
  await page.getByLabel('您的问题').fill('北区今天几点关门？');
  await page.keyboard.press('Enter');
  const answer = page.getByRole('log').locator('.reply');
  await answer.waitFor();
  expect(await answer.textContent()).toContain('北区');
  expect(await answer.getAttribute('lang')).toBe('zh-CN');
});

it('answers an English question from a suggestion, and takes thanks', async () => {
  const page = await house.reader({ locale: 'en-GB' });
  await page.getByRole('button', { name: 'How do I get a reader’s card?' }).click();
  const log = page.getByRole('log');
  await log.locator('.reply').waitFor();
  expect(await log.locator('.reply').textContent()).toMatch(/card/i);
  await log.getByRole('button', { name: 'Yes' }).click();
  await page.getByText('Glad to hear it.').waitFor();
});

it('keeps one conversation, over a reload too', async () => {
  const page = await house.reader({ locale: 'en-GB' });
  const ask = async (question: string) => {
    const answered = page.waitForResponse('**/api/chat');
    await page.getByLabel('Your question').fill(question);
    await page.keyboard.press('Enter');
    const { conversation } = await (await answered).json();
    return String(conversation);
  };
  const first = await ask('When is the North Area open on Sunday?');
  await page.reload();
  expect(await ask('And the South Area?')).toBe(first);
});

it('says what went wrong and asks again on request', async () => {
  const page = await house.reader({ locale: 'en-GB' });
  await page.route('**/api/chat', (route) => route.abort(), { times: 1 });
  await page.getByLabel('Your question').fill('When do you close today?');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByRole('alert').getByText('out of reach').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('log').locator('.reply').waitFor();
});

it('shows today’s hours and classic, and changes its language on the spot and for good', async () => {
  const page = await house.reader();
  await page.getByRole('heading', { name: '总馆北区' }).waitFor();
  await page.getByRole('heading', { name: '每日经典' }).waitFor();
  await page.getByRole('radio', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'North Area' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'What are you looking for?' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

it('carries what one reader says to another at once, who can report it', async () => {
  const writer = await house.reader();
  const listener = await house.reader();
  await writer.getByLabel('您的留言').fill('南区的报纸换到二层了 #雪夜读书');
  await writer.getByRole('button', { name: '发布' }).click();
  await writer.getByText('已发布。').waitFor();

  const message = listener.locator('.message', { hasText: '南区的报纸换到二层了' });
  await message.waitFor();
  await message.getByRole('button', { name: /举报/ }).click();
  await listener.getByRole('radio', { name: '其他' }).check({ force: true });
  await listener.getByRole('button', { name: '提交举报' }).click();
  await listener.getByText('谢谢您，管理员会尽快查看。').waitFor();
});

it('holds a doubtful message back until a moderator has seen it', async () => {
  const text = '代写论文，稳赚不赔，私信我';
  const listener = await house.reader();
  await house.saySomethingDoubtful(text);
  await listener.reload();
  await listener.getByRole('heading', { name: '读者会客厅' }).waitFor();
  expect(await listener.locator('.message', { hasText: text }).count()).toBe(0);
});

it('lists topics by hour, day and week', async () => {
  const page = await house.reader({ locale: 'en-GB' });
  await page.getByRole('link', { name: 'Talk of the day' }).click();
  for (const window of ['This hour', 'Today', 'This week']) {
    const listed = page.getByRole('radio', { name: window });
    await listed.click();
    expect(await listed.getAttribute('aria-checked')).toBe('true');
  }
  await page.goto(`${house.url}/topics/${encodeURIComponent('雪夜读书')}`);
  await page.getByRole('heading', { name: '#雪夜读书' }).waitFor();
});
