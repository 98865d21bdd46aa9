import { setImmediate as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { matchingForms } from '../../text/fold.js';
import type { Normalised } from '../../text/script.js';
import type { ScannedComment, Signal } from '../comment.js';
import type { History } from './history.js';
import { type Sketch, sketchOf } from './likeness.js';

/** A comment as rules look at it: its text in the forms that matching needs, made once. */
export interface Subject extends ScannedComment {
  /** NFKC, lower case, simplified: for literal hits. */
  readonly plain: Normalised;
  /** Disguises undone: for folded hits. The same object as `plain` where there are none. */
  readonly folded: Normalised;
  /** What the text is like: for duplicates. */
  readonly sketch: Sketch;
}

/** What a rule looks for. `check` is pure: it reads the history and never writes it. */
export interface Rule<Settings> {
  readonly name: string;
  readonly settings: z.ZodType<Settings>;
  /** Makes ready for these settings what would take long at the first comment. */
  prepare?(settings: Settings): Promise<void>;
  check(subject: Subject, settings: Settings, history: History): readonly Signal[];
}

/** A rule whose settings are in place. */
export interface ReadyRule {
  readonly name: string;
  check(subject: Subject, history: History): readonly Signal[];
}

/** Puts a rule's settings in place; throws a `ZodError` when they do not fit. */
export function withSettings<Settings>(rule: Rule<Settings>, settings: unknown): ReadyRule {
  const parsed = rule.settings.parse(settings);
  return { name: rule.name, check: (subject, history) => rule.check(subject, parsed, history) };
}

/** The same for settings that may be large: what has to be built is built without holding others up. */
export async function prepared<Settings>(
  rule: Rule<Settings>,
  settings: unknown,
): Promise<ReadyRule & { readonly settings: Settings }> {
  const parsed = rule.settings.parse(settings);
  await pause();
  await rule.prepare?.(parsed);
  const { name } = rule;
  return {
    name,
    settings: parsed,
    check: (subject, history) => rule.check(subject, parsed, history),
  };
}

/** Longer texts are looked at only so far: what follows is for a person. UTF-16 units. */
export const MAX_SCANNED = 20_000;

/** Prepares a comment for the rules. */
export function subjectOf(comment: ScannedComment): Subject {
  const { plain, folded } = matchingForms(comment.text.slice(0, MAX_SCANNED));
  return { ...comment, plain, folded, sketch: sketchOf(plain.text) };
}

/** The span of the whole raw text. */
export function whole(subject: Subject): [number, number] {
  return [0, subject.text.length];
}
