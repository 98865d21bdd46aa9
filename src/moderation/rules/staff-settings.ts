import type { StaffRule } from '../staff-rules/rule.js';
import type { LinkSettings } from './links.js';
import type { DefaultLists } from './lists.js';
import type { CatalogueNames } from './names.js';
import type { PatternSettings } from './patterns.js';
import type { SoundSettings } from './sound.js';
import type { StaffList } from './staff-list.js';
import type { WatchedWord, WordSettings } from './words.js';

/** What the rules that staff can add to are set to. */
export interface StaffedSettings {
  readonly words: WordSettings;
  readonly sound: SoundSettings;
  readonly links: Partial<LinkSettings> & Pick<LinkSettings, 'denied' | 'allowed' | 'shorteners'>;
  readonly patterns: PatternSettings;
}

/** What the project itself brings along. */
export interface OwnLists {
  readonly lists: DefaultLists;
  /** Names of the catalogue that say something risky by themselves. */
  readonly risky: readonly string[];
  readonly catalogue: CatalogueNames;
}

/**
 * Words of staff's up to this many are also listened for. A larger list is one that was brought in
 * from elsewhere: among so many sounds some are those of ordinary words.
 */
const MOST_HEARD = 2_000;

/**
 * The project's settings with staff's live rules. Staff's words stand before the project's, so that a
 * word in both counts as staff want it; what staff allow wins over every list.
 */
export async function settingsOf(
  { lists, risky, catalogue }: OwnLists,
  staff: readonly StaffRule[],
): Promise<StaffedSettings> {
  const live = staff.filter(({ mode }) => mode === 'live');
  const watched = watchedBy(live);
  const named = await catalogue.around(watched.map(({ word }) => word));
  // A title that is itself a word of staff's protects nothing: they know what they watch for.
  const own = new Set(watched.map(({ word }) => word.toLowerCase()));
  const names = [...risky, ...named].filter((name) => !own.has(name.toLowerCase()));
  const { links } = lists;
  return {
    words: {
      watched: [...watched, ...lists.words.watched],
      allowed: [...entriesOf(live, 'allow'), ...lists.words.allowed, ...names],
    },
    sound: {
      ...lists.sound,
      watched: [...(watched.length > MOST_HEARD ? [] : watched), ...lists.sound.watched],
    },
    links: {
      ...links,
      allowed: [...entriesOf(live, 'domain_allowed'), ...links.allowed],
      listed: domainsDeniedBy(live),
    },
    patterns: { watched: patternsOf(live) },
  };
}

/** The words of lists, in their order. */
export function watchedBy(rules: readonly StaffRule[]): readonly WatchedWord[] {
  return rules.flatMap((rule) => {
    if (rule.kind !== 'word') return [];
    const { weight, category } = rule;
    const list = listOf(rule);
    const kind = category ?? 'other';
    return rule.entries.map((word) => ({ word, kind, weight, list }));
  });
}

/** The domains that lists deny. */
export function domainsDeniedBy(rules: readonly StaffRule[]): LinkSettings['listed'] {
  return rules.flatMap((rule) => {
    if (rule.kind !== 'domain_denied') return [];
    const { weight } = rule;
    const list = listOf(rule);
    return rule.entries.map((domain) => ({ domain, weight, list }));
  });
}

/** The patterns, each with its name. */
export function patternsOf(rules: readonly StaffRule[]): PatternSettings['watched'] {
  return rules.flatMap((rule) => {
    if (rule.kind !== 'pattern') return [];
    const { name, weight } = rule;
    const list = listOf(rule);
    return rule.entries.map((pattern) => ({ name, pattern, weight, list }));
  });
}

function entriesOf(rules: readonly StaffRule[], kind: StaffRule['kind']): readonly string[] {
  return rules.filter((rule) => rule.kind === kind).flatMap(({ entries }) => entries);
}

function listOf({ id, version, name }: StaffRule): StaffList {
  return { id, version, name };
}
