import type { Localised } from '../desks.js';
import type { FaqContent, FaqStep } from './ports.js';

/** One topic of the FAQ as staff see it. */
export interface FaqTopic extends FaqContent {
  readonly topic: string;
  /** Whether it stands in the library's file, was taught, or was taught over the file's. */
  readonly source: 'file' | 'taught' | 'overrides';
  /** 0 for an entry of the file that nobody changed. */
  readonly version: number;
  /** A staff id or `import`; null for an entry of the file. */
  readonly author: string | null;
  readonly updatedAt: Date | null;
  /** Withdrawn: readers are not answered with it. */
  readonly withdrawn: boolean;
}

/** A question with its answer, as somebody teaches it. */
export interface Lesson {
  /** Ways to ask, by language; at least one. */
  readonly ask: Readonly<Record<string, readonly string[]>>;
  /** Answers by language. May be empty when the topic is there already. */
  readonly answer: Localised;
  readonly title?: Localised;
  /** A key such as `coffee`; made from the question when absent. */
  readonly topic?: string;
  readonly by: string;
  readonly key: string;
  readonly at: Date;
}

export type FaqResult =
  | { readonly ok: true; readonly entry: FaqTopic }
  | { readonly ok: false; readonly code: 'missing' }
  /** Another came first; `entry` is what they made of it. */
  | { readonly ok: false; readonly code: 'stale'; readonly entry: FaqTopic };

/** Where the FAQ is taught. What is said here counts from the next question on. */
export interface FaqDesk {
  /** Every topic, withdrawn ones too, in the order of their keys. */
  list(): Promise<readonly FaqTopic[]>;
  /**
   * Teaches a way to ask and its answer. The same topic again gets one more way to ask, and a new
   * answer where one is given.
   * @throws UserError `faq-no-answer`, `faq-reserved`, `faq-bad-topic`, `faq-too-much`, `faq-full`
   */
  teach(lesson: Lesson): Promise<FaqTopic>;
  /** Replaces what a topic says, and brings it back when it was withdrawn. */
  put(step: FaqStep & { readonly version: number }, content: FaqContent): Promise<FaqResult>;
  /** From the next question on nobody is answered with it. */
  withdraw(step: FaqStep & { readonly version: number }): Promise<FaqResult>;
}
