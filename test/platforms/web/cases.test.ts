import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type {
  BulkResponse,
  CaseJson,
  CasesResponse,
  SnoozeTimesResponse,
} from '../../../src/platforms/web/contract/cases.js';
import type { ErrorJson } from '../../../src/platforms/web/contract/error.js';
import type { ColleaguesResponse } from '../../../src/platforms/web/contract/staff.js';
import { caseStage } from './case-stage.js';
import { flaggedText } from './moderation.js';
import { json, noon, readEvents, type WebHouse } from './web-house.js';

const stage = caseStage();
const { flagged, act } = stage;
let house: WebHouse;
let mei: Record<string, string>;
let jun: Record<string, string>;
let site: Record<string, string>;

beforeAll(() => {
  ({ house, mei, jun, site } = stage);
});

describe('a case', () => {
  it('is claimed, noted, decided and undone', async () => {
    const { id, version } = await flagged();
    const claimed = await json<CaseJson>(act(id, 'claim', { version }));
    expect(claimed.claim?.name).toBe('mei');
    const noted = await json<CaseJson>(act(id, 'note', { version: version + 1, note: 'seen' }));
    const body = { version: noted.version, decision: 'remove', reason: 'spam', revision: 1 };
    const decided = await json<CaseJson>(act(id, 'decide', body));
    expect(decided).toMatchObject({ state: 'resolved', decision: { kind: 'remove', name: 'mei' } });
    const undone = await act(id, 'undo', { version: decided.version });
    expect(await undone.json()).toMatchObject({ state: 'open', decision: null });
  });

  it('is passed on to a lead, taken up and let go', async () => {
    const { id, version } = await flagged();
    const passed = await json<CaseJson>(act(id, 'escalate', { version }));
    expect(passed.state).toBe('escalated');
    const taken = await json<CaseJson>(act(id, 'claim', { version: passed.version }, jun));
    const released = await act(id, 'release', { version: taken.version }, jun);
    expect(await released.json()).toMatchObject({ state: 'escalated', claim: null });
  });

  it('is handed over to a colleague who moderates, and kept for longer', async () => {
    const { id, version } = await flagged();
    const { staff } = await json<ColleaguesResponse>(house.get('/api/staff', mei));
    const to = staff.find(({ name }) => name === 'jun')?.id ?? expect.fail();
    expect((await act(id, 'handover', { version, to })).status).toBe(409);
    const claimed = await json<CaseJson>(act(id, 'claim', { version }));
    const stranger = await act(id, 'handover', { version: claimed.version, to: 'nobody' });
    expect(stranger.status).toBe(422);
    const note = 'you know the author';
    const given = await json<CaseJson>(act(id, 'handover', { version: claimed.version, to, note }));
    expect(given).toMatchObject({ state: 'claimed', claim: { name: 'jun' } });
    expect((await act(id, 'hold', { version: given.version })).status).toBe(409);
    const until = '2026-11-26T04:00:00.000Z';
    const held = await json<CaseJson>(act(id, 'hold', { version: given.version, until }, jun));
    expect(held).toMatchObject({ state: 'claimed', claim: { name: 'jun', until } });
    const ages = { version: held.version, until: '2027-11-26T04:00:00.000Z' };
    expect((await act(id, 'hold', ages, jun)).status).toBe(409);
  });

  it('is decided with others it was seen with, each for itself', async () => {
    const [one, two] = [await flagged(), await flagged()];
    await act(two.id, 'decide', { version: two.version, decision: 'keep' }, jun);
    const body = {
      ...{ key: randomUUID(), decision: 'remove', reason: 'spam' },
      cases: [one, two].map(({ id, version }) => ({ id, version, revision: 1 })),
    };
    const { results } = await json<BulkResponse>(house.post('/api/cases/bulk', body, mei));
    expect(results).toMatchObject([
      { id: one.id, ok: true, case: { state: 'resolved', decision: { kind: 'remove' } } },
      { id: two.id, ok: false, error: { code: 'stale' }, winner: { who: 'jun', what: 'keep' } },
    ]);
    const again = await json<BulkResponse>(house.post('/api/cases/bulk', body, mei));
    expect(again.results[0]).toMatchObject({ ok: true, case: { version: 2 } });
    expect((await house.post('/api/cases/bulk', { ...body, cases: [] }, mei)).status).toBe(422);
    expect((await house.post('/api/cases/bulk', body, site)).status).toBe(403);
  });

  it('is put off until a time, and brought back by a new report', async () => {
    const { id, version, externalId } = await flagged();
    const at = (hours: number) => new Date(noon.getTime() + hours * 3_600_000).toISOString();
    for (const until of [at(0.2), at(14 * 24 + 1), at(-1)]) {
      const refused = await act(id, 'snooze', { version, until });
      expect(refused.status).toBe(422);
      expect((await json<ErrorJson>(refused)).error).toEqual({
        code: 'snooze_until',
        message: expect.stringContaining('between 15 minutes and 14 days'),
      });
    }
    expect((await act(id, 'snooze', { version })).status).toBe(422);
    const once = { version, key: randomUUID(), until: at(1) };
    const given = await json<CaseJson>(act(id, 'snooze', once));
    expect(given).toMatchObject({ state: 'open', version: 2, claim: null, snoozedUntil: at(1) });
    expect((await act(id, 'snooze', once)).status).toBe(200);
    const late = await json<ErrorJson>(act(id, 'claim', { version }, jun));
    expect(late.winner).toMatchObject({ who: 'mei', what: 'snoozed' });
    const among = async (state: string) => {
      const page = await json<CasesResponse>(house.get(`/api/cases?state=${state}&limit=100`, mei));
      return page.cases.some((one) => one.id === id);
    };
    expect([await among('open'), await among('snoozed')]).toEqual([false, true]);
    const comment = await house.storage.comments.byExternalId('api:main', externalId);
    const reporter = { reporter: 'somebody', reason: 'look', at: noon };
    const { reports } = house.parts.services;
    await reports.report({ comment: comment?.id ?? '', space: 'api:main', ...reporter });
    expect([await among('open'), await among('snoozed')]).toEqual([true, false]);
  });

  it('offers times of the library’s day to put a case off to', async () => {
    const { times } = await json<SnoozeTimesResponse>(house.get('/api/cases/snooze-times', mei));
    expect(times.slice(0, 2)).toEqual([
      { name: 'hour', at: '2026-11-24T05:00:00.000Z' },
      { name: 'evening', at: '2026-11-24T10:00:00.000Z' },
    ]);
    expect((await house.get('/api/cases/snooze-times')).status).toBe(401);
  });

  it('tells who came second who won', async () => {
    const { id, version } = await flagged();
    expect((await act(id, 'decide', { version, decision: 'keep' }, jun)).status).toBe(200);
    const late = await act(id, 'decide', { version, decision: 'remove' });
    expect(late.status).toBe(409);
    const { error, winner } = await json<ErrorJson>(late);
    expect(error).toMatchObject({ code: 'stale', message: expect.stringContaining('jun') });
    expect(winner).toEqual({ who: 'jun', what: 'keep', at: '2026-11-24T04:00:00.000Z' });
  });

  it('is not decided on a text that was edited meanwhile', async () => {
    const { id, version, externalId } = await flagged();
    const edited = { externalId, text: `${flaggedText}, sorry`, author: { id: '7' } };
    expect((await house.post('/api/comments', edited, site)).status).toBe(202);
    const late = await act(id, 'decide', { version, decision: 'remove', revision: 1 });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({
      error: { code: 'text_changed' },
      before: flaggedText,
      after: `${flaggedText}, sorry`,
    });
  });

  it('takes no reason of a hundred thousand characters, and is decided as before', async () => {
    const { id, version } = await flagged();
    const long = 'x'.repeat(100_000);
    for (const words of [{ reason: long }, { note: long }, { reason: 'spam', note: long }]) {
      const refused = await act(id, 'decide', { version, decision: 'remove', ...words });
      expect([413, 422]).toContain(refused.status);
    }
    expect([413, 422]).toContain((await act(id, 'note', { version, note: long })).status);
    expect((await act(id, 'decide', { version, decision: 'keep' })).status).toBe(200);
  });

  it('refuses what is not possible or not there', async () => {
    const { id, version } = await flagged();
    expect((await act(id, 'undo', { version })).status).toBe(409);
    expect((await act(randomUUID(), 'claim', { version })).status).toBe(404);
    expect((await act(id, 'decide', { version, decision: 'burn' })).status).toBe(422);
    expect((await act(id, 'note', { version })).status).toBe(422);
    expect((await act(id, 'explode', { version })).status).toBe(404);
  });
});

describe('live changes', () => {
  it('reach colleagues who may see them, with the name of who acted', async () => {
    const response = await house.get('/api/live', jun);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = readEvents(response, 2);
    const { id } = await flagged();
    await act(id, 'decide', { version: 1, decision: 'keep' });
    const [opened = '', decided = ''] = await events;
    expect(opened).toContain('event: case');
    expect(decided).toContain(
      `data: ${JSON.stringify({ id, state: 'resolved', version: 2, by: 'mei' })}`,
    );
  });

  it('do not tell editors about cases', async () => {
    const editor = await house.signIn('another@library.example', 'editor');
    const events = readEvents(await house.get('/api/live', editor), 1);
    await flagged();
    house.publish({ kind: 'announcement', id: 'a', state: 'draft', version: 1, by: 'x' });
    expect((await events)[0]).toContain('event: announcement');
  });

  it('tell moderators that rules changed, and editors not', async () => {
    const told = readEvents(await house.get('/api/live', mei), 1);
    const editor = await house.signIn('ruleless@library.example', 'editor');
    const heard = readEvents(await house.get('/api/live', editor), 1);
    house.publish({ kind: 'rules' });
    house.publish({ kind: 'announcement', id: 'a', state: 'draft', version: 1, by: 'x' });
    expect((await told)[0]).toContain('event: rules');
    expect((await heard)[0]).toContain('event: announcement');
  });

  it('need a session', async () => {
    expect((await house.get('/api/live')).status).toBe(401);
  });
});
