import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { startTestApp, type TestApp } from '../setup/app.js';
import { launchChromium } from './chromium.js';

// People take their time, and so does a browser on a busy machine.
const PATIENCE_MS = 20_000;
vi.setConfig({ testTimeout: 3 * PATIENCE_MS });

export type StaffRole = 'moderator' | 'editor' | 'lead' | 'admin';

/** A running service and a browser, with people walking in. */
export interface House {
  readonly url: string;
  /** The service itself, for what no page shows: a link that a chat would bring. */
  readonly app: TestApp['app'];
  /** A reader with a browser of their own. */
  reader(options?: BrowserContextOptions): Promise<Page>;
  /** A colleague who has just signed in through a link of their own. */
  colleague(email: string, role: StaffRole, options?: BrowserContextOptions): Promise<Page>;
  signInLink(email: string, role: StaffRole): Promise<string>;
  /** Says in the room, as a new reader, something that the rules hold back. */
  saySomethingDoubtful(text: string): Promise<void>;
  /** Moves the service's clock on: nobody waits for a delay to run out. */
  passTime(ms: number): void;
  /** What browsers complained about: script errors, refusals of the content policy. */
  readonly complaints: string[];
  /** Everyone goes home: their browsers are closed. */
  everyoneLeaves(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the whole service and one browser. */
export async function openHouse(
  environment: Readonly<Record<string, string>> = {},
): Promise<House> {
  let passedMs = 0;
  const clock = { now: () => new Date(Date.now() + passedMs) };
  const [app, browser] = await Promise.all([
    startTestApp({ clock, environment }),
    launchChromium(),
  ]);
  const complaints: string[] = [];
  const reader: House['reader'] = async (options = {}) => {
    const page = await newPage(browser, options, complaints);
    await page.goto(app.url);
    return page;
  };
  return {
    url: app.url,
    app: app.app,
    complaints,
    reader,
    passTime: (ms) => {
      passedMs += ms;
    },
    signInLink: (email, role) => app.signInLink(email, role),
    async colleague(email, role, options = {}) {
      const page = await newPage(browser, options, complaints);
      await page.goto(await app.signInLink(email, role));
      await page.locator('button.main-button').click();
      await page.locator('.console-head').waitFor();
      return page;
    },
    async saySomethingDoubtful(text) {
      const page = await reader();
      await page.getByLabel('您的留言').fill(text);
      await page.getByRole('button', { name: '发布' }).click();
      await page.getByText('管理员看过后').waitFor();
      await page.context().close();
    },
    async everyoneLeaves() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    async close() {
      await browser.close();
      await app.stop();
    },
  };
}

async function newPage(
  browser: Browser,
  options: BrowserContextOptions,
  complaints: string[],
): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A 4xx answer is logged by the browser itself; the pages show it to the person.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) complaints.push(message.text());
  });
  return page;
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical findings of axe-core on the page as it stands. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const findings: unknown = await page.evaluate(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`);
  return Array.isArray(findings) ? findings.map(String) : [String(findings)];
}

/** No line of the page is wider than the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect(tooWide, page.url()).toBeLessThanOrEqual(0);
}
