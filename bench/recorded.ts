import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs tests with a record of what they ask of a platform; throws when they fail. */
export async function recorded<Request>(tests: string): Promise<Request[]> {
  const directory = await mkdtemp(path.join(tmpdir(), 'wenjin-record-'));
  const file = path.join(directory, 'requests.jsonl');
  try {
    const command = ['node_modules/vitest/vitest.mjs', 'run', tests];
    const environment = { ...process.env, WENJIN_TEST_RECORD: file };
    const child = spawn(process.execPath, command, { env: environment, stdio: ['ignore', 2, 2] });
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error('the wire tests failed');
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as Request);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
