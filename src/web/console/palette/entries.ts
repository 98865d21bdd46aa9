/** One line of the palette. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  /** Other words by which it is found: its name in the other language, its key. */
  readonly also?: readonly string[];
  readonly key?: string;
  /** Whether it is what holds now: the language spoken, the room one is in. */
  readonly isCurrent?: boolean;
  readonly run: () => void;
}

export interface EntryGroup {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** The entries that hold every word of what was typed; groups without any are left out. */
export function matching(groups: readonly EntryGroup[], typed: string): readonly EntryGroup[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const fits = ({ label, also = [] }: Entry) => {
    const text = folded([label, ...also].join(' '));
    return words.every((word) => text.includes(word));
  };
  return groups
    .map(({ name, entries }) => ({ name, entries: entries.filter(fits) }))
    .filter(({ entries }) => entries.length > 0);
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
