import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.js';
import { openJournal } from '../../src/storage/journal.js';
import { connectDoor, openDoor } from '../../src/storage/local-door.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { temporaryFolder } from '../setup/storage.js';
import { copyTemplate, testSecret } from '../setup/template.js';
import { note } from './note.js';

const folder = path.dirname(fileURLToPath(import.meta.url));
const rounds = 4;

let dataDir: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  dataDir = await temporaryFolder();
  await copyTemplate(dataDir);
});

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

function start(script: string, ...args: readonly string[]): ChildProcess {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(folder, script), dataDir, ...args],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  children.push(child);
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [line] =
    child.stdout === null ? [] : await once(createInterface({ input: child.stdout }), 'line');
  return String(line);
}

/** Everything a writer acknowledged until it was killed in the middle of the next write. */
async function killAfter(child: ChildProcess, lines: number): Promise<string[]> {
  const heard: string[] = [];
  if (child.stdout === null) throw new Error('its output was to be piped');
  for await (const line of createInterface({ input: child.stdout })) {
    heard.push(line);
    if (heard.length === lines) child.kill('SIGKILL');
  }
  return heard;
}

describe('killed without warning, again and again', () => {
  it('keeps all that was acknowledged, and its history whole', { timeout: 180_000 }, async () => {
    const heard: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const lines = await killAfter(start('writer.ts', String(round * 1000)), 25 + round * 13);
      expect(lines.length).toBeGreaterThan(20);
      heard.push(...lines);
    }
    const door = await openDoor({ dataDir });
    const storage = await openStorage({ dataDir, secret: testSecret, clock: systemClock });
    for (const n of numbers(heard, 'stored')) {
      const comment = await storage.comments.byExternalId('web:main', `n${n}`);
      expect(comment?.text).toBe(`${n}`);
      expect(await storage.outbox.of(`n${n}`)).toHaveLength(1);
    }
    const check = await storage.cases.verify();
    expect(check.broken).toEqual([]);
    expect(check.cases).toBeGreaterThanOrEqual(numbers(heard, 'stored').length);
    await storage.close();
    expect(await notes()).toEqual(expect.arrayContaining(numbers(heard, 'noted')));
    await door.close();
  });

  it('leaves a door that exactly one of many takes', { timeout: 60_000 }, async () => {
    await killAfter(start('holder.ts'), 1);
    const rivals = Array.from({ length: 4 }, () => start('holder.ts'));
    const said = await Promise.all(rivals.map(firstLine));
    expect(said.sort()).toEqual([
      'data-folder-in-use',
      'data-folder-in-use',
      'data-folder-in-use',
      'door',
    ]);
    for (const rival of rivals) rival.stdin?.end();
    await Promise.all(rivals.map((rival) => rival.exitCode ?? once(rival, 'exit')));
    expect(await connectDoor(dataDir)).toBeNull();
  });
});

function numbers(heard: readonly string[], word: string): number[] {
  return heard
    .filter((line) => line.startsWith(word))
    .map((line) => Number(line.slice(word.length)));
}

async function notes(): Promise<number[]> {
  const journal = await openJournal({ dataDir, schema: note });
  const found: number[] = [];
  await journal.drain(async ({ n }) => {
    found.push(n);
  });
  await journal.close();
  return found;
}
