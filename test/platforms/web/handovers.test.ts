import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from '../../../src/core/person.js';
import type { ErrorJson } from '../../../src/platforms/web/contract/error.js';
import type {
  HandoverDetailJson,
  HandoversResponse,
  TalkJson,
} from '../../../src/platforms/web/contract/handovers.js';
import { createTalkKeys } from '../../../src/platforms/web/talk-keys.js';
import { json, openWebHouse, readEvents, site, type WebHouse } from './web-house.js';

let house: WebHouse;
let ann: Record<string, string>;
let bo: Record<string, string>;
let readers = 0;

beforeAll(async () => {
  house = await openWebHouse();
  ann = await house.signIn('ann@library.example', 'editor');
  bo = await house.signIn('bo@library.example', 'moderator');
});
afterAll(() => house.close());

const own = { origin: site };
const keys = () => createTalkKeys(house.parts.config.secret);

async function begun(question = 'Where are the old maps?') {
  const at = house.parts.clock.now();
  const person = `reader-${readers++}` as PersonKey;
  const { id } = await house.parts.services.handovers.open({
    ...{ person, platform: 'web', address: 'web:main', locale: 'en', question, at },
  });
  return { id, talk: `/api/talk/${keys().keyFor(id)}` };
}

const act = (id: string, action: string, body: object, who = ann) =>
  house.post(`/api/handovers/${id}/${action}`, { key: randomUUID(), ...body }, who);
const taken = async (id: string, who = ann) => {
  const answer = await act(id, 'take', { version: 1 }, who);
  expect(answer.status).toBe(200);
  return json<HandoverDetailJson>(answer);
};

describe('a reader and a colleague', () => {
  it('talk with each other to the end, and keep a copy', async () => {
    const { id, talk } = await begun();
    const list = await json<HandoversResponse>(house.get('/api/handovers', ann));
    expect(list.handovers.find((one) => one.id === id)).toMatchObject({
      ...{ state: 'waiting', platform: 'web', unread: 1, takenBy: null },
    });
    const { version, messages } = await taken(id);
    expect(messages[0]).toMatchObject({ sender: 'reader', text: 'Where are the old maps?' });

    const text = 'On the <b>third</b> floor.';
    const sent = await act(id, 'messages', { version, text });
    expect((await json<HandoverDetailJson>(sent)).messages.at(-1)).toMatchObject({
      ...{ sender: 'staff', name: 'ann', text, delivered: false },
    });
    const seen = await json<TalkJson>(house.get(talk));
    expect(seen).toMatchObject({ state: 'taken' });
    expect(seen.messages.at(-1)).toMatchObject({ sender: 'staff', name: null, text });
    const now = await json<HandoverDetailJson>(house.get(`/api/handovers/${id}`, ann));
    expect(now.messages.at(-1)).toMatchObject({ delivered: true });

    const line = { text: 'Thank you!', key: randomUUID() };
    await house.post(`${talk}/messages`, line, own);
    const twice = await json<TalkJson>(house.post(`${talk}/messages`, line, own));
    expect(twice.messages.filter(({ text }) => text === 'Thank you!')).toHaveLength(1);

    const ended = await json<TalkJson>(house.post(`${talk}/end`, { key: 'e' }, own));
    expect(ended).toMatchObject({ state: 'closed', mayReopen: true });
    const more = await house.post(`${talk}/messages`, { text: 'Wait', key: 'w' }, own);
    expect(more.status).toBe(409);
    const file = await house.get(`${talk}/transcript`);
    expect(file.headers.get('content-type')).toContain('text/plain');
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(await file.text()).toContain('] Librarian: On the <b>third</b> floor.');
    const again = await json<TalkJson>(house.post(`${talk}/reopen`, { key: 'r' }, own));
    expect(again.state).toBe('waiting');
  });

  it('are told live that something changed, without what it was', async () => {
    const { id, talk } = await begun();
    const { version } = await taken(id);
    const heard = readEvents(await house.get(`${talk}/live`), 1);
    const staffHeard = readEvents(await house.get('/api/live', bo), 1);
    await act(id, 'messages', { version, text: 'A secret answer' });
    const [event = ''] = await heard;
    expect(event).toContain('event: talk');
    expect(event).not.toContain('secret');
    expect((await staffHeard)[0]).toContain(`event: handover\ndata: {"id":"${id}"`);
  });
});

describe('a stranger', () => {
  it('reads nothing: neither by an id nor by a key that is nearly right', async () => {
    const { id, talk } = await begun();
    const other = await begun();
    const key = talk.replace('/api/talk/', '');
    const [, proof = ''] = key.split('.');
    const wrong = [id, `${id}.`, `${id}.${proof.slice(0, -1)}`, `${other.id}.${proof}`, `${key}x`];
    for (const guess of wrong) {
      for (const more of ['', '/live', '/transcript']) {
        const answer = await house.get(`/api/talk/${guess}${more}`);
        expect([400, 404], `${guess}${more}`).toContain(answer.status);
        expect(await answer.text()).not.toContain('maps');
      }
      const write = await house.post(`/api/talk/${guess}/messages`, { text: 'hi', key: 'k' }, own);
      expect([400, 404]).toContain(write.status);
    }
    const elsewhere = createTalkKeys('another secret of thirty-two characters');
    expect((await house.get(`/api/talk/${elsewhere.keyFor(id)}`)).status).toBe(404);
  });

  it('comes to no staff door, whatever the role of a token says', async () => {
    const { id } = await begun();
    for (const address of ['/api/handovers', `/api/handovers/${id}`]) {
      expect((await house.get(address)).status).toBe(401);
    }
    expect((await house.post(`/api/handovers/${id}/take`, {}, own)).status).toBe(401);
    const scripts = await house.token('script@library.example', 'admin', ['comments:write']);
    expect((await house.get(`/api/handovers/${id}`, scripts)).status).toBe(403);
    const desk = await house.token('desk@library.example', 'moderator', ['handovers:write']);
    expect((await house.get(`/api/handovers/${id}`, desk)).status).toBe(200);
  });

  it('cannot write from a foreign page', async () => {
    const { talk } = await begun();
    const headers = { origin: 'https://evil.example' };
    const answer = await house.post(`${talk}/messages`, { text: 'hi', key: 'k' }, headers);
    expect(answer.status).toBe(403);
  });
});

describe('two colleagues', () => {
  it('take a conversation once: the second is told who was faster', async () => {
    const { id } = await begun();
    const answers = await Promise.all([
      act(id, 'take', { version: 1 }, ann),
      act(id, 'take', { version: 1 }, bo),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409) ?? expect.fail();
    const { error, winner } = await json<ErrorJson>(lost);
    expect(error.code).toBe('stale');
    expect(winner).toMatchObject({ what: 'take', who: expect.stringMatching(/^(ann|bo)$/) });
  });

  it('do not speak over each other; a lead may hand over', async () => {
    const { id } = await begun();
    const { version } = await taken(id, ann);
    const over = await act(id, 'messages', { version, text: 'Me!' }, bo);
    expect(over.status).toBe(409);
    expect(await json<ErrorJson>(over)).toMatchObject({
      ...{ error: { code: 'held' }, winner: { who: 'ann' } },
    });
    const lead = await house.signIn('lead@library.example', 'lead');
    const released = await act(id, 'release', { version }, lead);
    expect(await released.json()).toMatchObject({ state: 'waiting', takenBy: null });
    expect((await act(id, 'release', { version: version + 1 }, lead)).status).toBe(409);
    expect((await act(randomUUID(), 'take', { version: 1 })).status).toBe(404);
  });
});

describe('what comes in', () => {
  it('has its limits', async () => {
    const { id, talk } = await begun();
    const { version } = await taken(id);
    const line = (text: unknown) => house.post(`${talk}/messages`, { text, key: 'k' }, own);
    for (const text of ['', '  ', 'x'.repeat(2_001), 7])
      expect((await line(text)).status).toBe(422);
    for (const text of ['', 'x'.repeat(4_001)]) {
      expect((await act(id, 'messages', { version, text })).status).toBe(422);
    }
    expect((await act(id, 'messages', { version, text: 'x'.repeat(4_000) })).status).toBe(200);
    let last = 200;
    for (let n = 0; n < 25 && last === 200; n += 1) {
      const body = { text: `line ${n}`, key: `n${n}` };
      last = (await house.post(`${talk}/messages`, body, own)).status;
    }
    expect(last).toBe(429);
  });

  it('never reaches the log', async () => {
    const { talk } = await begun('a private matter');
    await house.post(`${talk}/messages`, { text: 'another private matter', key: 'p' }, own);
    expect(house.logged.join()).not.toContain('private matter');
    expect(house.logged.join()).not.toContain(talk);
  });
});
