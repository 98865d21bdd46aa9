const nothing: readonly RegExpExecArray[] = [];

/**
 * Every match of a global pattern, which must not match the empty string. `matchAll` copies its
 * pattern first, which costs more than to look for it; most patterns find nothing.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return nothing;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}
