/** A topic of the FAQ with the ways to ask for it, by language. */
export interface FaqEntry {
  readonly topic: string;
  readonly phrases: Readonly<Record<string, readonly string[]>>;
}
