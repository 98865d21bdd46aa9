import { maskPersonal } from '../text/mask.js';
import { charBigrams, jaccard } from '../text/ngrams.js';
import { foldForMatching } from '../text/script.js';
import type { KeptQuestion, UnansweredStore } from './ports.js';

/** The longest question that is kept. UTF-16 units. */
const LONGEST_KEPT = 300;
/** For so long after it was last asked. */
const KEPT_DAYS = 180;
const DAY_MS = 86_400_000;

/** A question that was taught takes with it those that are this alike, without being asked. */
const CLEARLY_ALIKE = 0.7;

/** Questions that nobody could answer, grouped by likeness. Never who asked. */
export interface UnansweredDesk {
  /** Keeps a question, without long numbers and addresses in it. */
  keep(locale: string, text: string, at: Date): Promise<void>;
  list(limit: number): Promise<readonly KeptQuestion[]>;
  /** Staff do not want to answer it: it no longer shows, also when it is asked again. */
  dismiss(id: string): Promise<boolean>;
  /** A question was taught as a topic: the group with this id, and those that are like it, are done. */
  taught(lesson: {
    readonly id?: string;
    readonly questions: readonly string[];
    readonly topic: string;
  }): Promise<number>;
  /** Drops what nobody asked for half a year. Returns how many. */
  purge(at: Date): Promise<number>;
}

export function createUnansweredDesk(store: UnansweredStore): UnansweredDesk {
  return {
    async keep(locale, text, at) {
      const sample = maskPersonal(text.slice(0, LONGEST_KEPT)).trim();
      const question = foldForMatching(sample).trim();
      if (question === '') return;
      await store.keep({ locale, question, sample, grams: gramsOf(question), at });
    },
    list: (limit) => store.list(limit),
    dismiss: (id) => store.dismiss(id),
    async taught({ id, questions, topic }) {
      const alike: string[] = id === undefined ? [] : [id];
      for (const question of questions) {
        const grams = gramsOf(foldForMatching(question));
        for (const other of await store.near(grams)) {
          if (jaccard(new Set(grams), new Set(other.grams)) >= CLEARLY_ALIKE) alike.push(other.id);
        }
      }
      return store.resolve([...new Set(alike)], topic);
    },
    purge: (at) => store.purge(new Date(at.getTime() - KEPT_DAYS * DAY_MS)),
  };
}

function gramsOf(question: string): readonly string[] {
  return [...charBigrams(question)];
}
