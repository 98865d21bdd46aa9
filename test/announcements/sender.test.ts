import { beforeEach, describe, expect, it } from 'vitest';
import { createAnnouncementDesk } from '../../src/announcements/announcement-desk.js';
import type { AnnouncementDesk, Carrier } from '../../src/announcements/desk.js';
import type { News } from '../../src/announcements/news.js';
import type { AnnouncementStore, Ledger } from '../../src/announcements/ports.js';
import { createRoomCarrier } from '../../src/announcements/room-carrier.js';
import { createSender, type SenderLeases } from '../../src/announcements/sender.js';
import { memoryAnnouncements, memoryLeases, memoryLedger } from '../fakes/announcements.js';

const noon = new Date('2026-11-24T04:00:00Z');
const minutes = (n: number) => new Date(noon.getTime() + n * 60_000);
const variants = { 'zh-CN': { text: '本周六闭馆。' }, en: { text: 'Closed this Saturday.' } };
const chat = (n: number, locale: string | null = null) =>
  ({ id: `telegram:${n}`, platform: 'telegram', role: 'readers', locale }) as const;
const spaces = [
  { id: 'web:main', platform: 'web', role: 'readers', locale: null },
  { id: 'web:staff', platform: 'web', role: 'moderators', locale: null },
  // A site that sends its comments here: nobody reads announcements there.
  { id: 'api:site', platform: 'api', role: 'readers', locale: null },
  chat(1, 'en'),
  chat(2),
  chat(3),
] as const;

/** A platform that notes what reaches it and answers as told. */
function fakeCarrier(answers: Readonly<Record<string, Awaited<ReturnType<Carrier['deliver']>>>>) {
  const received: string[] = [];
  const carrier: Carrier = {
    platform: 'telegram',
    async deliver({ recipient }, text) {
      received.push(`${recipient} ${text}`);
      return answers[recipient] ?? { state: 'sent', messageId: '7' };
    },
  };
  return { carrier, received };
}

describe('sender', () => {
  let store: AnnouncementStore;
  let ledger: Ledger;
  let leases: SenderLeases;
  let desk: AnnouncementDesk;
  let told: News[];

  beforeEach(() => {
    store = memoryAnnouncements();
    ledger = memoryLedger(spaces, store);
    leases = memoryLeases();
    told = [];
    desk = createAnnouncementDesk({ store, ledger, names: async (id) => id, tell: async () => {} });
  });

  const sender = (holder: string, carriers: readonly Carrier[]) =>
    createSender({
      ...{ store, ledger, leases, carriers, holder, fallbackLocale: 'zh-CN' },
      tell: async (news) => void told.push(news),
      failed: () => {},
      batch: 2,
    });

  async function scheduled(): Promise<string> {
    const { id } = await desk.draft({ author: 'lin', variants, key: 'd', at: noon });
    const step = (version: number, by: string) => ({
      id,
      version,
      by,
      key: `${version}`,
      at: noon,
    });
    await desk.act(step(1, 'lin'), { action: 'submit' });
    await desk.act(step(2, 'wang'), { action: 'approve' });
    await desk.act(step(3, 'lin'), { action: 'schedule' });
    return id;
  }

  it('waits for its time, then tells every readers’ space once, in its language', async () => {
    const id = await scheduled();
    const { carrier, received } = fakeCarrier({});
    const { run } = sender('one', [createRoomCarrier(), carrier]);
    await run(noon);
    expect(received).toEqual([]);
    for (const n of [1, 2, 3, 4]) await run(minutes(n));
    expect(received).toEqual([
      'telegram:1 Closed this Saturday.',
      'telegram:2 本周六闭馆。',
      'telegram:3 本周六闭馆。',
    ]);
    expect(await ledger.received('web:main', 10)).toMatchObject([{ text: '本周六闭馆。' }]);
    expect(await ledger.received('web:staff', 10)).toEqual([]);
    expect((await store.get(id))?.state).toBe('sent');
    expect(told).toContainEqual({ kind: 'room', space: 'web:main' });
  });

  it('does not send what was cancelled within the delay', async () => {
    const id = await scheduled();
    await desk.act({ id, version: 4, by: 'zhao', key: 'stop', at: noon }, { action: 'cancel' });
    const { carrier, received } = fakeCarrier({});
    await sender('one', [carrier]).run(minutes(5));
    expect(received).toEqual([]);
  });

  it('stops between two recipients when paused, and goes on where it stopped', async () => {
    const id = await scheduled();
    const { carrier, received } = fakeCarrier({});
    const pausing: Carrier = {
      ...carrier,
      async deliver(delivery, text) {
        const version = (await store.get(id))?.version ?? 0;
        const step = { id, version, by: 'zhao', key: 'pause', at: minutes(1) };
        await desk.act(step, { action: 'pause' });
        return carrier.deliver(delivery, text);
      },
    };
    const { run } = sender('one', [createRoomCarrier(), pausing]);
    await run(minutes(1));
    await run(minutes(2));
    expect(received).toHaveLength(1);
    expect(await ledger.progress(id)).toMatchObject({ sent: 2, ready: 2 });
    const version = (await store.get(id))?.version ?? 0;
    await desk.act({ id, version, by: 'zhao', key: 'on', at: minutes(3) }, { action: 'resume' });
    for (const n of [3, 4, 5]) await run(minutes(n));
    expect(received.map((line) => line.split(' ')[0])).toEqual([
      'telegram:1',
      'telegram:2',
      'telegram:3',
    ]);
    expect((await store.get(id))?.state).toBe('sent');
  });

  it('tries later when asked to wait, and leaves the rest untried till then', async () => {
    const id = await scheduled();
    const answers: Parameters<typeof fakeCarrier>[0] = { 'telegram:1': { state: 'ready' } };
    const { carrier, received } = fakeCarrier(answers);
    const { run } = sender('one', [createRoomCarrier(), carrier]);
    await run(minutes(1));
    expect(received).toEqual(['telegram:1 Closed this Saturday.']);
    Object.assign(answers, { 'telegram:1': { state: 'failed', reason: 'blocked' } });
    for (const n of [2, 3]) await run(minutes(n));
    expect(await ledger.progress(id)).toMatchObject({ ready: 0, failed: 1, sent: 3 });
  });

  it('calls in doubt what a dead sender had begun, and never sends it again', async () => {
    const id = await scheduled();
    const { carrier, received } = fakeCarrier({});
    const killed = sender('first', [
      createRoomCarrier(),
      { ...carrier, deliver: () => new Promise(() => {}) },
    ]);
    void killed.run(minutes(1));
    const { run } = sender('second', [createRoomCarrier(), carrier]);
    for (const n of [2, 3, 4]) await run(minutes(n));
    expect(received).toEqual(['telegram:2 本周六闭馆。', 'telegram:3 本周六闭馆。']);
    expect(await ledger.progress(id)).toMatchObject({ sent: 3, doubtful: 1, ready: 0 });
    expect((await store.get(id))?.state).toBe('sent');
  });

  it('calls in doubt what it could not write down, and never sends it again', async () => {
    const id = await scheduled();
    const { carrier, received } = fakeCarrier({});
    const { settle } = ledger;
    let away = true;
    ledger.settle = async (delivery, ...rest) => {
      if (away && delivery.recipient === 'telegram:1') throw new Error('the database is away');
      return settle(delivery, ...rest);
    };
    const { run } = sender('one', [createRoomCarrier(), carrier]);
    await expect(run(minutes(1))).rejects.toThrow('away');
    away = false;
    for (const n of [2, 3, 4]) await run(minutes(n));
    expect(received.map((line) => line.split(' ')[0])).toEqual([
      ...['telegram:1', 'telegram:2', 'telegram:3'],
    ]);
    expect(await ledger.progress(id)).toMatchObject({ sent: 3, doubtful: 1 });
    expect((await store.get(id))?.state).toBe('sent');
  });

  it('works alone: a second sender waits for the lease', async () => {
    await scheduled();
    const first = fakeCarrier({});
    const second = fakeCarrier({});
    const one = sender('one', [createRoomCarrier(), first.carrier]);
    await one.run(minutes(1));
    await sender('two', [second.carrier]).run(minutes(1));
    expect(second.received).toEqual([]);
    await one.stop();
    await sender('two', [second.carrier]).run(minutes(1));
    expect([...first.received, ...second.received]).toHaveLength(3);
  });

  it('takes a carrier that breaks for a delivery in doubt', async () => {
    const id = await scheduled();
    const broken: Carrier = {
      platform: 'telegram',
      deliver: async () => {
        throw new TypeError('broken');
      },
    };
    const { run } = sender('one', [createRoomCarrier(), broken]);
    for (const n of [1, 2, 3]) await run(minutes(n));
    expect(await ledger.progress(id)).toMatchObject({ sent: 1, doubtful: 3 });
  });
});
