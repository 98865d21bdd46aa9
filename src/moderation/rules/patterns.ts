import { RE2JS } from 're2js';
import { z } from 'zod';
import { UserError } from '../../core/errors.js';
import type { Signal } from '../comment.js';
import { MAX_SCANNED, type Rule } from './rule.js';
import { listedBy, staffList } from './staff-list.js';

/** Longer than any pattern a person can still read. UTF-16 units. */
export const MAX_PATTERN = 300;

const entry = z.strictObject({
  /** What moderators call it. */
  name: z.string().trim().min(1).max(60),
  /** RE2 syntax: no look-around, no back references, and so never slow. */
  pattern: z.string().min(1).max(MAX_PATTERN),
  weight: z.number().min(0).max(1),
  list: staffList.exactOptional(),
});
export type WatchedPattern = z.output<typeof entry>;

const settings = z.strictObject({ watched: z.array(entry).max(500).readonly().default([]) });
export type PatternSettings = z.output<typeof settings>;

/**
 * Staff's regular expressions, on an engine whose time grows with the text alone (RE2: Cox, "Regular
 * Expression Matching Can Be Simple And Fast", 2007), read on the normalised text. They are written
 * by people in a hurry: they ask for a look and never act.
 */
export const patterns: Rule<PatternSettings> = {
  name: 'patterns',
  settings,
  check(subject, watched) {
    return compiledOf(watched).flatMap(({ expression, ...watched }) => {
      const matcher = expression.matcher(subject.plain.text.slice(0, MAX_SCANNED));
      if (!matcher.find()) return [];
      const span = subject.plain.toRaw(matcher.start(), matcher.end());
      return [signal(watched, span)];
    });
  },
};

function signal({ name, weight, list }: WatchedPattern, span: Signal['span']): Signal {
  return {
    ...(list ? listedBy(list) : {}),
    rule: 'patterns',
    tier: 'folded',
    span,
    why: { key: 'pattern', args: { name } },
    weight,
  };
}

/**
 * Compiles a pattern. Throws `UserError`: `pattern-wrong` with what is wrong with it, or
 * `pattern-matches-all` when it matches a text without anything in it, and so every text.
 */
export function compilePattern(pattern: string): RE2JS {
  let expression: RE2JS;
  try {
    expression = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    const problem = error instanceof Error ? error.message.slice(0, 200) : '';
    throw new UserError('pattern-wrong', { pattern, problem });
  }
  if (expression.matcher('').find()) throw new UserError('pattern-matches-all', { pattern });
  return expression;
}

interface Compiled extends WatchedPattern {
  readonly expression: RE2JS;
}

const compiled = new WeakMap<PatternSettings, readonly Compiled[]>();

function compiledOf(watched: PatternSettings): readonly Compiled[] {
  const known = compiled.get(watched);
  if (known) return known;
  const made = watched.watched.map((one) => ({ ...one, expression: compilePattern(one.pattern) }));
  compiled.set(watched, made);
  return made;
}
