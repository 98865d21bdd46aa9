import type { Signal } from '../comment.js';
import type { RuleFinding, RuleSource, StaffRule } from '../staff-rules/rule.js';
import type { History } from './history.js';
import { links } from './links.js';
import { patterns } from './patterns.js';
import { prepared, type Subject, withSettings } from './rule.js';
import { domainsSpared, domainsToSpare, type Spares, wordsSpared, wordsToSpare } from './spared.js';
import { type OwnLists, type StaffedSettings, settingsOf, watchedBy } from './staff-settings.js';
import { type WordSettings, words } from './words.js';

/** What rules find beside the signals that count: those in shadow, and allow-lists in force. */
export type ShadowWatch = (
  subject: Subject,
  history: History,
  signals: readonly Signal[],
) => readonly RuleFinding[];

/** The settings that the live rules work with. */
export interface InForce extends Pick<StaffedSettings, 'links'> {
  readonly words: WordSettings;
}

/**
 * Staff's rules in shadow, beside the live ones and under the same allow-lists. A rule that allows
 * has a finding where it would have taken a signal away, and one in force where it did.
 */
export async function createShadow(
  own: OwnLists,
  staff: readonly StaffRule[],
  inForce: InForce,
): Promise<ShadowWatch> {
  const shadow = staff.filter(({ mode }) => mode === 'shadow');
  const allowing = staff.filter((rule) => rule.mode === 'live' && isAllowing(rule));
  const looking = await lookingOn(own, shadow, allowing);
  const sparing = [await wordsToSpare(shadow), domainsToSpare(shadow)];
  const spared = [
    await wordsSpared(allowing, inForce.words),
    domainsSpared(allowing, inForce.links),
  ];
  if (looking.length + shadow.length + allowing.length === 0) return () => [];
  return (subject, history, signals) => {
    const by = (all: readonly Spares[]) => all.flatMap((one) => one(subject, signals, history));
    const found = looking
      .flatMap((rule) => rule.check(subject, history))
      .flatMap(({ source }) => source ?? []);
    return [
      ...once([...found, ...by(sparing)]).map((one) => ({ ...one, mode: 'shadow' as const })),
      ...once(by(spared)).map((one) => ({ ...one, mode: 'live' as const })),
    ];
  };
}

async function lookingOn(
  own: OwnLists,
  shadow: readonly StaffRule[],
  allowing: readonly StaffRule[],
) {
  const watching = shadow.filter((rule) => !isAllowing(rule));
  if (watching.length === 0) return [];
  const settings = await settingsOf(own, [...watching.map(asLive), ...allowing]);
  return [
    await prepared(words, { ...settings.words, watched: watchedBy(watching) }),
    withSettings(links, settings.links),
    withSettings(patterns, settings.patterns),
  ];
}

function once(sources: readonly RuleSource[]): readonly RuleSource[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}

function isAllowing({ kind }: StaffRule): boolean {
  return kind === 'allow' || kind === 'domain_allowed';
}

function asLive(rule: StaffRule): StaffRule {
  return { ...rule, mode: 'live' };
}
