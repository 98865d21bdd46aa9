import type { Signal } from './comment.js';
import type { Scanner } from './desk.js';
import { judged, type PolicyGiven } from './policy.js';
import type { History } from './rules/history.js';
import { type ReadyRule, type Subject, subjectOf } from './rules/rule.js';
import type { ShadowWatch } from './rules/shadow.js';
import type { RuleFinding } from './staff-rules/rule.js';

export interface ScannerParts {
  readonly rules: readonly ReadyRule[];
  /** Rules that only look on. */
  readonly shadow?: ShadowWatch;
  readonly history: History;
  readonly policy: PolicyGiven;
  /** Told of a rule that threw; nothing of the comment is passed on. */
  readonly ruleFailed: (rule: string, error: unknown) => void;
}

/**
 * Looks at comments one after the other: all rules, then the verdict. Every comment with an author
 * becomes history for the next ones.
 */
export function createScanner(parts: ScannerParts): Scanner {
  return {
    scan(comment) {
      const subject = subjectOf(comment);
      const signals = parts.rules.flatMap((rule) => checked(rule, subject, parts));
      const shadow = watched(subject, signals, parts);
      remember(subject, parts.history);
      return { ...judged(signals, parts.policy), ...(shadow.length > 0 ? { shadow } : {}) };
    },
  };
}

/** One bad rule must not silence the others. */
function checked(rule: ReadyRule, subject: Subject, parts: ScannerParts): readonly Signal[] {
  try {
    return rule.check(subject, parts.history);
  } catch (error) {
    parts.ruleFailed(rule.name, error);
    return [];
  }
}

function watched(
  subject: Subject,
  signals: readonly Signal[],
  { shadow, history, ruleFailed }: ScannerParts,
): readonly RuleFinding[] {
  try {
    return shadow?.(subject, history, signals) ?? [];
  } catch (error) {
    ruleFailed('shadow', error);
    return [];
  }
}

function remember({ id, author, space, at, sketch }: Subject, history: History): void {
  if (author !== undefined) history.add({ id, author, space, at, sketch });
}
