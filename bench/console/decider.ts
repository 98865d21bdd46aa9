import { appendFileSync } from 'node:fs';
import { createCaseDesk } from '../../src/moderation/cases/desk.js';
import { createCommentDesk } from '../../src/moderation/comments/desk.js';
import type { CaseAction } from '../../src/moderation/desk.js';
import { createHistory } from '../../src/moderation/rules/history.js';
import { loadRules } from '../../src/moderation/rules/index.js';
import { type PlatformActions, runEffects } from '../../src/moderation/run-effects.js';
import { createScanner } from '../../src/moderation/scan.js';
import { openPostgres } from '../../src/storage/database.js';
import { storageOn } from '../../src/storage/open-storage.js';
import { testSecret } from '../../test/setup/template.js';

/**
 * Claims, decides, carries out, takes back, carries that out and keeps, case after case, until it is killed:
 * `decider.ts DATABASE_URL PLATFORM_FILE ROUND`. What the platform is asked for goes into the file, a
 * line each. Says `ready` after the first turn.
 */
const [url = '', platform = '', round = '0'] = process.argv.slice(2);
// What a process that died had in hand is hidden for a minute: the next one comes after it.
const ahead = Number(round) * 120_000;
const clock = { now: () => new Date(Date.now() + ahead) };

const storage = await storageOn(openPostgres(url), { secret: testSecret, clock });
const scanner = createScanner({
  rules: await loadRules(),
  history: createHistory(),
  policy: { mayAct: true },
  ruleFailed: (rule, error) => {
    throw new Error(rule, { cause: error });
  },
});
const journal = {
  append: () => Promise.reject(new Error('the database is away')),
  drain: async () => {},
  pending: () => false,
};
const { comments, spaces, outbox, cases } = storage;
const counter = createCommentDesk({
  ...{ scanner: async () => scanner, comments, spaces, journal, topics: () => [], clock },
});
const desk = createCaseDesk({
  ...{ cases, comments, outbox, clock, spaces, bus: () => {} },
  ...{ names: async (staff: string) => staff, moderates: async () => true },
});
const actions: Record<string, PlatformActions> = {
  discord: { remove: note('remove'), restore: note('restore') },
};

function note(what: string) {
  return async (_space: string, externalId: string) => {
    appendFileSync(platform, `${what} ${externalId}\n`);
    return 'done' as const;
  };
}

const effects = () => runEffects({ outbox, comments, actions, clock });

async function act(id: string, step: string, action: CaseAction): Promise<void> {
  const version = (await cases.get(id))?.version ?? 0;
  const key = `${round} ${id} ${step}`;
  const result = await desk.act({ id, version, key, by: 'bench', at: clock.now() }, action);
  if (!result.ok) throw new Error(`${step}: ${result.code}`);
}

for (let n = 0; ; n += 1) {
  // The first turn is slow, as everything is new: a kill would always fall into its beginning.
  if (n === 1) process.stdout.write('ready\n');
  const comment = { space: 'discord:bench', externalId: `r${round}-${n}`, author: `author ${n}` };
  await counter.submit({ ...comment, text: `你是白痴吗 ${round} ${n}`, at: clock.now() });
  const mine = await desk.next('bench', clock.now());
  if (!mine) throw new Error('no case waits');
  await act(mine.id, 'decide', { action: 'decide', decision: 'remove', reason: 'insult' });
  await effects();
  await act(mine.id, 'undo', { action: 'undo' });
  await effects();
  await act(mine.id, 'keep', { action: 'decide', decision: 'keep' });
}
