import type { Effect } from '../cases/case.js';
import type { Sight } from '../queues/sight.js';
import type { AlertMark, Standing } from './alert.js';

export type { AlertMark, AlertStep, WaitingCase } from './alert.js';

/** What one look came to: what is told from now on, and what has to be done for it. */
export interface Telling {
  readonly marks: readonly (AlertMark & {
    /** It waited for its turn: so does what comes next. */
    readonly isPaced: boolean;
  })[];
  readonly effects: readonly Effect[];
}

/** Where one looks for what to tell. */
export interface Look {
  readonly at: Date;
  /** Cases due by then. */
  readonly dueBy: Date;
  /** Spaces for which raid mode is proposed. */
  readonly raided: readonly string[];
}

/** What has been told, and the due times it was told of. */
export interface AlertStore {
  /**
   * Runs `plan` on what stands: undecided cases that are awake, due by then or of somebody in need,
   * and not told of as late (or urgent) yet; the longest due first, up to some thousand. What the plan
   * tells is marked and handed to the outbox in one transaction, under a lock that all processes
   * share: it is told once. `raids` of the standing are the caller's to fill in.
   */
  tell(look: Look, plan: (standing: Omit<Standing, 'raids'>) => Telling): Promise<Telling>;
  /** Undecided cases that are awake, as far as all of these see: late, and due by then. */
  due(at: Date, dueBy: Date, within?: readonly Sight[]): Promise<DueCounts>;
  /** Drops marks older than that, unless their case still waits; how many. */
  forget(before: Date): Promise<number>;
}

export interface DueCounts {
  readonly near: number;
  readonly late: number;
}
