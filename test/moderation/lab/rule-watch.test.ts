import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ruleErrands, ruleWatchJob } from '../../../src/app/rule-watch.js';
import type { BusEvent } from '../../../src/bus/ports.js';
import { loadI18n } from '../../../src/core/i18n.js';
import { createLog } from '../../../src/log.js';
import { runEffects } from '../../../src/moderation/run-effects.js';
import { root } from '../../../src/root.js';
import type { Storage } from '../../../src/storage/ports.js';
import { intake } from '../../contracts/samples.js';
import { openTestStorage } from '../../setup/storage.js';

const now = new Date('2026-11-24T04:30:00Z');
const clock = { now: () => now };
let storage: Storage;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ storage, close } = await openTestStorage({ clock }));
});
afterAll(() => close());

/** A live list that found half of a lively hour. */
async function wildRule() {
  const making = { id: null, key: 'make', by: 'staff-1', at: new Date('2026-11-24T03:00:00Z') };
  const rule = await storage.rules.change(making, () => ({
    ...{ name: '太宽的词表', kind: 'word', category: 'insult', weight: 0.7, note: '' },
    ...{ mode: 'live', withdrawn: false, entries: ['的'] },
  }));
  if (!rule) throw new Error('a new rule is there');
  for (let at = 0; at < 50; at++) {
    const hits = at % 2 === 0 ? [{ id: rule.id, version: 1, mode: 'live' as const }] : [];
    const comment = { externalId: `c${at}`, text: `第${at}句`, at: now };
    await storage.comments.take(intake({ hits, open: null, comment }));
  }
  return rule;
}

it('tells the moderators’ chats of a rule that went back into shadow, once', async () => {
  const rule = await wildRule();
  for (const [id, platform] of [
    ['discord:mods', 'discord'],
    ['web:staff', 'web'],
    ['discord:readers', 'discord'],
  ] as const) {
    await storage.spaces.ensure({ id, platform, name: id, at: now });
    if (id !== 'discord:readers') await storage.spaces.update(id, { role: 'moderators' });
  }
  const told: BusEvent[] = [];
  const bus = {
    publish: async (event: BusEvent) => void told.push(event),
    subscribe: () => () => {},
  };
  const log = createLog('silent');
  const job = ruleWatchJob({ storage, bus: { ...bus, close: async () => {} }, clock, log });
  await job.run(now);
  await job.run(now);
  expect(told).toEqual([{ kind: 'rules' }]);
  expect(await storage.rules.get(rule.id)).toMatchObject({ mode: 'shadow', author: 'service' });

  const sent: [space: string, text: string][] = [];
  const carrier = {
    platform: 'discord',
    recipients: async () => [],
    deliver: async ({ recipient }: { recipient: string }, text: string) => {
      sent.push([recipient, text]);
      return { state: 'sent' } as const;
    },
  };
  const i18n = await loadI18n(path.join(root, 'locales'), 'en');
  const parts = { storage, clock, log, i18n, bus: { ...bus, close: async () => {} } };
  const house = { ...parts, fallbackLocale: 'zh-CN', address: 'https://library.example' };
  const others = ruleErrands({ ...house, doors: { carriers: [carrier] } });
  await runEffects({ ...storage, actions: {}, clock, others });
  expect(sent).toHaveLength(1);
  expect(sent[0]?.[0]).toBe('discord:mods');
  expect(sent[0]?.[1]).toMatch(
    /“太宽的词表”.*50.*25.*\nhttps:\/\/library\.example\/console\/rules$/s,
  );
});
