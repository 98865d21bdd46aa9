import type { StaffRule } from '../../../src/moderation/staff-rules/rule.js';

let made = 0;

/** A live list of words, unless something else is wanted. */
export function staffRule(over: Partial<StaffRule> = {}): StaffRule {
  made += 1;
  const at = new Date('2026-11-24T04:00:00Z');
  return {
    ...{ id: `rule-${made}`, name: `list ${made}`, kind: 'word', category: 'insult', weight: 0.7 },
    ...{ note: '', entries: [], mode: 'live', version: 1, author: 'staff-1' },
    ...{ createdAt: at, updatedAt: at, withdrawnAt: null },
    ...over,
  };
}
