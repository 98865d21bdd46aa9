import { createCooldowns } from '../../../src/core/cooldown.js';
import { loadI18n } from '../../../src/core/i18n.js';
import { createHashPerson } from '../../../src/core/person.js';
import type { HandoverNews, HandoverParts } from '../../../src/library/handover/bench.js';
import type { HandoverDesk, HandoverStep } from '../../../src/library/handover/desk.js';
import { createHandoverDesk } from '../../../src/library/handover/handover-desk.js';
import type { HandoverStore } from '../../../src/library/handover/ports.js';
import { createHoursDesk } from '../../../src/library/hours/desk.js';
import { createInfoDesk } from '../../../src/library/info.js';
import { facts } from '../sample.js';

export const i18n = await loadI18n(new URL('../../../locales', import.meta.url).pathname, 'en');
const hashPerson = createHashPerson(new Uint8Array(32));

/** The conversations' room on a store, with the sample library's hours and a clock to turn. */
export interface Room {
  readonly desk: HandoverDesk;
  readonly news: HandoverNews[];
  now(): Date;
  /** Turns the clock to an instant of the library's own time, `2026-11-24T10:00`. */
  turnTo(local: string): void;
  later(minutes: number): void;
  /** The service runs its timers; `minutes` later, when given. */
  tended(minutes?: number): Promise<void>;
  asks(name: string, question?: string, locale?: string): ReturnType<HandoverDesk['open']>;
  writes(name: string, text: string): ReturnType<HandoverDesk['heard']>;
  /** What a colleague does to the newest version of a conversation. */
  step(id: string, by: string, over?: Partial<HandoverStep>): Promise<HandoverStep>;
  /** What stands in a conversation, as `who: text`. */
  said(id: string): Promise<string[]>;
}

export function openRoom(store: HandoverStore, over: Partial<HandoverParts> = {}): Room {
  let now = new Date('2026-11-24T10:00:00+08:00');
  let keys = 0;
  const news: HandoverNews[] = [];
  const desk = createHandoverDesk({
    ...{ store, i18n, cooldowns: createCooldowns() },
    hours: createHoursDesk(facts),
    info: createInfoDesk(facts, i18n),
    platforms: ['web', 'discord', 'telegram'],
    staffSpaces: async () => [{ id: 'telegram:-9', platform: 'telegram', locale: 'zh-CN' }],
    tell: async (one) => void news.push(one),
    ...over,
  });
  const person = (name: string) => hashPerson('telegram', name);
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  return {
    desk,
    news,
    later,
    now: () => now,
    turnTo: (local) => {
      now = new Date(`${local}:00+08:00`);
    },
    async tended(minutes = 0) {
      later(minutes);
      await desk.tend(now);
    },
    asks: (name, question, locale = 'en') =>
      desk.open({
        ...{ person: person(name), platform: 'telegram', address: `telegram:${name}`, locale },
        ...{ question, at: now },
      }),
    writes: (name, text) => desk.heard(person(name), { text, key: `line-${keys++}`, at: now }),
    async step(id, by, extra = {}) {
      const version = (await store.get(id))?.version ?? 0;
      return { id, version, key: `step-${keys++}`, by, leads: false, at: now, ...extra };
    },
    async said(id) {
      return (await store.messages(id)).map(({ sender, text }) => `${sender}: ${text}`);
    },
  };
}
