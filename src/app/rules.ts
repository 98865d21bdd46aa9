import { readFile } from 'node:fs/promises';
import type { Config } from '../config.js';
import { readTitle } from '../library/import/title-record.js';
import type { TitleRecord } from '../library/ports.js';
import type { Logger } from '../log.js';
import type { Scanner } from '../moderation/desk.js';
import { createHistory } from '../moderation/rules/history.js';
import { loadRules } from '../moderation/rules/index.js';
import { createScanner } from '../moderation/scan.js';
import { createTrends, type Trends, type TrendsSettings } from '../topics/trends.js';
import { openFacts, samples } from './facts.js';

export interface ScannerSettings {
  readonly log?: Logger;
  /** Titles and authors that readers may say, whatever words are in them. */
  readonly names?: Iterable<string>;
  /** What was seen before, when the lists are read again; absent: nothing. */
  readonly history?: ReturnType<typeof createHistory>;
}

/** The live rules with a history of their own. Spaces decide what a verdict may do. */
export async function openScanner({
  log,
  names = [],
  history = createHistory(),
}: ScannerSettings = {}): Promise<Scanner> {
  return createScanner({
    rules: await loadRules({ names }),
    history,
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
    scanner: async () => openScanner({ names: await sampleNames(config) }),
    trends: async (settings) => createTrends(settings),
  };
}
