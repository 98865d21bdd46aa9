import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { alertErrands, alertJobs } from '../../src/app/alerts.js';
import { diagnoseAlerts } from '../../src/app/doctor-alerts.js';
import { createMetrics } from '../../src/app/metrics.js';
import type { BusEvent } from '../../src/bus/ports.js';
import type { PersonKey } from '../../src/core/person.js';
import { createLiveHours } from '../../src/library/notices/live-hours.js';
import { createLog } from '../../src/log.js';
import { createAlertDesk } from '../../src/moderation/alerts/alert-desk.js';
import { createQueueDesk } from '../../src/moderation/queues/desk.js';
import { runEffects } from '../../src/moderation/run-effects.js';
import { i18n } from '../library/handover/room.js';
import { facts } from '../library/sample.js';
import { openDesks } from '../moderation/open-desks.js';

let desks: Awaited<ReturnType<typeof openDesks>>;
let mo: string;
let one: ReturnType<typeof process>;
const hours = createLiveHours({ facts, stored: [], officialDays: [] });
const news: BusEvent[] = [];
const log = createLog('silent');
const bus = {
  publish: async (event: BusEvent) => void news.push(event),
  subscribe: () => () => {},
  close: async () => {},
};

beforeAll(async () => {
  desks = await openDesks((at) => hours.openTimes(at, 30));
  one = process();
  const { storage } = desks;
  const at = desks.world.now;
  const mods = { id: 'telegram:-9', platform: 'telegram', name: 'Mods', at };
  await storage.spaces.ensure(mods);
  await storage.spaces.update(mods.id, { role: 'moderators', locale: 'en' });
  const email = 'mo@library.example';
  mo = (await storage.staff.put({ email, role: 'moderator', at })).id;
  const code = { staff: mo, hash: 'h'.repeat(64) };
  const person = 'c'.repeat(64) as PersonKey;
  await storage.staffIdentities.offer({ ...code, expiresAt: new Date(at.getTime() + 1_000) });
  await storage.staffIdentities.spend(code, { person, platform: 'telegram', at });
});
afterAll(() => desks.close());
beforeEach(async () => {
  // Every test has a queue and a week of its own.
  const { cases } = await desks.storage.cases.list({ order: 'oldest', limit: 100 });
  for (const { id, version, state } of cases.filter((one) => one.state !== 'resolved')) {
    const step = { id, version, key: `tidy ${id} ${state}`, by: 'jun', at: desks.world.now };
    const done = await desks.cases.act(step, { action: 'decide', decision: 'keep' });
    expect(done.ok).toBe(true);
  }
  day += 7;
  await change({ onCall: [] });
  sent.length = 0;
});

let day = 24 - 7;
/** Turns the clock to a time of the library's own, on the test's first day (a Tuesday) or later. */
function turnTo(time: string, days = 0) {
  const midnight = new Date('2026-11-01T00:00:00+08:00').getTime();
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const since = (day - 1 + days) * 86_400_000 + (hour * 60 + minute) * 60_000;
  desks.world.now = new Date(midnight + since);
}

const alerts = () =>
  createAlertDesk({
    ...{ store: desks.storage.alerts, settings: desks.storage.houseSettings },
    moderates: async (staff) => staff === mo,
    lines: desks.storage.staffIdentities.lines,
  });
const change = async (wanted: { isOn?: boolean; nights?: 'wait' | 'tell'; onCall?: string[] }) => {
  const { version } = await alerts().settings();
  const step = { version, key: randomUUID(), by: 'ada', origin: null, at: desks.world.now };
  return alerts().change({ isOn: true, nights: 'wait', onCall: [], ...wanted }, step);
};

/** A process of the service: its jobs, and its outbox. */
function process(metrics = createMetrics()) {
  const { storage, clock } = desks;
  const queues = createQueueDesk({ queues: storage.queues, leads: async () => false });
  const [job] = alertJobs({
    ...{ storage, bus, log, metrics },
    newsroom: { queues, alerts: alerts() } as Parameters<typeof alertJobs>[0]['newsroom'],
    services: { hours: hours.desk } as Parameters<typeof alertJobs>[0]['services'],
  });
  return {
    metrics,
    look: async () => job?.run(clock.now()),
    async carries(outbox: Parameters<typeof runEffects>[0]['outbox'] = storage.outbox) {
      const address = 'https://library.example';
      const words = { i18n, fallbackLocale: 'en', address, timezone: 'Asia/Shanghai' };
      const others = alertErrands({ ...words, storage, clock, doors: { carriers: [carrier] } });
      await runEffects({ outbox, comments: storage.comments, actions: {}, clock, others });
    },
  };
}

/** What stands in the chats: a platform shows the same message once. */
const sent: { readonly to: string; readonly text: string; readonly id: string }[] = [];
const carrier = {
  platform: 'telegram',
  async deliver(
    { announcement: id, recipient: to }: { announcement: string; recipient: string },
    text: string,
  ) {
    if (!sent.some((one) => one.id === id && one.to === to)) sent.push({ to, text, id });
    return { state: 'sent' } as const;
  },
};
async function told(): Promise<string[]> {
  const before = sent.length;
  await one.look();
  await one.carries();
  return sent.slice(before).map(({ to, text }) => `${to}: ${text}`);
}
const flagged = (name: string) => desks.say('你是白痴吗', { author: name });
const inNeed = (name: string) => desks.say('我真的不想活了', { author: name });

describe('by day', () => {
  it('the moderators hear in one message what is due, and of each case once', async () => {
    turnTo('10:00');
    for (let n = 0; n < 7; n++) await flagged(`r${n}`);
    const { cases } = await desks.storage.cases.list({ order: 'oldest', limit: 100 });
    const due = cases.filter(({ state }) => state === 'open').map(({ dueAt }) => dueAt.getTime());
    expect(new Set(due).size).toBe(1);
    desks.world.now = new Date((due[0] ?? 0) - 29 * 60_000);
    const [message, ...more] = await told();
    expect(message).toMatch(
      /^telegram:-9: 7 cases are due within half an hour, the first at .*:\d/,
    );
    expect(message).toContain('https://library.example/console');
    expect(more).toEqual([]);
    expect(news).toContainEqual({ kind: 'alert' });
    expect(await told()).toEqual([]);
    desks.wait(30);
    expect(await told()).toEqual([expect.stringContaining('7 cases are past their due time')]);
    expect(await told()).toEqual([]);
    const figures = await one.metrics.registry.metrics();
    expect(figures).toContain('wenjin_due_breaches_total 7');
    expect(figures).toContain('wenjin_alerts_total{step="near"} 7');
  });

  it('a process that died after sending is not heard twice, nor one that looks beside it', async () => {
    turnTo('10:00');
    await flagged('once');
    const other = process();
    // Twelve hours in which the library is open: from ten to eight, and two of the next day.
    desks.wait(25 * 60 - 5);
    const dying = async () => {
      throw new Error('struck down');
    };
    await Promise.all([one.look(), other.look()]);
    const { outbox } = desks.storage;
    await one.carries({ due: outbox.due, done: dying, failed: dying }).catch(() => {});
    desks.wait(5);
    await other.carries();
    expect(sent.filter(({ text }) => text.includes('due within'))).toHaveLength(1);
  });

  it('nobody is told where the house wants it so, and switched on it does not tell the past', async () => {
    turnTo('10:00');
    await change({ isOn: false });
    await flagged('off');
    desks.wait(25 * 60 - 5);
    expect(await told()).toEqual([]);
    await change({});
    desks.wait(1);
    expect(await told()).toEqual([]);
  });
});

describe('while the library is closed', () => {
  it('what can wait is told at the opening, in one message', async () => {
    // Due when the library closes on the next day.
    turnTo('19:00');
    await flagged('night-1');
    await flagged('night-2');
    for (const time of ['20:00', '20:15', '23:30']) {
      turnTo(time, 1);
      expect(await told()).toEqual([]);
    }
    turnTo('06:00', 2);
    expect(await told()).toEqual([]);
    turnTo('09:00', 2);
    expect(await told()).toEqual([expect.stringContaining('2 cases are past their due time')]);
  });

  it('it is told at once where the house wants to be told at night', async () => {
    await change({ nights: 'tell' });
    turnTo('19:00');
    await flagged('late-worker');
    turnTo('20:15', 1);
    expect(await told()).toEqual([expect.stringContaining('A case is past its due time')]);
  });

  it('somebody in need wakes the colleague on call at once, in their own chat', async () => {
    await desks.storage.staffIdentities.reachAt('c'.repeat(64) as PersonKey, 'telegram:77');
    await change({ onCall: [mo] });
    turnTo('23:00');
    await inNeed('lin');
    const [message, ...more] = await told();
    expect(message).toMatch(/^telegram:77: Somebody may need help and the library is closed/);
    expect(message).not.toContain('不想活');
    expect(more).toEqual([]);
    expect(await told()).toEqual([]);
    const { outbox } = desks.storage;
    const rows = JSON.stringify(await outbox.of(`telegram ${mo}`));
    expect(rows).not.toContain('telegram:77');
  });

  it('with nobody on call, or nobody who sees it, the moderators’ chats hear of need and raids', async () => {
    turnTo('23:00');
    await inNeed('wu');
    await desks.raids.propose({ space: 'web:main', authors: 6, at: desks.world.now });
    const [message, ...more] = await told();
    expect(message).toMatch(/^telegram:-9: Somebody may need help/);
    expect(message).toMatch(/6 people write nearly the same/);
    expect(more).toEqual([]);
  });
});

describe('the doctor', () => {
  const say = (key: string, args = {}) => i18n.say('en', key, args);
  const lines = async () => {
    const { storage } = desks;
    return (await diagnoseAlerts({ storage, alerts: alerts() }, say)).lines.join('\n');
  };

  it('says who hears of due times, who is on call, and when nobody would hear', async () => {
    expect(await lines()).toMatch(/told in 1 chat[\s\S]*on call at night: nobody/);
    await change({ onCall: [mo] });
    expect(await lines()).toContain('1 colleague is told in a chat');
    await desks.storage.staffIdentities.unlink('c'.repeat(64) as PersonKey);
    expect(await lines()).toContain('NOT REACHED: mo@library.example');
    await desks.storage.spaces.update('telegram:-9', { role: 'editors' });
    expect(await lines()).toContain('NO CHAT HEARS THEM');
    await change({ isOn: false });
    expect(await lines()).toBe('alerts: off. Due times are shown in the console only.');
  });

  it('nobody is put on call who does not work on the queue', async () => {
    await expect(change({ onCall: ['stranger'] })).rejects.toMatchObject({
      code: 'on-call-unknown',
    });
  });
});
