import type { Config } from '../config.js';
import type { Logger } from '../log.js';
import type { Scanner } from '../moderation/desk.js';
import { createHistory } from '../moderation/rules/history.js';
import { loadRules } from '../moderation/rules/index.js';
import { createScanner } from '../moderation/scan.js';
import { createTrends, type Trends, type TrendsSettings } from '../topics/trends.js';
import { openFacts } from './facts.js';

/** The live rules with a history of their own. Spaces decide what a verdict may do. */
export async function openScanner(log?: Logger): Promise<Scanner> {
  return createScanner({
    rules: await loadRules(),
    history: createHistory(),
    policy: { mayAct: true },
    ruleFailed: (rule, error) =>
      log?.error({ rule, err: error }, 'a rule failed and was passed over'),
  });
}

/** What needs no database: for the commands that run in a process of their own. */
export interface Rules {
  timezone(): Promise<string>;
  scanner(): Promise<Scanner>;
  trends(settings: TrendsSettings): Promise<Trends>;
}

export function openRules(config: Config): Rules {
  let facts: ReturnType<typeof openFacts> | undefined;
  return {
    async timezone() {
      facts ??= openFacts(config);
      return (await facts).timezone;
    },
    scanner: () => openScanner(),
    trends: async (settings) => createTrends(settings),
  };
}
