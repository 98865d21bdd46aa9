import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DispatchLog } from '../core/dispatch.js';
import type { Logger } from '../log.js';

/** Figures for the library's monitoring: how much is asked and how fast, never what or by whom. */
export interface Metrics {
  readonly registry: Registry;
  /** When the newest backup was taken. */
  backedUp(at: Date): void;
  /** What dispatch tells, as figures and log lines. */
  dispatchLog(log: Logger): DispatchLog;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'wenjin_requests_total',
    help: 'Requests by command, platform and outcome.',
    labelNames: ['command', 'platform', 'outcome'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'wenjin_request_seconds',
    help: 'How long commands take.',
    labelNames: ['command'],
    buckets: [0.001, 0.005, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers: [registry],
  });
  const backup = new Gauge({
    name: 'wenjin_backup_timestamp_seconds',
    help: 'When the newest backup was taken; absent when backups are not taken here.',
    registers: [],
  });
  return {
    registry,
    backedUp(at) {
      if (!registry.getSingleMetric('wenjin_backup_timestamp_seconds')) {
        registry.registerMetric(backup);
      }
      backup.set(at.getTime() / 1000);
    },
    dispatchLog: (log) => ({
      done(request, outcome, ms) {
        const { id, command, locale } = request;
        const { platform } = request.place;
        const known = outcome === 'unknown-command' ? 'unknown' : command;
        requests.inc({ command: known, platform, outcome });
        seconds.observe({ command: known }, ms / 1000);
        log.info({ id, command: known, platform, locale, outcome, ms: Math.round(ms) }, 'request');
      },
      failed: (request, error) =>
        log.error({ id: request.id, command: request.command, err: error }, 'a command failed'),
    }),
  };
}
