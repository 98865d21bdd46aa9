import { DateTime } from 'luxon';
import { Counter } from 'prom-client';
import type { I18n } from '../core/i18n.js';
import { ImpossibleError } from '../core/refusal.js';
import { staffingAt } from '../library/handover/waiting.js';
import { type AlertStep, alertSteps } from '../moderation/alerts/alert.js';
import { type AlertNotice, alertErrandKind, alertNotice } from '../moderation/alerts/notice.js';
import { watchDueTimes } from '../moderation/alerts/watch.js';
import type { Errand } from '../moderation/run-effects.js';
import type { Job } from '../worker.js';
import { carryWith, settle } from './handover-jobs.js';
import type { JobParts } from './jobs.js';

const SECOND = 1_000;
const DAY_MS = 86_400_000;
/** So long it is remembered what was told of cases that are through. */
const KEEP_DAYS = 30;

type WatchParts = Pick<JobParts, 'storage' | 'newsroom' | 'services' | 'bus' | 'log' | 'metrics'>;

/** Looks for what moderators, and by night those on call, have to be told. */
export function alertJobs(parts: WatchParts): readonly Job[] {
  const { storage, newsroom, services, bus, log } = parts;
  const count = alertCounters(parts.metrics.registry);
  const told = (counts: Readonly<Record<AlertStep, number>>) => {
    count(counts);
    bus.publish({ kind: 'alert' }).catch((err: unknown) => {
      log.warn({ err }, 'the bus did not take news');
    });
  };
  const watching = {
    ...{ store: storage.alerts, spaces: storage.spaces, told },
    queues: () => newsroom.queues.list(),
    sightOf: newsroom.queues.sightOf,
    settings: () => newsroom.alerts.settings(),
    lines: storage.staffIdentities.lines,
    isClosed: (at: Date) => !staffingAt(services.hours, at).open,
  };
  return [
    {
      name: 'alerts',
      everyMs: 15 * SECOND,
      run: async (at) => void (await watchDueTimes(watching, at)),
    },
    {
      name: 'alerts-forgetting',
      everyMs: 3_600 * SECOND,
      run: async (at) =>
        void (await storage.alerts.forget(new Date(at.getTime() - KEEP_DAYS * DAY_MS))),
    },
  ];
}

/** How often what was told; `late` is a breach of a due time. */
export function alertCounters(
  registry: JobParts['metrics']['registry'],
): (counts: Readonly<Record<AlertStep, number>>) => void {
  const breaches = new Counter({
    name: 'wenjin_due_breaches_total',
    help: 'Cases that passed their due time undecided; those of the night count at the opening.',
    registers: [registry],
  });
  const alerts = new Counter({
    name: 'wenjin_alerts_total',
    help: 'What moderators and those on call had to be told of, by step.',
    labelNames: ['step'],
    registers: [registry],
  });
  return (counts) => {
    breaches.inc(counts.late);
    for (const step of alertSteps) alerts.inc({ step }, counts[step]);
  };
}

type ErrandParts = Pick<
  JobParts,
  'storage' | 'clock' | 'i18n' | 'fallbackLocale' | 'address' | 'timezone'
> & { readonly doors: Pick<JobParts['doors'], 'carriers'> };

/** Brings the messages into the moderators' places, and to colleagues on call. */
export function alertErrands(parts: ErrandParts): Readonly<Record<string, Errand>> {
  const carry = carryWith(parts.doors.carriers, parts.clock);
  return {
    async [alertErrandKind](row) {
      const notice = alertNotice.parse(row.payload);
      const { address, locale: spoken } = await whereTo(parts, notice.to);
      const { platform } = notice.to;
      const locale = parts.i18n.negotiate([spoken ?? parts.fallbackLocale]);
      const text = alertText(notice, { ...parts, locale });
      settle(await carry({ platform, address, locale, id: row.dedupe, text }));
    },
  };
}

async function whereTo(
  { storage }: ErrandParts,
  to: AlertNotice['to'],
): Promise<{ readonly address: string; readonly locale: string | null }> {
  if (to.to === 'place') return { address: to.space, locale: to.locale };
  const lines = await storage.staffIdentities.lines([to.staff]);
  const line = lines.find(({ platform }) => platform === to.platform);
  if (!line) throw new ImpossibleError({ why: 'no-place' });
  return line;
}

interface AlertWords {
  readonly i18n: I18n;
  readonly locale: string;
  readonly timezone: string;
  /** The address of the service; null while it is not known. */
  readonly address: string | null;
}

/** One message, however much there is: what cannot wait first, and where to look. */
export function alertText(
  notice: AlertNotice,
  { i18n, locale, timezone, address }: AlertWords,
): string {
  const say = (key: string, args: Record<string, string | number>) => i18n.say(locale, key, args);
  const time = (iso: string) =>
    DateTime.fromISO(iso, { zone: timezone, locale }).toLocaleString({
      ...DateTime.TIME_24_SIMPLE,
      ...{ month: 'short', day: 'numeric' },
    });
  const due = (key: string, one: AlertNotice['near']) =>
    one ? [say(key, { count: one.count, oldest: time(one.oldest) })] : [];
  return [
    ...(notice.urgent > 0 ? [say('alert-urgent', { count: notice.urgent })] : []),
    ...notice.raids.map((raid) => say('alert-raid', raid)),
    ...due('alert-late', notice.late),
    ...due('alert-near', notice.near),
    ...(address === null ? [] : [`${address}/console`]),
  ].join('\n');
}
