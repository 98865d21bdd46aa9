import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createLiveHours } from '../../src/library/notices/live-hours.js';
import { facts } from '../library/sample.js';
import { openDesks } from './open-desks.js';

const hours = createLiveHours({
  ...{ facts: { ...facts, notices: [] }, stored: [], officialDays: [] },
});
const known = { away: false };
let desks: Awaited<ReturnType<typeof openDesks>>;
beforeAll(async () => {
  desks = await openDesks((at) => {
    if (known.away) throw new Error('the facts cannot be read');
    return hours.openTimes(at, 70);
  });
});
afterAll(() => desks.close());
afterEach(() => {
  known.away = false;
});

/** The library's own time. The sample's main hall is open from 9 to 20, Tuesday to Sunday. */
const when = (text: string) => new Date(`${text}:00+08:00`);
const grave = '操你妈，你这个傻逼';
const lesser = '你是白痴吗';
async function said(text: string, at: string, place: { space?: string; author?: string } = {}) {
  desks.world.now = when(at);
  const { case: one } = await desks.say(text, { author: at, ...place });
  return one?.id ?? expect.fail();
}
const dueOf = async (id: string) => (await desks.cases.get(id))?.case.dueAt;

it('a grave case of the night is due four hours after the opening, others a working day after', async () => {
  expect(await dueOf(await said(grave, '2026-11-24T22:00'))).toEqual(when('2026-11-25T13:00'));
  expect(await dueOf(await said(lesser, '2026-11-24T22:01'))).toEqual(when('2026-11-26T10:00'));
  // Monday is closed.
  expect(await dueOf(await said(grave, '2026-11-29T18:00'))).toEqual(when('2026-12-01T11:00'));
});

it('somebody who says that they want to die is due within the hour, at night too', async () => {
  expect(await dueOf(await said('我真的不想活了', '2026-11-24T23:00'))).toEqual(
    when('2026-11-25T00:00'),
  );
});

it('a notice counts for what comes after it', async () => {
  const notice = {
    ...{ id: 'n', number: '1', issued: '2026-12-02', supersedes: [], except: [] },
    ...{ source: { en: 'N', 'zh-CN': 'N' }, text: { en: 'Works', 'zh-CN': '施工' } },
    days: { from: '2026-12-03', to: '2026-12-05' },
    halls: { north: null },
  };
  expect(await dueOf(await said(grave, '2026-12-02T21:00'))).toEqual(when('2026-12-03T13:00'));
  hours.know({ facts: { ...facts, notices: [notice] } });
  expect(await dueOf(await said(grave, '2026-12-02T21:01'))).toEqual(when('2026-12-06T13:00'));
  hours.know({ facts: { ...facts, notices: [] } });
});

it('where the hours cannot be had a comment is taken all the same, and is due by the clock', async () => {
  known.away = true;
  const id = await said(grave, '2026-12-08T22:00');
  expect(await dueOf(id)).toEqual(when('2026-12-09T02:00'));
  expect(desks.dueFailed).toHaveLength(1);
  known.away = false;
  expect(await dueOf(await said(grave, '2026-12-08T22:00', { author: 'next' }))).toEqual(
    when('2026-12-09T13:00'),
  );
});

it('a case in queues with hours of their own takes the shortest', async () => {
  const words = { spaces: ['api:books'], languages: [], places: [], members: [] };
  const step = (key: string) => ({ key, by: 'lead', at: desks.world.now });
  const patient = { ...words, name: 'Books', due: { grave: 24, other: null } };
  const quick = { ...words, name: 'Chinese', spaces: [], languages: ['zh-CN'] };
  const made = await desks.storage.queues.make(patient, step('q1'));
  const space = 'api:books';
  expect(await dueOf(await said(grave, '2026-12-15T09:00', { space }))).toEqual(
    when('2026-12-17T11:00'),
  );
  expect(await dueOf(await said(grave, '2026-12-15T09:00', { author: 'b' }))).toEqual(
    when('2026-12-15T13:00'),
  );
  const due = { grave: 2, other: 3 };
  const second = await desks.storage.queues.make({ ...quick, due }, step('q2'));
  expect(await dueOf(await said(grave, '2026-12-15T10:00', { space }))).toEqual(
    when('2026-12-15T12:00'),
  );
  expect(await dueOf(await said(lesser, '2026-12-15T18:30', { space }))).toEqual(
    when('2026-12-16T10:30'),
  );
  for (const set of [made, second]) {
    if (!set.ok) return expect.fail();
    const { id, version } = set.queue;
    await desks.storage.queues.withdraw({ id, version }, step(`w ${id}`));
  }
});

it('what comes back by its author’s appeal or a new text is due anew, by the same hours', async () => {
  const id = await said(grave, '2026-12-22T10:00', { author: 'lin' });
  const decide = async (at: string, decision: 'remove' | 'keep') => {
    desks.world.now = when(at);
    const version = (await desks.cases.get(id))?.case.version ?? 0;
    const step = { id, version, key: at, by: at, at: desks.world.now };
    const done = await desks.cases.act(step, { action: 'decide', decision });
    expect(done.ok).toBe(true);
  };
  await decide('2026-12-22T11:00', 'remove');
  expect(await dueOf(id)).toEqual(when('2026-12-22T14:00'));
  desks.world.now = when('2026-12-22T22:00');
  const appeal = { author: 'lin', case: id, text: 'I quoted somebody.', at: desks.world.now };
  await desks.appeals.appeal(appeal);
  expect(await dueOf(id)).toEqual(when('2026-12-23T13:00'));
  await decide('2026-12-23T10:00', 'remove');
  desks.world.now = when('2026-12-23T19:00');
  const { comment } = (await desks.cases.get(id)) ?? expect.fail();
  await desks.say(lesser, { author: 'lin', externalId: comment.externalId });
  expect((await desks.cases.get(id))?.case.state).toBe('open');
  expect(await dueOf(id)).toEqual(when('2026-12-24T20:00'));
});

it('a reader’s report is due within a working day', async () => {
  desks.world.now = when('2026-12-29T19:00');
  const { comment } = await desks.say('The reading room was quiet today.', { author: 'calm' });
  const at = desks.world.now;
  const where = { space: 'web:main', reporter: 'r', reason: '' };
  await desks.reports.report({ comment: comment?.id ?? '', ...where, at });
  const { cases } = await desks.cases.list({ order: 'oldest', states: ['open'], limit: 100 });
  const one = cases.find(({ commentId }) => commentId === comment?.id);
  expect(one?.dueAt).toEqual(when('2026-12-30T20:00'));
});
