import { readFile } from 'node:fs/promises';
import type { Config } from '../config.js';
import { readTitle } from '../library/import/title-record.js';
import type { TitleRecord } from '../library/ports.js';
import type { Logger } from '../log.js';
import type { Scanner } from '../moderation/desk.js';
import { createHistory, type History } from '../moderation/rules/history.js';
import { openRuleBook, type Ruleset } from '../moderation/rules/index.js';
import { createScanner } from '../moderation/scan.js';
import type { StaffRule } from '../moderation/staff-rules/rule.js';
import { createTrends, type Trends, type TrendsSettings } from '../topics/trends.js';
import { openFacts, samples } from './facts.js';
import { rulesInForce } from './rules-in-force.js';

export interface ScannerSettings {
  readonly log?: Logger;
  /** Titles and authors that readers may say, whatever words are in them. */
  readonly names?: Iterable<string>;
  /** Rules of staff's, of which the live ones count. */
  readonly staff?: readonly StaffRule[];
}

/** The live rules with a history of their own. Spaces decide what a verdict may do. */
export async function openScanner(settings: ScannerSettings = {}): Promise<Scanner> {
  const { log, names = [], staff = [] } = settings;
  const ruleset = await (await openRuleBook({ names })).arrange(staff);
  return scannerOf(ruleset, { history: createHistory(), log });
}

/** A scanner on a set of rules, which may be changed for another with the same history. */
export function scannerOf(
  { rules, shadow }: Ruleset,
  { history, log }: { readonly history: History; readonly log: Logger | undefined },
): Scanner {
  return createScanner({
    ...{ rules, shadow, history },
    policy: { mayAct: true },
    ruleFailed: (rule, error) =>
      log?.error({ rule, err: error }, 'a rule failed and was passed over'),
  });
}

type Named = Pick<TitleRecord, 'title' | 'altTitles' | 'authors'>;

/** What titles and their authors are called. */
export function namesOf(titles: readonly Named[]): string[] {
  return titles.flatMap(({ title, altTitles, authors }) => [title, ...altTitles, ...authors]);
}

/** The sample library's, for those who have no database at hand. */
async function sampleNames(config: Config): Promise<string[]> {
  if (config.libraryFile !== undefined) return [];
  const lines = (await readFile(samples.titles, 'utf8')).trim().split('\n');
  return namesOf(lines.flatMap((line) => readTitle(JSON.parse(line)).title ?? []));
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
    async scanner() {
      const [names, staff] = await Promise.all([sampleNames(config), rulesInForce(config)]);
      return openScanner({ names, staff });
    },
    trends: async (settings) => createTrends(settings),
  };
}
