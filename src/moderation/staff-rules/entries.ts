import { parse } from 'tldts';
import { UserError } from '../../core/errors.js';
import { foldForMatching } from '../../text/script.js';
import { compilePattern, MAX_PATTERN } from '../rules/patterns.js';
import { limits } from './limits.js';
import type { RuleKind } from './rule.js';

/** Entries as they are kept: trimmed, sound, each once, in the order given. */
export function cleanEntries(kind: RuleKind, entries: readonly string[]): string[] {
  if (entries.length > limits.entries) {
    throw new UserError('rule-too-long', { count: entries.length, limit: limits.entries });
  }
  if (kind === 'pattern' && entries.length !== 1) throw new UserError('rule-one-pattern');
  return [...new Set(entries.map((entry) => cleanEntry(kind, entry)))];
}

const longest: Readonly<Record<RuleKind, number>> = {
  ...{ word: limits.word, allow: limits.word, pattern: MAX_PATTERN },
  ...{ domain_denied: limits.domain, domain_allowed: limits.domain },
};

/**
 * One entry as it is kept.
 * @throws UserError `rule-empty-entry`, `rule-long-entry`, `rule-no-domain`, `rule-subdomain`,
 *   `pattern-wrong`, `pattern-matches-all`
 */
export function cleanEntry(kind: RuleKind, given: string): string {
  const entry = given.normalize('NFC').trim();
  const limit = longest[kind];
  if (entry.length > limit) {
    throw new UserError('rule-long-entry', { entry: `${entry.slice(0, 40)}…`, limit });
  }
  if (isEmpty(entry)) throw new UserError('rule-empty-entry');
  if (kind === 'pattern') {
    compilePattern(entry);
    return entry;
  }
  if (kind === 'domain_denied' || kind === 'domain_allowed') return cleanDomain(entry);
  return entry.replace(/\s+/g, ' ');
}

/** The domain that someone registered; a page's address is understood as its site's. */
function cleanDomain(entry: string): string {
  const { domain, hostname } = parse(entry);
  if (!domain || !hostname) throw new UserError('rule-no-domain', { entry: entry.slice(0, 60) });
  if (hostname !== domain && hostname !== `www.${domain}`) {
    throw new UserError('rule-subdomain', { entry: entry.slice(0, 60), domain });
  }
  return domain;
}

/** Nothing is left of it for matching: zero-width characters alone are nothing to look for. */
function isEmpty(entry: string): boolean {
  return !/[a-z\d\p{Script=Han}]/iu.test(entry) && foldForMatching(entry).trim() === '';
}
