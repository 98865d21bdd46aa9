import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DispatchLog } from '../core/dispatch.js';
import type { Logger } from '../log.js';

/** Figures for the library's monitoring: how much is asked and how fast, never what or by whom. */
export interface Metrics {
  readonly registry: Registry;
  /** What the nightly check of the log found: how many places do not hold. */
  checked(at: Date, broken: number): void;
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
  const upkeep = createUpkeepGauges(registry);
  return {
    registry,
    ...upkeep,
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

/** Absent until there is something to tell: an alert on a zero would be a false one. */
function createUpkeepGauges(registry: Registry): Pick<Metrics, 'backedUp' | 'checked'> {
  const gauge = (name: string, help: string) => {
    const made = new Gauge({ name, help, registers: [] });
    return (value: number) => {
      if (!registry.getSingleMetric(name)) registry.registerMetric(made);
      made.set(value);
    };
  };
  const backup = gauge('wenjin_backup_timestamp_seconds', 'When the newest backup was taken.');
  const check = gauge('wenjin_log_check_timestamp_seconds', 'When the log was last checked whole.');
  const breaks = gauge('wenjin_log_broken', 'Places in the moderation log that do not hold.');
  return {
    backedUp: (at) => backup(at.getTime() / 1000),
    checked(at, broken) {
      check(at.getTime() / 1000);
      breaks(broken);
    },
  };
}
