import type { Scan, ScannedComment } from '../../src/moderation/comment.js';
import { createHistory } from '../../src/moderation/rules/history.js';
import { loadRules } from '../../src/moderation/rules/index.js';
import { createScanner } from '../../src/moderation/scan.js';

export const noon = new Date('2026-11-24T04:00:00Z');

/** Rules are pure and their history is not theirs: one set of them serves every scanner. */
const rules = await loadRules();

/** A scanner as the command line has it: the project's own rules, an empty history. */
export async function newScanner(mayAct = true) {
  const scanner = createScanner({
    rules,
    history: createHistory(),
    policy: { mayAct },
    ruleFailed: (rule, error) => {
      throw new Error(rule, { cause: error });
    },
  });
  let count = 0;
  return {
    /** Scans a text; what is not said is made up: a new id, a space, a minute later. */
    scan(text: string, rest: Partial<ScannedComment> = {}): Scan {
      count++;
      const at = new Date(noon.getTime() + count * 60_000);
      return scanner.scan({ id: `c${count}`, space: 'web:main', at, text, ...rest });
    },
  };
}
