import type { Signal } from '../comment.js';
import type { RuleFinding, RuleSource, StaffRule } from '../staff-rules/rule.js';
import { createAutomaton } from './automaton.js';
import { isWhole } from './boundaries.js';
import type { History } from './history.js';
import { inSlices } from './in-slices.js';
import { links } from './links.js';
import { patterns } from './patterns.js';
import { prepared, type Subject, withSettings } from './rule.js';
import { type OwnLists, settingsOf, watchedBy } from './staff-settings.js';
import { spellings, words } from './words.js';

/** What rules in shadow would find beside the signals that count. */
export type ShadowWatch = (
  subject: Subject,
  history: History,
  signals: readonly Signal[],
) => readonly RuleFinding[];

/**
 * Staff's rules in shadow, beside the live ones and under the same allow-lists. A rule that allows
 * has a finding where it would have taken a signal away.
 */
export async function createShadow(
  own: OwnLists,
  staff: readonly StaffRule[],
): Promise<ShadowWatch> {
  const shadow = staff.filter(({ mode }) => mode === 'shadow');
  if (shadow.length === 0) return () => [];
  const allowing = staff.filter((rule) => rule.mode === 'live' && isAllowing(rule));
  const watching = shadow.filter((rule) => !isAllowing(rule));
  const settings = await settingsOf(own, [...watching.map(asLive), ...allowing]);
  const looking = [
    await prepared(words, { ...settings.words, watched: watchedBy(watching) }),
    withSettings(links, settings.links),
    withSettings(patterns, settings.patterns),
  ];
  const sparing = [await wordsSpared(shadow), domainsSpared(shadow)];
  return (subject, history, signals) => {
    const found = looking
      .flatMap((rule) => rule.check(subject, history))
      .flatMap(({ source }) => source ?? []);
    const spared = sparing.flatMap((spares) => spares(subject, signals));
    const sources = new Map([...found, ...spared].map((source) => [source.id, source]));
    return [...sources.values()].map((source) => ({ ...source, mode: 'shadow' }));
  };
}

function isAllowing({ kind }: StaffRule): boolean {
  return kind === 'allow' || kind === 'domain_allowed';
}

function asLive(rule: StaffRule): StaffRule {
  return { ...rule, mode: 'live' };
}

type Spares = (subject: Subject, signals: readonly Signal[]) => readonly RuleSource[];

/** Allowed words around a watched one. */
async function wordsSpared(shadow: readonly StaffRule[]): Promise<Spares> {
  const allowed = entriesBy(shadow, 'allow');
  if (allowed.length === 0) return () => [];
  const spelled = await inSlices(allowed, ([word, source]) =>
    [...spellings(word)].map((spelling) => [spelling, source] as const),
  );
  const automaton = createAutomaton(spelled.flat());
  return ({ plain, folded }, signals) => {
    const spans = signals.filter(({ rule }) => rule === 'words').map(({ span }) => span);
    if (spans.length === 0) return [];
    return (folded === plain ? [plain] : [plain, folded]).flatMap(({ text, toRaw }) =>
      automaton.find(text).flatMap(({ start, end, entry }) => {
        if (!isWhole(text, start, end)) return [];
        const [from, to] = toRaw(start, end);
        return spans.some((span) => from <= span[0] && span[1] <= to) ? [entry] : [];
      }),
    );
  };
}

/** Allowed domains that a signal is about. */
function domainsSpared(shadow: readonly StaffRule[]): Spares {
  const allowed = new Map(entriesBy(shadow, 'domain_allowed'));
  return (_, signals) =>
    signals.flatMap(({ rule, why }) => {
      const source = rule === 'links' ? allowed.get(String(why.args?.domain)) : undefined;
      return source ?? [];
    });
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
