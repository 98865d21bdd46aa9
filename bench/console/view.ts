import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../test/browser/chromium.js';
import { at } from '../house/process.js';
import type { Report } from '../report.js';
import { type ConsoleHouse, flagged, numbered, openConsoleHouse } from './house.js';

/** So many fit on the first page of the queue. */
const CASES = 20;
const VIEWS = 7;
/** What the page says of a comment that was removed, and to whoever did it. */
const REMOVED = '已删除';
const DONE = '已处理，可按';

/**
 * What a moderator waits for at the console, on loopback: the queue with nothing in the browser's
 * cache, their own decision, and a decision at a colleague's who has the same case open.
 */
export async function measureView(report: Report, count = CASES): Promise<void> {
  const opened = await openConsoleHouse((line) => report.line(line));
  if (!opened) return;
  const browser = await launchChromium();
  try {
    await flagged(opened.house, count);
    const [acting, watching] = [
      await signedIn(browser, opened, 'acting'),
      await signedIn(browser, opened, 'watching'),
    ];
    const figure = (name: string, waits: readonly number[], bar: number) =>
      report.figure({
        ...{ name, value: at(waits, 0.5), unit: 'ms', bar: { is: 'below', value: bar } },
        peer: { name: 'p95', value: at(waits, 0.95) },
      });
    figure('the queue, first view', await firstViews(browser, acting, opened.house.url), 1_000);
    const [own, theirs] = [await acting.newPage(), await watching.newPage()];
    const waits = await decided([own, theirs], opened.house.url, count);
    figure('a decision, shown to who took it', waits.own, 100);
    figure('a decision, shown to a colleague', waits.theirs, 500);
  } finally {
    await browser.close();
    await opened.close();
  }
}

async function signedIn(
  browser: Browser,
  { house }: ConsoleHouse,
  name: string,
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(await house.signInLink(`${name}@library.example`, 'moderator'));
  await page.locator('button.main-button').click();
  await page.locator('.console-head').waitFor();
  await page.close();
  return context;
}

/** Each in a browser that has the session and nothing else. */
async function firstViews(browser: Browser, from: BrowserContext, url: string): Promise<number[]> {
  const waits: number[] = [];
  for (let view = 0; view < VIEWS; view += 1) {
    const context = await browser.newContext({ storageState: await from.storageState() });
    const page = await context.newPage();
    const started = performance.now();
    await page.goto(`${url}/console`, { waitUntil: 'commit' });
    await page.locator('.case-row').first().waitFor();
    waits.push(performance.now() - started);
    await context.close();
  }
  return waits;
}

/** One removes case after case by its key; the other has each open too. */
async function decided(
  [acting, watching]: readonly [Page, Page],
  url: string,
  count: number,
): Promise<{ own: number[]; theirs: number[] }> {
  const waits = { own: [] as number[], theirs: [] as number[] };
  for (const page of [acting, watching]) await page.goto(`${url}/console`);
  for (let n = 0; n < count; n += 1) {
    const hasText = new RegExp(`${numbered(n)}(?!\\d)`);
    for (const page of [acting, watching]) {
      await page.locator('.case-row').filter({ hasText }).click();
      await page
        .locator('.case-comment')
        .filter({ hasText: numbered(n) })
        .waitFor();
    }
    await watchFor(acting, DONE);
    await watchFor(watching, REMOVED);
    await acting.keyboard.press('r');
    const [own, theirs] = [await shownAt(acting), await shownAt(watching)];
    const from = Number(await acting.evaluate('pressedAt'));
    waits.own.push(own - from);
    waits.theirs.push(theirs - from);
  }
  return waits;
}

/** Notes on the page when a key was pressed, and when a text has come and is about to be painted. */
async function watchFor(page: Page, text: string): Promise<void> {
  await page.evaluate(`void (() => {
    addEventListener('keydown', () => { globalThis.pressedAt = Date.now(); }, { once: true, capture: true });
    globalThis.shownAt = new Promise((tell) => {
      const look = () => {
        if (!document.body.innerText.includes('${text}')) return;
        observer.disconnect();
        setTimeout(() => tell(Date.now()));
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  })()`);
}

/** By the system's clock, in ms. */
async function shownAt(page: Page): Promise<number> {
  return Number(await page.evaluate('shownAt'));
}
