/** A place where an entry of the automaton stands in a text; UTF-16 units, end exclusive. */
export interface Found<Entry> {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
}

/** Finds every one of many words in one walk over a text. */
export interface Automaton<Entry> {
  find(text: string): Found<Entry>[];
}

interface Node<Entry> {
  readonly next: Map<number, Node<Entry>>;
  readonly depth: number;
  /** Where to go on when no letter fits: the longest end of this path that starts another word. */
  fail: Node<Entry> | null;
  /** The entry that ends here. */
  entry: Entry | undefined;
  /** The nearest node on the way of `fail` where an entry ends. */
  shorter: Node<Entry> | null;
}

/**
 * Builds the automaton of Aho and Corasick (1975): the time of a search grows with the text and the
 * hits, not with the number of words. The first entry of a word wins.
 */
export function createAutomaton<Entry>(
  words: Iterable<readonly [word: string, entry: Entry]>,
): Automaton<Entry> {
  const root = node<Entry>(0);
  for (const [word, entry] of words) {
    if (word !== '') insert(root, word, entry);
  }
  link(root);
  // Most letters of a text start no word: one look tells, without a map.
  const starts = new Uint8Array(0x10000);
  for (const code of root.next.keys()) starts[code] = 1;
  return { find: (text) => walk(root, starts, text) };
}

function node<Entry>(depth: number): Node<Entry> {
  return { next: new Map(), depth, fail: null, entry: undefined, shorter: null };
}

function insert<Entry>(root: Node<Entry>, word: string, entry: Entry): void {
  let at = root;
  for (let unit = 0; unit < word.length; unit++) {
    const code = word.charCodeAt(unit);
    const next = at.next.get(code) ?? node(at.depth + 1);
    at.next.set(code, next);
    at = next;
  }
  at.entry ??= entry;
}

/** Breadth first: the links of a node rest on those of shorter ones. */
function link<Entry>(root: Node<Entry>): void {
  const queue = [root];
  for (const parent of queue) {
    for (const [code, child] of parent.next) {
      child.fail = parent.fail ? step(parent.fail, code, root) : root;
      child.shorter = child.fail.entry === undefined ? child.fail.shorter : child.fail;
      queue.push(child);
    }
  }
}

function step<Entry>(from: Node<Entry>, code: number, root: Node<Entry>): Node<Entry> {
  let at: Node<Entry> | null = from;
  while (at) {
    const next = at.next.get(code);
    if (next) return next;
    at = at.fail;
  }
  return root;
}

function walk<Entry>(root: Node<Entry>, starts: Uint8Array, text: string): Found<Entry>[] {
  const found: Found<Entry>[] = [];
  let at = root;
  for (let unit = 0; unit < text.length; unit++) {
    const code = text.charCodeAt(unit);
    if (at === root && starts[code] === 0) continue;
    at = step(at, code, root);
    for (let hit: Node<Entry> | null = at; hit; hit = hit.shorter) {
      if (hit.entry === undefined) continue;
      found.push({ start: unit + 1 - hit.depth, end: unit + 1, entry: hit.entry });
    }
  }
  return found;
}
