/** A part of a typed line: its name and what was said. */
export type LinePart = readonly [name: string, value: string];

/** Reads the parts of a line; null when it does not begin with one. */
export type ReadLineParts = (line: string) => readonly LinePart[] | null;

/**
 * A reader of lines such as `hall:north text:"closed: repairs"`, by what each part may be called. A part
 * begins at the start or behind a space; quotes keep a text together that looks like a part.
 */
export function createLineParts(names: Readonly<Record<string, readonly string[]>>): ReadLineParts {
  const parts = new Map(
    Object.entries(names).flatMap(([part, said]) => said.map((name) => [name, part] as const)),
  );
  const beginning = new RegExp(`(?:^|\\s)(${[...parts.keys()].join('|')})\\s*[:：]\\s*`, 'giu');
  return (line) => {
    const quoted = [...line.matchAll(/"[^"]*"|“[^”]*”/g)].map((match) => [
      match.index,
      match.index + match[0].length,
    ]);
    const isQuoted = (at: number) => quoted.some(([from = 0, to = 0]) => at > from && at < to);
    const found = [...line.matchAll(beginning)].filter((match) => !isQuoted(match.index));
    if (found.length === 0 || line.slice(0, found[0]?.index).trim() !== '') return null;
    return found.map((match, index) => {
      const end = found[index + 1]?.index ?? line.length;
      const value = line.slice(match.index + match[0].length, end).trim();
      const part = parts.get((match[1] ?? '').toLowerCase()) ?? '';
      return [part, value.replace(/^["“](.*)["”]$/s, '$1')] as const;
    });
  };
}
