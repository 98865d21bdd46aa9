import { existsSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import bundled from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'];
/** Where Debian's package puts it (`apt-get install chromium`). */
const DEBIAN = '/usr/bin/chromium';
const GIVE_UP_MS = 60_000;
const LOOK_AGAIN_MS = 100;

/**
 * Starts a Chromium: the one that came with npm, else Debian's. Throws with both reasons when
 * neither starts, so that the browser tests are never left out unseen.
 */
export async function launchChromium(): Promise<Browser> {
  const reasons: string[] = [];
  for (const find of [unpackBundled, async () => DEBIAN]) {
    try {
      return await chromium.launch({ executablePath: await find(), args });
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    `No Chromium starts. Run npm install again, or apt-get install chromium.\n${reasons.join('\n')}`,
  );
}

/** Unpacks the bundled Chromium once; a second test file waits instead of running a half of it. */
async function unpackBundled(): Promise<string> {
  const turn = path.join(tmpdir(), 'wenjin-unpacking-chromium');
  const giveUp = Date.now() + GIVE_UP_MS;
  while (!(await take(turn))) {
    if (Date.now() > giveUp) throw new Error(`${turn} is in the way: remove it`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  try {
    return await bundled.executablePath();
  } finally {
    await rm(turn, { recursive: true, force: true });
  }
}

async function take(turn: string): Promise<boolean> {
  // A run that was killed leaves its turn behind; unpacking takes some seconds, never a minute.
  const made = existsSync(turn) ? await stat(turn).catch(() => null) : null;
  if (made && Date.now() - made.mtimeMs > GIVE_UP_MS) await rm(turn, { recursive: true });
  return mkdir(turn).then(
    () => true,
    () => false,
  );
}
