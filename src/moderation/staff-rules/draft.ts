import { UserError } from '../../core/errors.js';
import type { RulePatch, RuleWish } from './desk.js';
import { cleanEntries, cleanEntry } from './entries.js';
import { limits } from './limits.js';
import type { RuleChange } from './ports.js';
import type { RuleContent, RuleKind, RuleMode, StaffRule, WordCategory } from './rule.js';

/** A word of staff's is most likely meant; it still asks for a look and does not act by itself. */
const USUAL_WEIGHT = 0.7;

/** A wish as it would be kept. */
export function contentOf(wish: RuleWish): RuleContent {
  const { kind, note = '', weight = USUAL_WEIGHT } = wish;
  return {
    name: cleanName(wish.name),
    kind,
    category: categoryOf(kind, wish.category),
    weight: weightOf(kind, weight),
    note: cleanNote(note),
    entries: cleanEntries(kind, wish.entries),
  };
}

/** A rule with a patch on it. */
export function patched(
  rule: StaffRule,
  patch: RulePatch,
): RuleContent & { readonly mode: RuleMode } {
  const { kind } = rule;
  return {
    name: patch.name === undefined ? rule.name : cleanName(patch.name),
    kind,
    category: categoryOf(kind, patch.category === undefined ? rule.category : patch.category),
    weight: weightOf(kind, patch.weight ?? rule.weight),
    note: patch.note === undefined ? rule.note : cleanNote(patch.note),
    mode: patch.mode ?? rule.mode,
    entries: entriesAfter(rule, patch),
  };
}

function entriesAfter(rule: StaffRule, { entries, add = [], drop = [] }: RulePatch): string[] {
  const { kind } = rule;
  const start = entries === undefined ? rule.entries : cleanEntries(kind, entries);
  const gone = new Set(drop.map((entry) => cleanEntry(kind, entry)));
  const kept = start.filter((entry) => !gone.has(entry));
  const all = [...new Set([...kept, ...add.map((entry) => cleanEntry(kind, entry))])];
  if (all.length > limits.entries) {
    throw new UserError('rule-too-long', { count: all.length, limit: limits.entries });
  }
  if (kind === 'pattern' && all.length !== 1) throw new UserError('rule-one-pattern');
  return all;
}

/** Names are unique, and all lists together stay within what can be rebuilt at every change. */
export function refuseCollision(
  all: readonly StaffRule[],
  next: RuleChange,
  id: string | null,
): void {
  if (next.withdrawn) return;
  const others = all.filter((rule) => rule.id !== id);
  const named = next.name.toLowerCase();
  if (others.some(({ name }) => name.toLowerCase() === named)) {
    throw new UserError('rule-name-taken', { name: next.name });
  }
  if (others.length >= limits.rules) throw new UserError('rules-full', { limit: limits.rules });
  const count = others.reduce((sum, { entries }) => sum + entries.length, next.entries.length);
  if (count > limits.all) throw new UserError('rules-too-long', { count, limit: limits.all });
}

function cleanName(given: string): string {
  const name = given.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (name === '' || name.length > limits.name) {
    throw new UserError('rule-bad-name', { limit: limits.name });
  }
  return name;
}

function cleanNote(given: string): string {
  const note = given.trim();
  if (note.length > limits.note) throw new UserError('rule-long-note', { limit: limits.note });
  return note;
}

function categoryOf(
  kind: RuleKind,
  category: WordCategory | null | undefined,
): WordCategory | null {
  return kind === 'word' ? (category ?? 'other') : null;
}

/** What is allowed weighs nothing. */
function weightOf(kind: RuleKind, weight: number): number {
  return kind === 'allow' || kind === 'domain_allowed' ? 0 : weight;
}
