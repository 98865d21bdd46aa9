/** Why the library's system gave no answer; `doctor-catalogue-<reason>` says it in words. */
export type OutsideReason =
  /** No answer within the time limit. */
  | 'slow'
  /** No connection, or a broken one. */
  | 'unreachable'
  /** It answered with an error of its own (5xx, 429). */
  | 'failing'
  /** It did not let us in, or did not take the question (other 4xx, an SRU diagnostic). */
  | 'refused'
  /** An answer that is none: another format, too large, a redirect elsewhere. */
  | 'garbled'
  /** Not asked: it failed so often that it is left alone for a while. */
  | 'paused';

export class OutsideError extends Error {
  constructor(
    readonly reason: OutsideReason,
    options?: ErrorOptions,
  ) {
    super(`the library's system: ${reason}`, options);
    this.name = 'OutsideError';
  }
}
