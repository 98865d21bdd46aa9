import { rm } from 'node:fs/promises';
import { type App, openApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { type Clock, systemClock } from '../../src/core/clock.js';
import type { StaffRole } from '../../src/core/permission.js';
import { temporaryFolder } from './storage.js';
import { copyTemplate, testSecret } from './template.js';

/** The whole service on a free port and an embedded database of its own. */
export interface TestApp {
  readonly app: App;
  readonly url: string;
  /** Where it keeps its files. */
  readonly dataDir: string;
  /** A one-time sign-in link for a colleague, who is added when unknown. */
  signInLink(email: string, role: StaffRole): Promise<string>;
  stop(): Promise<void>;
}

/** Starts it; `environment` adds settings to those a test needs. */
export async function startTestApp({
  environment = {},
  clock = systemClock,
}: {
  environment?: Readonly<Record<string, string>>;
  clock?: Clock;
} = {}): Promise<TestApp> {
  const dataDir = await temporaryFolder();
  await copyTemplate(dataDir);
  const settings = {
    WENJIN_DATA_DIR: dataDir,
    WENJIN_PORT: '0',
    WENJIN_LOG: 'silent',
    WENJIN_CHAT_LIMIT: '0',
    WENJIN_SECRET: testSecret.toString('utf8'),
    ...environment,
  };
  const noFiles = () => {
    throw new Error('tests read no secrets from files');
  };
  const app = await openApp(loadConfig(settings, noFiles), { clock });
  const running = await app.start();
  return {
    app,
    url: running.url,
    dataDir,
    async signInLink(email, role) {
      await app.storage.staff.put({
        email,
        role,
        name: email.split('@')[0] ?? email,
        at: clock.now(),
      });
      return app.signInLink(email);
    },
    async stop() {
      await running.stop();
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
