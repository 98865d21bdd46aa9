import { foldForMatching } from '../../text/script.js';
import type { RuleKind, StaffRule } from './rule.js';

/** An entry that one list watches for and another allows. What is allowed wins. */
export interface Conflict {
  readonly entry: string;
  /** The other list; null for one that ships with the service. */
  readonly list: { readonly id: string; readonly name: string } | null;
  /** The allow-list of the two. */
  readonly allowedBy: 'this' | 'other';
}

/** The same for a list out of a file: who watches for the entry, who allows it. Null: what ships. */
export interface ImportConflict {
  readonly entry: string;
  readonly watching: string | null;
  readonly allowing: string | null;
}

/** The lists that ship with the service. */
export interface ShippedEntries {
  readonly word: readonly string[];
  readonly allow: readonly string[];
  readonly domain_denied: readonly string[];
  readonly domain_allowed: readonly string[];
}

/** More are counted and not shown. */
export const MOST_CONFLICTS = 20;

const against: Partial<Record<RuleKind, keyof ShippedEntries>> = {
  word: 'allow',
  allow: 'word',
  domain_denied: 'domain_allowed',
  domain_allowed: 'domain_denied',
};

/** Where a rule says the opposite of another that is not taken away, drafts included. */
export function conflictsOf(
  rule: StaffRule,
  others: readonly StaffRule[],
  shipped: ShippedEntries,
): readonly Conflict[] {
  const opposite = against[rule.kind];
  if (!opposite) return [];
  const own = new Map(folded(rule.entries).map((key, index) => [key, rule.entries[index] ?? '']));
  const allowedBy = opposite === 'allow' || opposite === 'domain_allowed' ? 'other' : 'this';
  const lists = [
    ...others
      .filter(({ id, kind }) => kind === opposite && id !== rule.id)
      .map(({ id, name, entries }) => ({ list: { id, name }, entries })),
    { list: null, entries: shipped[opposite] },
  ];
  return lists.flatMap(({ list, entries }) =>
    folded(entries).flatMap((key) => {
      const entry = own.get(key);
      return entry === undefined ? [] : [{ entry, list, allowedBy } as const];
    }),
  );
}

/** Where any of some rules says the opposite of another; two of them contradict each other once. */
export function conflictsAmong(
  rules: readonly StaffRule[],
  all: readonly StaffRule[],
  shipped: ShippedEntries,
): readonly ImportConflict[] {
  const found = rules.flatMap((rule) =>
    conflictsOf(rule, all, shipped).map(({ entry, list, allowedBy }): ImportConflict => {
      const [own, other] = [rule.name, list?.name ?? null];
      return allowedBy === 'this'
        ? { entry, watching: other, allowing: own }
        : { entry, watching: own, allowing: other };
    }),
  );
  const keyOf = ({ entry, watching, allowing }: ImportConflict) =>
    JSON.stringify([foldForMatching(entry), watching, allowing]);
  return [...new Map(found.map((one) => [keyOf(one), one])).values()];
}

/** All at once: ten times as fast as one by one. No entry has a line end in it. */
function folded(entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : foldForMatching(entries.join('\n')).split('\n');
}
