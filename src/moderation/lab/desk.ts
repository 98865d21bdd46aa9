import type { RulePatch } from '../staff-rules/desk.js';
import type { RuleMode, StaffRule } from '../staff-rules/rule.js';
import type { Backtest } from './backtest.js';
import type { Rate } from './band.js';
import type { Share } from './share.js';

export type { Backtest, Rate, RuleMode, Share };

/** A rule (or what it is to become) tried on the past. */
export interface RuleBacktest extends Backtest {
  readonly rule: StaffRule;
  /** The version it stands beside; null when it was never live, or is as it stands. */
  readonly liveVersion: number | null;
  /** More comments are there than were read. */
  readonly isCut: boolean;
}

/** What became of the comments that a rule found in one mode, since its content last changed. */
export interface ModeFigures {
  readonly hits: number;
  readonly removed: number;
  readonly kept: number;
  readonly undecided: number;
  readonly precision: Share | null;
  readonly last: Date | null;
}

/** How a rule does in service. */
export interface RuleFigures {
  readonly id: string;
  readonly mode: RuleMode;
  /** When its entries, weight or category last changed: older hits are of another rule. */
  readonly since: Date;
  readonly shadow: ModeFigures;
  readonly live: ModeFigures;
  /** Of rules in shadow and live ones; null for drafts. */
  readonly rate: Rate | null;
  /** When the service itself took it back into shadow, if nobody has changed it since. */
  readonly fellBackAt: Date | null;
}

/** Where rules are tried before they count, and watched while they do. */
export interface RuleLab {
  /**
   * Tries a rule on past comments, with a patch on it where one is given; null: there is no such rule.
   * @throws UserError `lab-busy` while another one is tried, and as `RuleDesk.change` does
   */
  backtest(id: string, patch: RulePatch): Promise<RuleBacktest | null>;
  /** How every rule does, in the order of their names. */
  figures(): Promise<readonly RuleFigures[]>;
}

/** A live rule that found so much more than it used to that it only looks on now. */
export interface Fallback {
  readonly rule: StaffRule;
  readonly rate: Rate;
}
