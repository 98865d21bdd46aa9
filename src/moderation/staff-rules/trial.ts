import { UserError } from '../../core/errors.js';
import type { Signal } from '../comment.js';
import { createHistory } from '../rules/history.js';
import { inSlices } from '../rules/in-slices.js';
import { links } from '../rules/links.js';
import { patterns } from '../rules/patterns.js';
import { prepared, subjectOf, withSettings } from '../rules/rule.js';
import { domainsDeniedBy, patternsOf, watchedBy } from '../rules/staff-settings.js';
import { words } from '../rules/words.js';
import type { RuleKind, StaffRule } from './rule.js';

/** Where one rule alone finds something in a text. */
export type Trial = (text: string) => readonly Signal[];

const lookedFor: Readonly<Record<RuleKind, RuleKind>> = {
  ...{ word: 'word', allow: 'word', pattern: 'pattern' },
  ...{ domain_denied: 'domain_denied', domain_allowed: 'domain_denied' },
};

/** A rule by itself, whatever its mode: what it allows is shown like what others watch for. */
export async function openTrial(rule: StaffRule): Promise<Trial> {
  const nothing = createHistory();
  const watching = { ...rule, kind: lookedFor[rule.kind] };
  const rules = [
    await prepared(words, { watched: watchedBy([watching]), allowed: [] }),
    withSettings(patterns, { watched: patternsOf([watching]) }),
    withSettings(links, {
      ...{ denied: [], allowed: [], shorteners: [] },
      listed: domainsDeniedBy([watching]),
    }),
  ];
  return (text) => {
    const subject = subjectOf({ id: '', text, space: '', at: new Date(0) });
    return rules
      .flatMap((one) => one.check(subject, nothing))
      .filter(({ source }) => source !== undefined);
  };
}

/** What a rule would have found in recent comments. */
export interface Reach {
  readonly hits: number;
  readonly of: number;
  /** What it found most often, as it stood in the text. */
  readonly most: string | null;
}

/** Tries a rule on texts, with pauses: chat goes on meanwhile. */
export async function reachOf(rule: StaffRule, texts: readonly string[]): Promise<Reach> {
  const trial = await openTrial(rule);
  const counts = new Map<string, number>();
  let hits = 0;
  await inSlices(texts, (text) => {
    const found = new Set(trial(text).map(({ span }) => text.slice(...span).toLowerCase()));
    if (found.size > 0) hits += 1;
    for (const said of found) counts.set(said, (counts.get(said) ?? 0) + 1);
  });
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null];
  return { hits, of: texts.length, most };
}

/** Of so many recent comments a rule that finds this share is no rule: it matches everything. */
const FEWEST = 20;
const WIDE = 0.3;

/** Texts without anything in common but being texts. */
const anything = ['图书馆', 'library', '2026', '好！'];

/**
 * Refuses a rule that finds something in nearly everything, with the count.
 * @throws UserError `rule-matches-all`; `pattern-matches-all` where there are no comments to count
 */
export async function refuseWide(rule: StaffRule, recent: readonly string[]): Promise<Reach> {
  const reach = await reachOf(rule, recent);
  if (reach.of >= FEWEST && reach.hits >= reach.of * WIDE) {
    const entry = (rule.kind === 'pattern' ? rule.entries[0] : reach.most) ?? '';
    const shown = entry.slice(0, 60);
    throw new UserError('rule-matches-all', { entry: shown, hits: reach.hits, of: reach.of });
  }
  const trial = await openTrial(rule);
  if (rule.kind === 'pattern' && anything.every((text) => trial(text).length > 0)) {
    throw new UserError('pattern-matches-all', { pattern: rule.entries[0] ?? '' });
  }
  return reach;
}
