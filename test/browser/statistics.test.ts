import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

const flagged = 'double your money today, casino bonus for every reader';

const DAY_MS = 24 * 3_600_000;

let house: House;
beforeAll(async () => {
  house = await openHouse();
  // Midnight in UTC is morning in the library: what follows falls on one day there.
  house.passTime(DAY_MS - (Date.now() % DAY_MS));
  for (let n = 0; n < 3; n++) await house.saySomethingDoubtful(`${flagged} ${n}`);
  house.passTime(3 * 3_600_000);
  const moderator = await house.colleague('first@library.example', 'moderator');
  await moderator.locator('.case-row').first().click();
  await moderator.getByRole('button', { name: /^删除/ }).click();
  await moderator.getByText('已处理，可按 u 键撤销。').waitFor();
  await house.everyoneLeaves();
});
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

describe('the statistics page', () => {
  it('shows the figures as charts, and the same in tables, by keyboard alone', async () => {
    const page = await house.colleague('mo@library.example', 'moderator');
    await page.getByRole('link', { name: '统计' }).click();
    await page.getByText('新增 3 件，处理 1 件。').waitFor();
    await page.getByText('半数在3小时内处理，九成在3小时内处理。').waitFor();
    expect(await page.locator('.chart canvas').count()).toBe(3);
    const flow = page.getByRole('region', { name: '每天的新增与处理' }).first();
    await flow.getByText('看表格').focus();
    await page.keyboard.press('Enter');
    const rows = flow.getByRole('row');
    expect(await rows.count()).toBe(31);
    expect(await rows.last().textContent()).toMatch(/310$/);
    const week = page.getByRole('radio', { name: '7 天' });
    await week.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => rows.count()).toBe(8);
    await page
      .getByRole('table', { name: '规则的准确率' })
      .getByText('100%（21% 至 100%）')
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('narrows to a language, and finds the way back', async () => {
    const page = await house.colleague('mo@library.example', 'moderator');
    await page.goto(`${house.url}/console/statistics`);
    await page.getByText('新增 3 件').waitFor();
    const language = page.getByRole('combobox', { name: '语言' });
    expect(await language.locator('option').allTextContents()).toEqual(['全部语言', '英语']);
    await language.selectOption('英语');
    await page.getByText('新增 3 件').waitFor();
    const saved = page.getByRole('link', { name: '按空间' });
    expect(await saved.getAttribute('href')).toContain('language=en&table=spaces');
  });

  it.each(['light', 'dark'] as const)(
    'reads well on a phone in English, %s',
    async (colorScheme) => {
      const options = { viewport: { width: 375, height: 812 }, locale: 'en', colorScheme };
      const page = await house.colleague('mo@library.example', 'moderator', options);
      await page.goto(`${house.url}/console/statistics`);
      await page.getByText('3 came in, 1 was decided.').waitFor();
      await expectNoSidewaysScroll(page);
      expect(await seriousFindings(page)).toEqual([]);
    },
  );

  it('has no way in for who does not moderate', async () => {
    const page = await house.colleague('ed@library.example', 'editor');
    await page.goto(`${house.url}/console/statistics`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await page.getByRole('heading', { level: 1, name: '统计' }).count()).toBe(0);
  });
});
