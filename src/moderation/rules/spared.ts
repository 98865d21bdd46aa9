import type { Signal } from '../comment.js';
import type { RuleSource, StaffRule } from '../staff-rules/rule.js';
import { createAutomaton } from './automaton.js';
import { isWhole } from './boundaries.js';
import type { History } from './history.js';
import { inSlices } from './in-slices.js';
import { type LinkSettings, links } from './links.js';
import { type Subject, withSettings } from './rule.js';
import { spellings, type WordSettings, watchedIn } from './words.js';

/** Which allow-lists take a signal away from a comment: the sources, some of them twice. */
export type Spares = (
  subject: Subject,
  signals: readonly Signal[],
  history: History,
) => readonly RuleSource[];

const nothing: Spares = () => [];

/** Allow-lists that only look on: the signals are still there, and stand inside an allowed word. */
export async function wordsToSpare(rules: readonly StaffRule[]): Promise<Spares> {
  const allowed = entriesBy(rules, 'allow');
  if (allowed.length === 0) return nothing;
  const spelled = await inSlices(allowed, ([word, source]) =>
    [...spellings(word)].map((spelling) => [spelling, source] as const),
  );
  const automaton = createAutomaton(spelled.flat());
  return (subject, signals) => {
    const spans = signals.filter(({ rule }) => rule === 'words').map(({ span }) => span);
    if (spans.length === 0) return [];
    return formsOf(subject).flatMap(({ text, toRaw }) =>
      automaton.find(text).flatMap(({ start, end, entry }) => {
        if (!isWhole(text, start, end)) return [];
        const [from, to] = toRaw(start, end);
        return spans.some((span) => from <= span[0] && span[1] <= to) ? [entry] : [];
      }),
    );
  };
}

/**
 * Allow-lists in force: the signals are gone, so what watched words stand inside each allowed one is
 * looked up once, when the rules are arranged. `settings` are those that the words rule works with.
 */
export async function wordsSpared(
  rules: readonly StaffRule[],
  settings: WordSettings,
): Promise<Spares> {
  const allowed = entriesBy(rules, 'allow');
  if (allowed.length === 0) return nothing;
  const covering = await inSlices(allowed, ([word, source]) =>
    [...spellings(word)].flatMap((spelling) => {
      const inside = watchedIn(spelling, settings);
      return inside.length === 0 ? [] : [[spelling, { source, inside }] as const];
    }),
  );
  const automaton = createAutomaton(covering.flat());
  return (subject) =>
    formsOf(subject).flatMap(({ text }) =>
      automaton.find(text).flatMap(({ start, end, entry: { source, inside } }) => {
        if (!isWhole(text, start, end)) return [];
        const isWord = inside.some((at) => isWhole(text, start + at.start, start + at.end));
        return isWord ? [source] : [];
      }),
    );
}

/** Allowed domains that a signal is about. */
export function domainsToSpare(rules: readonly StaffRule[]): Spares {
  const allowed = new Map(entriesBy(rules, 'domain_allowed'));
  if (allowed.size === 0) return nothing;
  return (_, signals) => signals.flatMap((signal) => domainOf(signal, allowed));
}

/** The same for domains in force: links are looked at once more as if nobody had allowed them. */
export function domainsSpared(
  rules: readonly StaffRule[],
  settings: Partial<LinkSettings>,
): Spares {
  const allowed = new Map(entriesBy(rules, 'domain_allowed'));
  if (allowed.size === 0) return nothing;
  const before = (settings.allowed ?? []).filter((domain) => !allowed.has(domain));
  const strict = withSettings(links, { ...settings, allowed: before });
  return (subject, _, history) =>
    strict.check(subject, history).flatMap((signal) => domainOf(signal, allowed));
}

function domainOf(
  { rule, why }: Signal,
  allowed: ReadonlyMap<string, RuleSource>,
): readonly RuleSource[] {
  const source = rule === 'links' ? allowed.get(String(why.args?.domain)) : undefined;
  return source ? [source] : [];
}

function formsOf({ plain, folded }: Subject) {
  return folded === plain ? [plain] : [plain, folded];
}

function entriesBy(
  rules: readonly StaffRule[],
  kind: StaffRule['kind'],
): (readonly [entry: string, source: RuleSource])[] {
  return rules.flatMap((rule) => {
    const { id, version, entries } = rule;
    return rule.kind === kind ? entries.map((entry) => [entry, { id, version }] as const) : [];
  });
}
