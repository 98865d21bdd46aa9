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

/** The port behind free questions. `understanding/` implements it. */
export interface Understanding {
  understand(sentence: Sentence): Promise<Understood>;
  /** The options that a text behind a typed command means: `/hours 明天 南区`. */
  options(command: string, sentence: Sentence): Promise<Readonly<Record<string, unknown>>>;
}
