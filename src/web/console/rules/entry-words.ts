import type { RuleKindJson } from '../../../platforms/web/contract/rules.js';

/** What was typed into a field for entries: apart by commas or lines; a pattern may hold any of these. */
export function entriesOf(text: string, kind: RuleKindJson): string[] {
  const parts = kind === 'pattern' ? text.split('\n') : text.split(/[,，、;；\n]+/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
