import type { LibraryFacts } from '../facts.js';
import type { FaqTopic } from './desk.js';
import type { FaqRecord, FaqStore } from './ports.js';

/** The FAQ as it counts now: the library's file, and over it what staff taught. */
export interface LiveFaq {
  /** Every topic, withdrawn ones too, in the order of their keys. */
  topics(): readonly FaqTopic[];
  /** A topic that readers are answered with. */
  get(topic: string): FaqTopic | undefined;
  /** Reads what was taught anew. */
  reload(): Promise<void>;
  /**
   * Resolves when what counts is no older than what this process was told of, or after half a
   * second. Never throws: while the database is away the FAQ stays as it was.
   */
  fresh(): Promise<void>;
  /** Somebody changed it: it is read at once, and the next question waits for that. */
  changed(): void;
  /** The library's file is another. */
  factsChanged(): void;
  /** Told at every change, with all topics. */
  onChange(listener: (topics: readonly FaqTopic[]) => void): void;
}

export interface LiveFaqParts {
  /** What the library's file says now. */
  readonly facts: () => Pick<LibraryFacts, 'faq'>;
  readonly store: Pick<FaqStore, 'all' | 'stamp'>;
  /** Milliseconds of any steady clock. */
  readonly steadyMs: () => number;
  readonly failed: (error: unknown) => void;
}

/** News may be lost on the way: so often what was taught is compared with the database. */
const COMPARE_MS = 5_000;
/** A question does not wait longer for news: the database may be away. */
const PATIENCE_MS = 500;

/** Nothing is read before `reload`. */
export function createLiveFaq(parts: LiveFaqParts): LiveFaq {
  const { store } = parts;
  const listeners: ((topics: readonly FaqTopic[]) => void)[] = [];
  let taught: readonly FaqRecord[] = [];
  let topics = merged(parts.facts(), taught);
  let byKey = answering(topics);
  let stamp = '';
  let comparedMs = Number.NEGATIVE_INFINITY;
  let pending: Promise<void> | null = null;

  const merge = () => {
    topics = merged(parts.facts(), taught);
    byKey = answering(topics);
    for (const listener of listeners) listener(topics);
  };
  const read = async () => {
    comparedMs = parts.steadyMs();
    const now = await store.stamp();
    if (now === stamp) return;
    taught = await store.all();
    // A change that came in between is seen at the next comparison: the stamp is the older one.
    stamp = now;
    merge();
  };
  /** One after the other, so that an older reading never takes the place of a newer one. */
  const reload = (): Promise<void> => {
    const turn = (pending ?? Promise.resolve()).then(read);
    const settled: Promise<void> = turn.catch(parts.failed).then(() => {
      if (pending === settled) pending = null;
    });
    pending = settled;
    return turn;
  };
  return {
    topics: () => topics,
    get: (topic) => byKey.get(topic),
    reload,
    async fresh() {
      if (!pending && parts.steadyMs() - comparedMs >= COMPARE_MS) reload().catch(() => {});
      if (pending) await Promise.race([pending, patience()]);
    },
    changed: () => void reload().catch(() => {}),
    factsChanged: merge,
    onChange: (listener) => void listeners.push(listener),
  };
}

/** What the library's file says alone: for those who teach nothing. */
export function fileFaq(facts: Pick<LibraryFacts, 'faq'>): Pick<LiveFaq, 'topics' | 'get'> {
  const topics = merged(facts, []);
  const byKey = answering(topics);
  return { topics: () => topics, get: (topic) => byKey.get(topic) };
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
}

function answering(topics: readonly FaqTopic[]): ReadonlyMap<string, FaqTopic> {
  return new Map(topics.filter(({ withdrawn }) => !withdrawn).map((entry) => [entry.topic, entry]));
}

/** A taught entry takes the place of the file's with the same key, also when it is withdrawn. */
function merged({ faq }: Pick<LibraryFacts, 'faq'>, taught: readonly FaqRecord[]): FaqTopic[] {
  const topics = new Map<string, FaqTopic>();
  for (const [topic, { title, ask, answer }] of Object.entries(faq)) {
    const nobody = { version: 0, author: null, updatedAt: null, withdrawn: false };
    topics.set(topic, { topic, title, ask, answer, source: 'file', ...nobody });
  }
  for (const { withdrawnAt, ...record } of taught) {
    const source = topics.has(record.topic) ? 'overrides' : 'taught';
    topics.set(record.topic, { ...record, source, withdrawn: withdrawnAt !== null });
  }
  return [...topics.values()];
}
