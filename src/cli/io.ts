/**
 * What a command line run reads and writes. The same run may happen in this process or, through
 * the local door, inside the running service: nothing here knows a terminal.
 */
export interface Io {
  readonly argv: readonly string[];
  /** Where relative file names start. */
  readonly cwd: string;
  /** Bytes as they came, one character a byte (latin1): only lines are decoded, so that one broken line spoils no other. */
  readonly stdin: AsyncIterable<string>;
  stdout(text: string): void | Promise<void>;
  stderr(text: string): void;
}

/** Exit codes of every command. */
export const exit = { ok: 0, error: 1, usage: 2, logBroken: 3, away: 4 } as const;
