import path from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cases } from '../../src/cli/cases.js';
import type { CliContext } from '../../src/cli/context.js';
import { type I18n, loadI18n } from '../../src/core/i18n.js';
import { startTestApp, type TestApp } from '../setup/app.js';

const noon = new Date('2026-11-24T04:00:00Z');
const as = 'mei@library.example';

let house: TestApp;
let i18n: I18n;
beforeAll(async () => {
  house = await startTestApp({ clock: { now: () => noon } });
  i18n = await loadI18n(path.resolve('locales'), 'en');
  await house.signInLink(as, 'moderator');
});
afterAll(() => house.stop());

/** Runs `cases --stdin` on lines; what came out, parsed, and the exit code. */
async function run(lines: readonly object[], more: readonly string[] = []) {
  const out: Record<string, unknown>[] = [];
  let code = 0;
  async function* stdin() {
    for (const line of lines) yield Buffer.from(`${JSON.stringify(line)}\n`).toString('latin1');
  }
  const notHere = () => {
    throw new Error('deciding cases needs none of this');
  };
  const context: CliContext = {
    io: {
      ...{ argv: [], cwd: '/', stdin: stdin(), stderr: () => {} },
      stdout: (text) => {
        for (const line of text.trimEnd().split('\n')) out.push(JSON.parse(line));
      },
    },
    ...{ i18n, locale: 'en', clock: house.app.clock },
    ...{ timezone: notHere, scanner: notHere, trends: notHere, restore: notHere },
    app: async () => house.app,
    exitWith: (given) => {
      code = given;
    },
  };
  const program = new Command();
  cases(program, context);
  await program.parseAsync(['cases', '--stdin', '--as', as, ...more], { from: 'user' });
  return { out, code };
}

it('snoozes a case, and says clearly why not for so long', async () => {
  const comment = { space: 'api:main', externalId: 'c1', text: '代开发票，加我好友办理' };
  const taken = await house.app.desks.comments.submit({ ...comment, author: 'a', at: noon });
  const id = taken.case?.id ?? expect.fail();
  const until = '2026-11-24T20:00:00+08:00';
  const line = (key: string, version: number, more: object) => ({ id, key, version, ...more });
  const { out, code } = await run([
    line('far', 1, { action: 'snooze', until: '2027-01-01T00:00:00Z' }),
    line('ok', 1, { action: 'snooze', until }),
    line('stale', 1, { action: 'claim' }),
    line('without', 2, { action: 'snooze' }),
    line('long', 2, { action: 'decide', decision: 'keep', reason: 'x'.repeat(100_000) }),
  ]);
  expect(out).toMatchObject([
    { id, ok: false, error: { code: 'snooze-until', message: expect.stringContaining('14 days') } },
    { id, ok: true, case: { state: 'open', version: 2, snoozedUntil: '2026-11-24T12:00:00.000Z' } },
    { id, ok: false, error: { code: 'stale' }, winner: { who: 'mei', what: 'snoozed' } },
    { id, error: { message: expect.stringContaining('until') } },
    { error: { code: expect.any(String), message: expect.stringContaining('reason') } },
  ]);
  expect(code).toBe(2);
});

it('lists the cases of one author, to be decided in turn', async () => {
  const { comments, cases } = house.app.desks;
  const author = house.app.hashPerson('discord', '123');
  const comment = { space: 'api:main', text: '代开发票，加我好友办理', at: noon };
  const ids: string[] = [];
  for (const externalId of ['a1', 'a2']) {
    const taken = await comments.submit({ ...comment, externalId, author });
    ids.push(taken.case?.id ?? expect.fail());
  }
  const { out, code } = await run([], ['--author', 'discord:123']);
  expect(new Set(out.map(({ id }) => id))).toEqual(new Set(ids));
  expect(out[0]).toMatchObject({ state: 'open', version: 1, decision: null });
  expect(JSON.stringify(out)).not.toContain('发票');
  expect(code).toBe(0);
  expect((await run([], ['--author', author])).out).toEqual(out);
  expect((await run([], ['--author', 'discord:12'])).out).toEqual([]);
  await expect(run([], ['--author', 'nobody'])).rejects.toMatchObject({ code: 'bad-person' });
  const lines = out.map(({ id, version }) => ({
    ...{ id, version, key: `more ${id}`, action: 'decide', decision: 'remove' },
  }));
  expect((await run(lines)).out).toMatchObject([{ ok: true }, { ok: true }]);
  expect((await cases.get(ids[0] ?? ''))?.case.state).toBe('resolved');
});

it('does nothing to a case of a queue that the colleague does not see', async () => {
  const { comments } = house.app.desks;
  const comment = { space: 'api:films', externalId: 'f1', text: '代开发票，加我好友办理' };
  const taken = await comments.submit({ ...comment, author: 'b', at: noon });
  const id = taken.case?.id ?? expect.fail();
  const { queues, staff } = house.app.storage;
  const mei = (await staff.byEmail(as))?.id ?? expect.fail();
  const part = { name: 'Books', spaces: ['api:books'], languages: [], places: [] };
  const words = { ...part, members: [mei], due: { grave: null, other: null } };
  await queues.make(words, { key: 'q', by: 'lead', at: noon });
  const { out } = await run([{ id, key: 'k', version: 1, action: 'decide', decision: 'remove' }]);
  expect(out).toEqual([{ id, ok: false, error: { code: 'missing' } }]);
  expect((await run([], ['--author', 'discord:123'])).out).toEqual([]);
  expect((await house.app.desks.cases.get(id))?.case).toMatchObject({ version: 1, state: 'open' });
});
