import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

const phone = { viewport: { width: 375, height: 812 } };
const desk = { viewport: { width: 1440, height: 900 } };
const flagged = 'double your money today, casino bonus for every reader';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.saySomethingDoubtful(flagged);
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ text: '屋顶的风向标是哪年装的' });
  await fetch(`${house.url}/api/chat`, { method: 'POST', headers, body });
});
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

/** Every page a person can come to, in the state in which there is most to see. */
const pages: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'front page': async (page) => {
    await page.goto(house.url);
    await page.locator('.suggestions button').first().click();
    await page.locator('.reply').waitFor();
  },
  topics: async (page) => {
    await page.goto(`${house.url}/topics`);
    await page.locator('.windows').waitFor();
  },
  'one topic': async (page) => {
    await page.goto(`${house.url}/topics/${encodeURIComponent('阅读季')}`);
    await page.locator('.standings').waitFor();
  },
  'the door': async (page) => {
    await page.goto(`${house.url}/console/sign-in#token=used-up`);
    await page.locator('.door button').first().waitFor();
  },
  queue: async (page) => {
    await page.goto(`${house.url}/console`);
    await page.locator('.case-row', { hasText: flagged }).waitFor();
  },
  case: async (page) => {
    await page.goto(`${house.url}/console`);
    await page.locator('.case-row', { hasText: flagged }).click();
    await page.locator('.case-comment').waitFor();
  },
  'a mute': async (page) => {
    await page.goto(`${house.url}/console`);
    await page.locator('.case-row', { hasText: flagged }).click();
    await page.locator('.case-comment').waitFor();
    await page.keyboard.press('t');
    await page.locator('.sanction-form').waitFor();
  },
  spaces: async (page) => {
    await page.goto(`${house.url}/console/spaces`);
    await page.locator('.space-card').first().click();
    await page.locator('.policy-form').first().waitFor();
  },
  answers: async (page) => {
    await page.goto(`${house.url}/console/faq`);
    await page.locator('.topic-row').first().waitFor();
  },
  'an answer': async (page) => {
    await page.goto(`${house.url}/console/faq/card`);
    await page.locator('.lesson-form').waitFor();
  },
  rules: async (page) => {
    await page.goto(`${house.url}/console/rules/new`);
    await page.locator('.new-rule').waitFor();
  },
  unanswered: async (page) => {
    await page.goto(`${house.url}/console/unanswered`);
    await page.locator('.question-card').first().click();
    await page.locator('.question-card button').first().click();
    await page.locator('.lesson-form').waitFor();
  },
  announcements: async (page) => {
    await page.goto(`${house.url}/console/announcements`);
    await page.locator('.draft-form').waitFor();
  },
  settings: async (page) => {
    await page.goto(`${house.url}/console/settings`);
    await page.locator('.setting-switch').first().waitFor();
  },
  notices: async (page) => {
    await page.goto(`${house.url}/console/notices`);
    await page.locator('.notice-form').waitFor();
    await page.locator('.notice-card').first().waitFor();
  },
};

describe.each([
  ['phone, Chinese, light', { ...phone, locale: 'zh-CN', colorScheme: 'light' as const }],
  ['phone, English, dark', { ...phone, locale: 'en-GB', colorScheme: 'dark' as const }],
  ['desk, Chinese, dark', { ...desk, locale: 'zh-CN', colorScheme: 'dark' as const }],
  ['desk, English, light', { ...desk, locale: 'en-GB', colorScheme: 'light' as const }],
])('on a %s', (name, options) => {
  let page: Page;
  beforeAll(async () => {
    const email = `${name.replaceAll(/\W+/g, '-')}@library.example`;
    page = await house.colleague(email, 'lead', { ...options, reducedMotion: 'reduce' });
  });

  it.each(Object.keys(pages))('%s is accessible and fits', async (title) => {
    await pages[title]?.(page);
    expect(await seriousFindings(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
  });
});

it('turns dark with the reader’s system', async () => {
  const ground = async (colorScheme: 'light' | 'dark') => {
    const page = await house.reader({ colorScheme });
    return page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
  };
  expect(await ground('light')).not.toBe(await ground('dark'));
});

it('brings a Chinese face for machines without one', async () => {
  const page = await house.reader();
  await page.locator('h1').waitFor();
  const faces = await page.evaluate(
    `document.fonts.ready.then(() => [...document.fonts].filter((face) => face.status === 'loaded')
      .map((face) => face.family).join())`,
  );
  const hasOwn = await page.evaluate(`document.fonts.check('16px "PingFang SC"', '问津')`);
  expect(String(faces).includes('Noto Sans SC') || hasOwn === true).toBe(true);
});
