/** Staff's own lists and patterns. */
import type { SignalJson } from './cases.js';

export type RuleKindJson = 'word' | 'allow' | 'pattern' | 'domain_denied' | 'domain_allowed';
export type RuleModeJson = 'draft' | 'shadow' | 'live';
export type RuleCategoryJson = 'insult' | 'threat' | 'spam' | 'other';

/** A list or pattern without its entries. */
export interface RuleJson {
  readonly id: string;
  readonly name: string;
  readonly kind: RuleKindJson;
  /** Of words only. */
  readonly category: RuleCategoryJson | null;
  readonly weight: number;
  readonly note: string;
  readonly mode: RuleModeJson;
  readonly version: number;
  /** How many entries it has, and the first few. */
  readonly count: number;
  readonly sample: readonly string[];
  /** The name of who changed it last. */
  readonly author: string;
  readonly updatedAt: string;
  readonly withdrawn: boolean;
  /** What it found in the last seven days. */
  readonly hits: { readonly live: number; readonly shadow: number };
}

/** One change of a rule. */
export interface RuleRevisionJson {
  readonly version: number;
  readonly name: string;
  readonly category: RuleCategoryJson | null;
  readonly weight: number;
  readonly note: string;
  readonly mode: RuleModeJson;
  readonly withdrawn: boolean;
  readonly author: string;
  readonly at: string;
  /** How many entries came and went, and the first of them. */
  readonly added: { readonly count: number; readonly sample: readonly string[] };
  readonly dropped: { readonly count: number; readonly sample: readonly string[] };
}

/** A rule with those of its entries that were asked for. */
export interface RuleDetailJson extends RuleJson {
  readonly entries: readonly string[];
  /** How many entries fit what was asked for. */
  readonly matching: number;
  /** Newest first. */
  readonly history: readonly RuleRevisionJson[];
}

/** What a change did. */
export interface RuleEffectJson {
  readonly rule: RuleJson;
  /** Entries that another list says the opposite of; what is allowed wins. */
  readonly conflicts: readonly RuleConflictJson[];
  readonly conflictCount: number;
  /** What the new entries would have found in recent comments. */
  readonly reach: { readonly hits: number; readonly of: number } | null;
}

export interface RuleConflictJson {
  readonly entry: string;
  /** The other list's name; null for one that ships with the service. */
  readonly list: string | null;
  readonly allowedBy: 'this' | 'other';
}

/** A comment in which a rule found something; of one that allows, something that it let pass. */
export interface RuleHitJson {
  readonly comment: string;
  /** Shortened where it is long. */
  readonly text: string;
  /** The name of the space. */
  readonly space: string;
  readonly mode: 'shadow' | 'live';
  readonly at: string;
}

/** What a text meets, without a trace. */
export interface RuleTrialJson {
  /** What the rules in force say. */
  readonly now: {
    readonly verdict: 'allow' | 'review' | 'act';
    readonly signals: readonly SignalJson[];
  };
  /** What each of the rules asked about finds by itself. */
  readonly found: readonly {
    readonly id: string;
    readonly name: string;
    readonly mode: RuleModeJson;
    readonly spans: readonly (readonly [number, number])[];
  }[];
}

/** What became of an imported file. */
export interface RulesImportedJson {
  readonly created: number;
  readonly changed: number;
  readonly same: number;
  /** What was left out, and why; the first hundred. */
  readonly problems: readonly { readonly place: string; readonly message: string }[];
  readonly problemCount: number;
  /** Where a list of the file and another say opposite things; null: what ships. The first twenty. */
  readonly conflicts: readonly {
    readonly entry: string;
    readonly watching: string | null;
    readonly allowing: string | null;
  }[];
  readonly conflictCount: number;
}
