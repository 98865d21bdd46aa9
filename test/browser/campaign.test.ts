import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

const phone = { viewport: { width: 375, height: 812 } };
const long = '在儿童阅览室，我第一次自己借了书。'.repeat(20);
let house: House;
let editor: string;
beforeAll(async () => {
  house = await openHouse();
  const { services, storage, clock } = house.app;
  const at = clock.now();
  editor = (await storage.staff.put({ email: 'ed@library.example', role: 'lead', at })).id;
  const texts = {
    'zh-CN': { title: '我和图书馆', text: '请讲讲您在这里的一天。', rules: '不写别人的隐私。' },
    en: { title: 'My library and I', text: 'Tell us of a day here.', rules: 'Be kind.' },
  };
  const draft = { slug: 'my-library', tag: '我的图书馆故事', texts, host: '图书馆' };
  const days = new Date(at.getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  await services.campaigns.start({ ...draft, until: days }, { by: editor, key: 'start', at });
});
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

/** A moderator keeps everything that waits. */
async function keepAll() {
  const { desks, clock } = house.app;
  const { cases } = await desks.cases.list({ order: 'oldest', states: ['open'], limit: 50 });
  for (const { id, version } of cases) {
    const step = { id, version, key: randomUUID(), by: editor, at: clock.now() };
    await desks.cases.act(step, { action: 'decide', decision: 'keep' });
  }
}

it('is found from the front page, told, read by a moderator, shown, and taken back', async () => {
  const teller = await house.reader();
  await teller.getByRole('link', { name: '我和图书馆' }).click();
  await teller.getByRole('heading', { name: '我和图书馆', level: 1 }).waitFor();
  await teller.getByText('展示许可 wenjin-wall-1').waitFor();

  await teller.getByRole('button', { name: '交给图书馆' }).click();
  await teller.getByText('请先写下您的故事。').waitFor();
  await teller.getByLabel('您的故事，最多 4000 字').fill(long);
  await teller.getByRole('button', { name: '交给图书馆' }).click();
  await teller.getByText('请选择是否同意').waitFor();
  await teller.getByLabel('笔名').fill('老林');
  await teller.getByRole('radio', { name: '我同意，我已满 14 岁' }).check({ force: true });
  await teller.getByRole('button', { name: '交给图书馆' }).click();
  await teller.getByText('谢谢您。馆员读过之后就会上墙。').waitFor();
  await teller.getByText('等馆员阅读').waitFor();

  const reader = await house.reader({ locale: 'en-GB', ...phone });
  await reader.goto(`${house.url}/campaigns/my-library`);
  await reader.getByText('No story is on the wall yet.').waitFor();
  await keepAll();
  await reader.reload();
  const told = reader.locator('.wall article', { hasText: '第一次自己借了书' });
  await told.getByText('老林').waitFor();
  expect(await told.getAttribute('lang')).toBe('zh-CN');
  await reader.getByText('1 story on the wall').waitFor();

  await teller.reload();
  await teller.locator('.own-stories').getByText('已上墙').waitFor();
  await teller.getByRole('button', { name: '撤回' }).click();
  await teller.getByText('您的故事已撤回，别人再也看不到。').waitFor();
  await reader.reload();
  await reader.getByText('No story is on the wall yet.').waitFor();
});

it('keeps what was written when the line breaks, and takes it once', async () => {
  const page = await house.reader({ locale: 'en-GB' });
  await page.goto(`${house.url}/campaigns/my-library`);
  const field = page.getByLabel('Your story, up to 4,000 characters');
  await field.fill('I met her here.');
  await page.getByRole('radio', { name: /a parent agrees/ }).check({ force: true });
  await page.route('**/stories', (route) => route.abort(), { times: 1 });
  await page.getByRole('button', { name: 'Hand it in' }).click();
  await page.getByText('out of reach').waitFor();
  expect(await field.inputValue()).toBe('I met her here.');
  await page.getByRole('button', { name: 'Hand it in' }).click();
  await page.getByText('waits for a moderator').waitFor();
  expect(await field.inputValue()).toBe('');
});

it('says so when there is no such campaign', async () => {
  const page = await house.reader({ locale: 'en-GB' });
  await page.goto(`${house.url}/campaigns/nowhere`);
  await page.getByText('There is no such campaign.').waitFor();
});

describe.each(['zh-CN', 'en-GB'])('in %s', (locale) => {
  it.each([
    ['a phone', phone],
    ['a desk', { viewport: { width: 1440, height: 900 } }],
  ])('can be read by everybody, at %s', async (_, screen) => {
    await fetch(`${house.url}/api/campaigns/my-library/stories`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: `${long}${'x'.repeat(200)}`, consent: 1, age: 'self' }),
    });
    await keepAll();
    const page = await house.reader({ locale, ...screen });
    await page.goto(`${house.url}/campaigns/my-library`);
    await page.locator('.wall article').first().waitFor();
    await expectNoSidewaysScroll(page);
    expect(await seriousFindings(page)).toEqual([]);
    await page.goto(house.url);
    await page.locator('.campaigns-now').waitFor();
    await expectNoSidewaysScroll(page);
    expect(await seriousFindings(page)).toEqual([]);
  });
});
