import type { RuleChange } from '../moderation/staff-rules/ports.js';
import type { RuleRevision, StaffRule } from '../moderation/staff-rules/rule.js';
import type { StaffRuleRevision as RevisionRow, StaffRule as RuleRow } from './generated/client.js';
import { oneOf } from './words.js';

const ruleKinds = ['word', 'allow', 'pattern', 'domain_denied', 'domain_allowed'] as const;
const ruleModes = ['draft', 'shadow', 'live'] as const;
const wordCategories = ['insult', 'threat', 'spam', 'other'] as const;

type Words = Pick<RuleRow, 'name' | 'kind' | 'category' | 'weight' | 'note' | 'mode'>;

/** A rule as it is kept. */
export function toRule(row: RuleRow): StaffRule {
  const { id, version, author, entries, createdAt, updatedAt, withdrawnAt } = row;
  return { ...words(row), id, version, author, entries, createdAt, updatedAt, withdrawnAt };
}

/** One line of a rule's history. */
export function toRevision(row: RevisionRow): RuleRevision {
  const { version, withdrawn, added, dropped, author, at } = row;
  return { ...words(row), version, withdrawn, added, dropped, author, at };
}

function words({ name, kind, category, weight, note, mode }: Words) {
  return {
    ...{ name, weight, note },
    kind: oneOf(ruleKinds, kind),
    category: category === null ? null : oneOf(wordCategories, category),
    mode: oneOf(ruleModes, mode),
  };
}

/** What came and what went between two lists of entries. */
export function difference(
  before: readonly string[],
  after: readonly string[],
): { readonly added: string[]; readonly dropped: string[] } {
  const [old, young] = [new Set(before), new Set(after)];
  return {
    added: [...young].filter((entry) => !old.has(entry)),
    dropped: [...old].filter((entry) => !young.has(entry)),
  };
}

/** The entries after a change: what stayed in its order, then what came. */
export function entriesAfter(
  before: readonly string[],
  { added, dropped }: { readonly added: readonly string[]; readonly dropped: readonly string[] },
): string[] {
  const gone = new Set(dropped);
  return [...before.filter((entry) => !gone.has(entry)), ...added];
}

/** A rule as its history up to a version says; null when there was no such version. */
export function replayed(history: readonly RuleRevision[], version: number): RuleChange | null {
  const past = history.filter((one) => one.version <= version);
  const last = past.at(-1);
  if (last?.version !== version) return null;
  const entries = past.reduce<string[]>(entriesAfter, []);
  const { name, kind, category, weight, note, mode, withdrawn } = last;
  return { name, kind, category, weight, note, mode, withdrawn, entries };
}
