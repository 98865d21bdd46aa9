/** Why the front desk did not understand: each has a sentence of its own in `locales/`. */
export const misunderstandings = [
  'unknown',
  'off_topic',
  'insult',
  'misdirection',
  'empty',
  'too_long',
  'language',
] as const;
export type Misunderstanding = (typeof misunderstandings)[number];

export interface Sentence {
  readonly text: string;
  readonly locale?: string;
  readonly at: Date;
  readonly conversation?: string;
}

/** A sentence understood as a command with raw options, or the admission that it was not. */
export type Understood =
  | {
      readonly command: string;
      readonly options: Readonly<Record<string, unknown>>;
      /** Options that the conversation adds and nobody said: what has been shown already. */
      readonly beside?: Readonly<Record<string, unknown>>;
      /** 0..1, calibrated on sentences kept apart from training. */
      readonly confidence: number;
      readonly locale: string;
    }
  | {
      readonly command: null;
      readonly reason: Misunderstanding;
      readonly confidence: number;
      readonly locale: string;
    };

/** What a conversation was answered. */
export interface Answered {
  readonly conversation: string;
  readonly command: string;
  /** As they were understood (the same object), or as a button or a typed command gave them. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Ids of what the answer listed. */
  readonly shown: readonly string[];
  readonly at: Date;
}

/** The port behind free questions. `understanding/` implements it. */
export interface Understanding {
  understand(sentence: Sentence): Promise<Understood>;
  /** The options that a text behind a typed command means: `/hours 明天 南区`. */
  options(command: string, sentence: Sentence): Promise<Readonly<Record<string, unknown>>>;
  /** Hears what was answered, so that "another one" goes on from there and repeats nothing. */
  answered?(turn: Answered): void;
}
