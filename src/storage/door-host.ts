import type { Socket } from 'node:net';
import type { z } from 'zod';
import { guestFrame, readFrames, type Serve, sendFrame, sendText } from './door-protocol.js';

type GuestFrames = AsyncGenerator<z.infer<typeof guestFrame>>;

/** What a caller gets whose command threw, or who does not speak the protocol. */
const failed = 1;

/** Speaks with one caller: says hello, runs its one command, ends with the exit code. */
export function serveDoor(socket: Socket, serve: Serve | undefined): void {
  const gone = new AbortController();
  socket.on('close', () => gone.abort());
  // A caller that breaks off is its own affair.
  socket.on('error', () => {});
  void converse(socket, serve, gone.signal).catch(() => socket.destroy());
}

async function converse(
  socket: Socket,
  serve: Serve | undefined,
  signal: AbortSignal,
): Promise<void> {
  await sendFrame(socket, { kind: 'hello', serving: serve !== undefined });
  const frames = readFrames(socket, guestFrame);
  const first = await frames.next();
  if (first.done === true || first.value.kind !== 'run' || serve === undefined) {
    socket.end();
    return;
  }
  const { argv, cwd } = first.value;
  const code = await serve({
    argv,
    cwd,
    stdin: textsOf(frames),
    stdout: (text) => sendText(socket, 'stdout', text),
    stderr: (text) => sendText(socket, 'stderr', text),
    signal,
  }).catch(() => failed);
  await sendFrame(socket, { kind: 'exit', code });
  socket.end();
  // What the caller still sends is read and dropped, so that it hears the end.
  for await (const _ of frames);
}

async function* textsOf(frames: GuestFrames): AsyncGenerator<string> {
  for (;;) {
    const { done, value } = await frames.next();
    if (done === true || value.kind !== 'stdin') return;
    yield value.text;
  }
}
