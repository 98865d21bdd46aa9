/** A place where an entry of the automaton stands in a text; UTF-16 units, end exclusive. */
export interface Found<Entry> {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
}

/** Finds every one of many words in one walk over a text. */
export interface Automaton<Entry> {
  find(text: string): Found<Entry>[];
  /** Tells of every place as it is found, until it hears `false`: nothing is made for it. */
  meet(text: string, met: (entry: Entry, start: number, end: number) => unknown): void;
}

/**
 * The nodes, a column each: 60,000 words have a quarter of a million, and an object with a map for
 * each would take a hundred times the memory. Node 0 is the root; 0 also says "none".
 */
interface Nodes {
  /** Units of words by number, from 1 on: 0 is a unit that stands in no word. */
  readonly kinds: Uint16Array;
  readonly parent: Int32Array;
  readonly kind: Uint16Array;
  readonly depth: Int32Array;
  /** The root's children by kind: most units of a text begin a word or are in none. */
  readonly starts: Int32Array;
  /** All other children, hashed by parent and kind. */
  readonly children: Int32Array;
  /** Where to go on when no letter fits: the longest end of this path that starts another word. */
  readonly fail: Int32Array;
  /** One more than the index of the entry that ends here. */
  readonly entry: Int32Array;
  /** This node if an entry ends here, else the nearest such node on the way of `fail`. */
  readonly ending: Int32Array;
  /** The next shorter entry's node: the nearest one on the way of `fail`. */
  readonly shorter: Int32Array;
}

/**
 * Builds the automaton of Aho and Corasick ("Efficient string matching", CACM 1975): the time of a
 * search grows with the text and the hits, not with the number of words. The first entry of a word
 * wins.
 */
export function createAutomaton<Entry>(
  words: Iterable<readonly [word: string, entry: Entry]>,
): Automaton<Entry> {
  const list = [...words].filter(([word]) => word !== '');
  const nodes = emptyNodes(list.map(([word]) => word));
  let count = 1;
  list.forEach(([word], index) => {
    count = insert(nodes, word, { index, count });
  });
  link(nodes, count);
  const walking = { nodes, table: count <= MOST_TABLED ? tabled(nodes, count) : null };
  const entries = list.map(([, entry]) => entry);
  const entryAt = (node: number) => entries[(nodes.entry[node] ?? 1) - 1] as Entry;
  return {
    find(text) {
      const found: Found<Entry>[] = [];
      walk(walking, text, (node, end) => {
        found.push({ start: end - (nodes.depth[node] ?? 0), end, entry: entryAt(node) });
      });
      return found;
    },
    meet(text, met) {
      walk(walking, text, (node, end) => met(entryAt(node), end - (nodes.depth[node] ?? 0), end));
    },
  };
}

function emptyNodes(words: readonly string[]): Nodes {
  const kinds = new Uint16Array(0x10000);
  let known = 0;
  for (const word of words) {
    for (let at = 0; at < word.length; at++) kinds[word.charCodeAt(at)] ||= ++known;
  }
  const size = words.reduce((sum, word) => sum + word.length, 1);
  return {
    kinds,
    parent: new Int32Array(size),
    kind: new Uint16Array(size),
    depth: new Int32Array(size),
    starts: new Int32Array(known + 1),
    // At most half full.
    children: new Int32Array(2 ** (33 - Math.clz32(size))),
    fail: new Int32Array(size),
    entry: new Int32Array(size),
    ending: new Int32Array(size),
    shorter: new Int32Array(size),
  };
}

/** Returns how many nodes there are afterwards. */
function insert(
  nodes: Nodes,
  word: string,
  { index, count }: { readonly index: number; readonly count: number },
): number {
  let at = 0;
  let size = count;
  for (let unit = 0; unit < word.length; unit++) {
    const kind = nodes.kinds[word.charCodeAt(unit)] ?? 0;
    let next = childOf(nodes, at, kind);
    if (next === 0) {
      next = size++;
      nodes.parent[next] = at;
      nodes.kind[next] = kind;
      nodes.depth[next] = unit + 1;
      if (at === 0) nodes.starts[kind] = next;
      else nodes.children[placeOf(nodes, at, kind)] = next;
    }
    at = next;
  }
  if (nodes.entry[at] === 0) nodes.entry[at] = index + 1;
  return size;
}

function childOf(nodes: Nodes, at: number, kind: number): number {
  return (at === 0 ? nodes.starts[kind] : nodes.children[placeOf(nodes, at, kind)]) ?? 0;
}

/** Where a child stands in the hashed table, or the free place for it. */
function placeOf({ children, parent, kind: kindOf }: Nodes, at: number, kind: number): number {
  const last = children.length - 1;
  const hash = Math.imul(Math.imul(at, 0x9e3779b1) ^ kind, 0x85ebca6b);
  let place = (hash ^ (hash >>> 15)) & last;
  for (;;) {
    const child = children[place] ?? 0;
    if (child === 0 || (parent[child] === at && kindOf[child] === kind)) return place;
    place = (place + 1) & last;
  }
}

/** The shortest first: the links of a node rest on those of shorter ones. */
function link(nodes: Nodes, count: number): void {
  const { parent, kind, depth, fail, entry, ending, shorter } = nodes;
  for (const node of byDepth(depth.subarray(0, count))) {
    const above = parent[node] ?? 0;
    const next = above === 0 ? 0 : step(nodes, fail[above] ?? 0, kind[node] ?? 0);
    fail[node] = next;
    shorter[node] = ending[next] ?? 0;
    ending[node] = entry[node] === 0 ? (shorter[node] ?? 0) : node;
  }
}

/** All nodes but the root, by counting. */
function byDepth(depth: Int32Array): Int32Array {
  const firsts = new Int32Array(depth.reduce((most, one) => Math.max(most, one), 0) + 2);
  for (const one of depth) firsts[one + 1] = (firsts[one + 1] ?? 0) + 1;
  for (let at = 1; at < firsts.length; at++) firsts[at] = (firsts[at] ?? 0) + (firsts[at - 1] ?? 0);
  const order = new Int32Array(depth.length);
  depth.forEach((one, node) => {
    const place = firsts[one] ?? 0;
    order[place] = node;
    firsts[one] = place + 1;
  });
  return order.subarray(1);
}

function step(nodes: Nodes, from: number, kind: number): number {
  let at = from;
  for (;;) {
    const next = childOf(nodes, at, kind);
    if (next !== 0 || at === 0) return next;
    at = nodes.fail[at] ?? 0;
  }
}

/** With more nodes than this a table of them would take more memory than it saves time. */
const MOST_TABLED = 20_000;
const ASCII = 128;

/** Where every node goes on with every letter of ASCII: in English each letter begins some word. */
interface Table {
  /** A letter's column; the first one is for letters that are in no word, and leads back to the root. */
  readonly columns: Uint8Array;
  readonly width: number;
  readonly next: Uint16Array;
}

function tabled(nodes: Nodes, count: number): Table {
  const { kinds, fail, starts, depth } = nodes;
  const codes = Array.from({ length: ASCII }, (_, code) => code).filter((code) => kinds[code]);
  const columns = new Uint8Array(ASCII);
  codes.forEach((code, at) => {
    columns[code] = at + 1;
  });
  const width = codes.length + 1;
  const next = new Uint16Array(count * width);
  const all = codes.map((code) => kinds[code] ?? 0);
  all.forEach((kind, at) => {
    next[at + 1] = starts[kind] ?? 0;
  });
  for (const node of byDepth(depth.subarray(0, count))) {
    const other = (fail[node] ?? 0) * width;
    all.forEach((kind, at) => {
      const child = childOf(nodes, node, kind);
      next[node * width + at + 1] = child === 0 ? (next[other + at + 1] ?? 0) : child;
    });
  }
  return { columns, width, next };
}

const untabled = { columns: new Uint8Array(0), width: 0, next: null };

interface Walking {
  readonly nodes: Nodes;
  readonly table: Table | null;
}

function walk(
  { nodes, table }: Walking,
  text: string,
  hit: (node: number, end: number) => unknown,
): void {
  const { kinds, starts, ending, shorter } = nodes;
  const { columns, width, next } = table ?? untabled;
  let at = 0;
  for (let unit = 0; unit < text.length; unit++) {
    const code = text.charCodeAt(unit);
    if (next !== null && code < ASCII) at = next[at * width + (columns[code] ?? 0)] ?? 0;
    else {
      const kind = kinds[code] ?? 0;
      // A unit that is in no word ends all of them.
      if (kind === 0) at = 0;
      else at = at === 0 ? (starts[kind] ?? 0) : step(nodes, at, kind);
    }
    for (let end = ending[at] ?? 0; end !== 0; end = shorter[end] ?? 0) {
      if (hit(end, unit + 1) === false) return;
    }
  }
}
