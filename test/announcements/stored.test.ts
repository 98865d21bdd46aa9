import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnnouncementDesk } from '../../src/announcements/announcement-desk.js';
import type { AnnouncementDesk, Carrier } from '../../src/announcements/desk.js';
import { createRoomCarrier } from '../../src/announcements/room-carrier.js';
import { createSender } from '../../src/announcements/sender.js';
import type { Storage } from '../../src/storage/ports.js';
import { openTestStorage, type TestStorage } from '../setup/storage.js';

const noon = new Date('2026-11-24T04:00:00Z');
const minutes = (n: number) => new Date(noon.getTime() + n * 60_000);
const variants = { 'zh-CN': { text: '本周六闭馆。' }, en: { text: 'Closed this Saturday.' } };

describe('announcements on the real tables', () => {
  let opened: TestStorage;
  let storage: Storage;
  let desk: AnnouncementDesk;
  let keys = 0;
  const key = () => `key-${keys++}`;

  beforeAll(async () => {
    opened = await openTestStorage();
    storage = opened.storage;
    for (const [id, platform] of [
      ['web:main', 'web'],
      ['telegram:1', 'telegram'],
      ['telegram:2', 'telegram'],
    ] as const) {
      await storage.spaces.ensure({ id, platform, name: id, at: noon });
    }
    await storage.spaces.update('telegram:1', { locale: 'en' });
    desk = createAnnouncementDesk({
      ...{ store: storage.announcements, ledger: storage.ledger },
      ...{ names: async (id: string) => id, tell: async () => {} },
    });
  });

  afterAll(() => opened.close());

  const sender = (holder: string, carriers: readonly Carrier[]) =>
    createSender({
      ...{ store: storage.announcements, ledger: storage.ledger, leases: storage.leases },
      ...{ carriers, holder, fallbackLocale: 'zh-CN', tell: async () => {}, failed: () => {} },
    });

  async function drafted() {
    return desk.draft({ author: 'lin', variants, key: key(), at: noon });
  }

  async function scheduled(at: Date) {
    const { id } = await drafted();
    const step = (version: number, by: string) => ({ id, version, by, key: key(), at });
    await desk.act(step(1, 'lin'), { action: 'submit' });
    await desk.act(step(2, 'wang'), { action: 'approve' });
    const result = await desk.act(step(3, 'lin'), { action: 'schedule' });
    expect(result).toMatchObject({ ok: true, announcement: { state: 'scheduled', version: 4 } });
    return id;
  }

  it('refuses the author’s own approval', async () => {
    const { id } = await drafted();
    await desk.act({ id, version: 1, by: 'lin', key: key(), at: noon }, { action: 'submit' });
    const own = { id, version: 2, by: 'lin', key: key(), at: noon };
    expect(await desk.act(own, { action: 'approve' })).toEqual({ ok: false, code: 'four_eyes' });
    const stale = { id, version: 1, by: 'wang', key: key(), at: noon };
    expect(await desk.act(stale, { action: 'approve' })).toMatchObject({
      code: 'stale',
      winner: { who: 'lin', what: 'submitted' },
    });
  });

  it('reaches the room exactly once, and no second pass adds to it', async () => {
    const id = await scheduled(noon);
    const received: string[] = [];
    const telegram: Carrier = {
      platform: 'telegram',
      deliver: async ({ recipient }, text) => {
        received.push(`${recipient} ${text}`);
        return { state: 'sent', messageId: '7' };
      },
    };
    const { run, stop } = sender('one', [createRoomCarrier(), telegram]);
    for (const n of [0, 1, 2, 3]) await run(minutes(n));
    await stop();
    expect(received).toEqual(['telegram:1 Closed this Saturday.', 'telegram:2 本周六闭馆。']);
    const room = await storage.ledger.received('web:main', 10);
    expect(room).toMatchObject([{ announcement: id, text: '本周六闭馆。' }]);
    expect(await desk.progress(id)).toMatchObject({ sent: 3, ready: 0, doubtful: 0 });
    const seen = await desk.get(id);
    expect(seen?.announcement.state).toBe('sent');
    expect(seen?.events.map(({ type }) => type)).toEqual([
      ...['drafted', 'submitted', 'approved', 'scheduled', 'begun', 'finished'],
    ]);
  });

  it('leaves what a killed sender had begun in doubt, and never sends it again', async () => {
    const id = await scheduled(minutes(10));
    let reached: () => void = () => {};
    const attempted = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const killed = sender('killed', [
      createRoomCarrier(),
      {
        platform: 'telegram',
        deliver: () => {
          reached();
          return new Promise(() => {});
        },
      },
    ]);
    void killed.run(minutes(12));
    await attempted;
    const received: string[] = [];
    const telegram: Carrier = {
      platform: 'telegram',
      deliver: async ({ recipient }) => {
        received.push(recipient);
        return { state: 'sent' };
      },
    };
    const { run } = sender('successor', [createRoomCarrier(), telegram]);
    for (const n of [13, 14, 15]) await run(minutes(n));
    expect(received).toEqual(['telegram:2']);
    const rows = await desk.report(id);
    expect(rows.find(({ recipient }) => recipient === 'telegram:1')).toMatchObject({
      state: 'doubtful',
      reason: 'interrupted',
    });
    expect((await storage.announcements.get(id))?.state).toBe('sent');
  });
});
