import { Gauge } from 'prom-client';
import type { Bus } from '../bus/ports.js';
import type { Config } from '../config.js';
import type { Clock } from '../core/clock.js';
import { createCooldowns } from '../core/cooldown.js';
import type { TalkWithPerson } from '../core/front-desk.js';
import type { I18n } from '../core/i18n.js';
import type { HandoverDesk } from '../library/handover/desk.js';
import { createHandoverDesk } from '../library/handover/handover-desk.js';
import { createListening } from '../library/handover/listening.js';
import { createOpenPersons } from '../library/handover/open-persons.js';
import { settingsOf } from '../library/handover/settings.js';
import type { Logger } from '../log.js';
import type { Storage } from '../storage/ports.js';
import type { Metrics } from './metrics.js';
import type { Readers } from './readers.js';

export interface HandoverRoomParts {
  readonly config: Config;
  readonly storage: Storage;
  readonly readers: Readers;
  readonly i18n: I18n;
  readonly bus: Bus;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Chats in which staff spaces are told that somebody waits. */
const chats = ['discord', 'telegram'];

export interface Handovers {
  readonly desk: HandoverDesk;
  /** Where a reader's line goes while a person has taken over. */
  readonly talk: TalkWithPerson;
}

/** Where readers and staff talk with each other. */
export function openHandovers(parts: HandoverRoomParts): Handovers {
  const { config, storage, readers, i18n, bus, log } = parts;
  const settings = settingsOf(config.handover);
  const desk = createHandoverDesk({
    ...{ store: storage.handovers, i18n, cooldowns: createCooldowns() },
    hours: readers.services.hours,
    info: readers.services.info,
    platforms: ['web', ...chats],
    settings,
    staffSpaces: async () =>
      (await storage.spaces.list()).filter(
        ({ role, platform }) => role === 'moderators' && chats.includes(platform),
      ),
    tell: (news) =>
      bus.publish(news).catch((error) => log.warn({ err: error }, 'the bus did not take news')),
  });
  measure(desk, parts);
  const open = createOpenPersons(storage.handovers, settings.mostOpen);
  bus.subscribe(({ kind }) => {
    if (kind === 'handover') open.forget();
  });
  return { desk, talk: createListening(desk, open, i18n) };
}

function measure(desk: HandoverDesk, { metrics, clock }: HandoverRoomParts): void {
  const registers = [metrics.registry];
  const conversations = new Gauge({
    name: 'wenjin_handover_open',
    help: 'Conversations with a person by state.',
    labelNames: ['state'],
    registers,
    async collect() {
      const { waiting, taken } = await desk.figures(clock.now());
      this.set({ state: 'waiting' }, waiting);
      this.set({ state: 'taken' }, taken);
    },
  });
  conversations.set({ state: 'waiting' }, 0);
  new Gauge({
    name: 'wenjin_handover_wait_seconds',
    help: 'Median of the recent waits for a person at an open desk; absent while there are too few.',
    registers,
    async collect() {
      const { medianWaitSeconds } = await desk.figures(clock.now());
      this.reset();
      if (medianWaitSeconds !== null) this.set(medianWaitSeconds);
    },
  });
}
