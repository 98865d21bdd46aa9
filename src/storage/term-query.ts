import type { Terms } from '../library/ports.js';

/** Terms as the text of a `tsquery`; null for an empty choice, which no title fits. */
export function toTsquery(terms: Terms): string | null {
  if (typeof terms === 'string') return terms === '' ? null : quoted(terms);
  if ('start' in terms) return terms.start === '' ? null : `${quoted(terms.start)}:*`;
  if ('all' in terms) {
    const parts = terms.all.map(toTsquery);
    const whole = parts.filter((part) => part !== null);
    return whole.length === 0 || whole.length < parts.length ? null : joined(whole, ' & ');
  }
  const parts = terms.any.map(toTsquery).filter((part) => part !== null);
  return parts.length === 0 ? null : joined(parts, ' | ');
}

function joined(parts: readonly string[], operator: string): string {
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(operator)})`;
}

/** A lexeme as it stands, whatever is in it. */
function quoted(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
