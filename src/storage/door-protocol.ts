import { once } from 'node:events';
import type { Socket } from 'node:net';
import { z } from 'zod';

/** One command as it reaches a running service. */
export interface Invocation {
  readonly argv: readonly string[];
  /** The caller's working folder: relative paths in `argv` start there. */
  readonly cwd: string;
  readonly stdin: AsyncIterable<string>;
  /** Resolves when the caller can take more. */
  stdout(text: string): Promise<void>;
  stderr(text: string): Promise<void>;
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal;
}

/** Runs one command and returns its exit code. */
export type Serve = (invocation: Invocation) => Promise<number>;

/** The longest line either side accepts, in UTF-16 units: a broken peer cannot fill the memory. */
const maxLine = 1 << 20;
/** Texts are cut into frames of at most this many UTF-16 units. */
const maxText = 1 << 16;

/** What the caller says. */
export const guestFrame = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('run'),
    argv: z.array(z.string().max(maxText)).max(1000),
    cwd: z.string().max(4096),
  }),
  z.strictObject({ kind: z.literal('stdin'), text: z.string() }),
  z.strictObject({ kind: z.literal('end') }),
]);

/** What the holder of the door says: first whether it serves, last the exit code. */
export const hostFrame = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hello'), serving: z.boolean() }),
  z.strictObject({ kind: z.literal('stdout'), text: z.string() }),
  z.strictObject({ kind: z.literal('stderr'), text: z.string() }),
  z.strictObject({ kind: z.literal('exit'), code: z.number().int() }),
]);

type Frame = z.infer<typeof guestFrame> | z.infer<typeof hostFrame>;

/** The frames a peer sends, one JSON object a line. Throws on anything else. */
export async function* readFrames<T>(socket: Socket, schema: z.ZodType<T>): AsyncGenerator<T> {
  socket.setEncoding('utf8');
  let rest = '';
  for await (const chunk of socket) {
    const lines = `${rest}${String(chunk)}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield schema.parse(JSON.parse(line));
    if (rest.length > maxLine) throw new Error('a frame on the door is too long');
  }
}

/** Sends a frame; resolves when the peer can take more, at once when it is gone. */
export async function sendFrame(socket: Socket, frame: Frame): Promise<void> {
  if (socket.destroyed || socket.writableEnded) return;
  if (socket.write(`${JSON.stringify(frame)}\n`)) return;
  const settled = new AbortController();
  const { signal } = settled;
  await Promise.race([once(socket, 'drain', { signal }), once(socket, 'close', { signal })]).catch(
    () => {},
  );
  settled.abort();
}

/** Sends a text in frames of a bearable size, never cut inside a character. */
export async function sendText(
  socket: Socket,
  kind: 'stdin' | 'stdout' | 'stderr',
  text: string,
): Promise<void> {
  for (let start = 0; start < text.length; ) {
    const end = start + maxText;
    const cut = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
    await sendFrame(socket, { kind, text: text.slice(start, cut) });
    start = cut;
  }
}
