import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import type { CaseEvent } from '../../src/moderation/cases/case.js';
import { fold } from '../../src/moderation/cases/fold.js';
import { runEffects } from '../../src/moderation/run-effects.js';
import { root } from '../../src/root.js';
import { openPostgres } from '../../src/storage/database.js';
import { storageOn } from '../../src/storage/open-storage.js';
import type { Storage } from '../../src/storage/ports.js';
import { openPostgresDatabase, postgresUrl } from '../../test/contracts/databases.js';
import { testSecret } from '../../test/setup/template.js';
import { withFolder } from '../house/process.js';
import type { Report } from '../report.js';

const KILLS = 200;
/** Longer than a case takes from claim to undo: the kill falls anywhere in it. */
const LONGEST_MS = 400;
const DECIDER = path.join(root, 'bench/console/decider.ts');
const LOADERS = ['--import', 'tsx', '--import', path.join(root, 'bench/as-built.mjs')];

/** `kill -9` at random points of claim, decision, effect and undo; then everything is looked over. */
export async function measureKills(report: Report, count = KILLS): Promise<void> {
  const server = await postgresUrl();
  if (server.url === null) return report.line(`not measured: ${server.why}`);
  const database = await openPostgresDatabase(server.url);
  try {
    await withFolder(async (folder) => {
      const platform = path.join(folder, 'platform.txt');
      await writeFile(platform, '');
      for (let round = 0; round < count; round += 1) {
        await killed([database.url, platform, String(round)]);
      }
      await lookOver({ url: database.url, platform, count }, report);
    });
  } finally {
    await database.drop();
  }
}

async function killed(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [...LOADERS, DECIDER, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await once(createInterface({ input: child.stdout }), 'line');
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_MS));
  child.kill('SIGKILL');
  const [, signal] = await ended;
  if (signal !== 'SIGKILL') throw new Error('the decider ended by itself');
}

interface Ran {
  readonly url: string;
  readonly platform: string;
  readonly count: number;
}

async function lookOver({ url, platform, count }: Ran, report: Report): Promise<void> {
  const clock = { now: () => new Date(Date.now() + (count + 1) * 120_000) };
  const asked = lines(await readFile(platform, 'utf8'));
  const later = await storageOn(openPostgres(url), { secret: testSecret, clock });
  await finish(later, clock, asked);
  await later.close();
  // Cases as they were written: by now the claims of the dead have lapsed.
  const written = { now: () => new Date(0) };
  const storage = await storageOn(openPostgres(url), { secret: testSecret, clock: written });
  const { broken } = await storage.cases.verify();
  const found = { cases: 0, unlike: 0, lost: 0, doubled: 0, wrong: 0 };
  for (const id of await caseIds(storage)) await check(storage, id, found, asked);
  await storage.close();
  report.line(
    `${count} processes killed; ${found.cases} cases, ${asked.length} calls to the platform`,
  );
  const none = { unit: '', bar: { is: 'below' as const, value: 1 } };
  report.figure({ name: 'broken events in the log', value: broken.length, ...none });
  report.figure({ name: 'cases unlike the fold of their events', value: found.unlike, ...none });
  report.figure({ name: 'effects lost', value: found.lost, ...none });
  report.figure({ name: 'effects written twice', value: found.doubled, ...none });
  report.figure({ name: 'comments whose platform says otherwise', value: found.wrong, ...none });
  const repeats = asked.length - new Set(asked).size;
  report.line(
    `calls made again after a kill between call and note, which change nothing: ${repeats}`,
  );
}

/** What the last process left is done by the next one. */
async function finish(storage: Storage, clock: { now(): Date }, asked: string[]): Promise<void> {
  const note = (what: string) => async (_: string, externalId: string) => {
    asked.push(`${what} ${externalId}`);
    return 'done' as const;
  };
  const actions = { discord: { remove: note('remove'), restore: note('restore') } };
  for (let pass = 0; pass < 20; pass += 1) await runEffects({ ...storage, actions, clock });
}

async function caseIds({ cases }: Storage): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await cases.list({ order: 'oldest', limit: 200, ...(cursor ? { cursor } : {}) });
    ids.push(...page.cases.map(({ id }) => id));
    if (page.next === null) return ids;
    cursor = page.next;
  }
}

interface FoundOut {
  cases: number;
  unlike: number;
  lost: number;
  doubled: number;
  wrong: number;
}

async function check(storage: Storage, id: string, found: FoundOut, asked: readonly string[]) {
  const one = await storage.cases.get(id);
  const comment = one && (await storage.comments.get(one.commentId));
  if (!one || !comment) throw new Error(`${id} is gone`);
  const events = await storage.cases.events(id);
  const { id: _id, commentId: _comment, space: _space, language: _language, ...kept } = one;
  found.cases += 1;
  if (!isDeepStrictEqual(settled(fold(events)), settled(kept))) found.unlike += 1;
  const rows = await storage.outbox.of(`${comment.space}/${comment.externalId}`);
  const told = rows.filter(({ kind }) => kind.startsWith('comment.'));
  const due = events.filter(isCarriedOut).length;
  if (told.filter(({ state }) => state === 'done').length < due) found.lost += 1;
  if (told.length > due) found.doubled += 1;
  const last = asked.findLast((line) => line.endsWith(` ${comment.externalId}`));
  const isAway = last?.startsWith('remove') ?? false;
  if (isAway !== (comment.state !== 'visible')) found.wrong += 1;
}

/** Whether a step has to be told to the platform: to keep what is shown is not. */
function isCarriedOut({ type, payload }: CaseEvent): boolean {
  return type === 'undone' || (type === 'decided' && payload.decision !== 'keep');
}

/** Without the order of keys and what JSON does not keep. */
function settled(projection: unknown): unknown {
  return JSON.parse(JSON.stringify(projection));
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
