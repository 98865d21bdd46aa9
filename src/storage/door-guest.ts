import { connect, type Socket } from 'node:net';
import type { z } from 'zod';
import { UserError } from '../core/errors.js';
import { errorCode } from './data-folder.js';
import { hostFrame, readFrames, sendFrame, sendText } from './door-protocol.js';

/** A command to be run by the service. */
export interface Call {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly stdin?: AsyncIterable<string> | undefined;
  /** May return a promise: the service then waits for it. */
  stdout(text: string): void | Promise<void>;
  stderr(text: string): void | Promise<void>;
}

/** A connection to whoever holds a data folder. */
export interface Guest {
  /** Whether it is a service that runs commands, and not a command itself. */
  readonly serving: boolean;
  /** Runs one command there; its exit code. Throws `UserError('service-stopped')` if it ends first. */
  run(call: Call): Promise<number>;
  /** Whether the holder goes away within `ms`. */
  gone(ms: number): Promise<boolean>;
  close(): void;
}

type HostFrame = z.infer<typeof hostFrame>;
type HostFrames = AsyncGenerator<HostFrame>;

/** A service that is just loading its models answers nobody for some seconds. */
const helloMs = 30_000;

/**
 * Connects to a door; null when nobody is behind it. Throws `UserError('data-folder-silent')` when
 * someone is who says nothing, or nothing that can be understood.
 */
export async function openGuest(address: string): Promise<Guest | null> {
  const socket = await reach(address);
  if (socket === null) return null;
  socket.on('error', () => {});
  const frames = readFrames(socket, hostFrame);
  const hello = await within(helloMs, frames.next()).catch(() => null);
  if (hello === null) {
    socket.destroy();
    throw new UserError('data-folder-silent', { address });
  }
  // It was just closing its door.
  if (hello.done === true || hello.value.kind !== 'hello') {
    socket.destroy();
    return null;
  }
  return guestOf(socket, frames, hello.value.serving);
}

function guestOf(socket: Socket, frames: HostFrames, serving: boolean): Guest {
  return {
    serving,
    run: (call) => run(socket, frames, call).finally(() => socket.destroy()),
    async gone(ms) {
      const end = frames.next().catch(() => ({ done: true }));
      return (await within(ms, end))?.done === true;
    },
    close: () => socket.destroy(),
  };
}

function reach(address: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    socket.once('connect', () => resolve(socket));
    socket.once('error', (error) => {
      const absent = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET'].includes(errorCode(error) ?? '');
      if (absent) resolve(null);
      else reject(error);
    });
  });
}

async function run(socket: Socket, frames: HostFrames, call: Call): Promise<number> {
  await sendFrame(socket, { kind: 'run', argv: [...call.argv], cwd: call.cwd });
  const finished = new AbortController();
  const sending = sendInput(socket, call.stdin, finished.signal);
  try {
    return await Promise.race([answered(frames, call), failureOf(sending)]);
  } finally {
    finished.abort();
  }
}

/** Passes the answer on until the exit code. */
async function answered(frames: HostFrames, call: Call): Promise<number> {
  for (;;) {
    const { done, value } = await nextOf(frames);
    if (done === true) throw new UserError('service-stopped');
    if (value.kind === 'exit') return value.code;
    if (value.kind === 'stdout') await call.stdout(value.text);
    if (value.kind === 'stderr') await call.stderr(value.text);
  }
}

/** A connection that breaks is the same to us as one that ends. */
async function nextOf(frames: HostFrames): Promise<IteratorResult<HostFrame, void>> {
  try {
    return await frames.next();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return { done: true, value: undefined };
  }
}

async function sendInput(
  socket: Socket,
  stdin: AsyncIterable<string> | undefined,
  signal: AbortSignal,
): Promise<void> {
  for await (const text of stdin ?? []) {
    if (signal.aborted) return;
    await sendText(socket, 'stdin', text);
  }
  await sendFrame(socket, { kind: 'end' });
}

/** Never resolves; rejects when the input cannot be read. */
function failureOf(sending: Promise<void>): Promise<never> {
  return new Promise((_resolve, reject) => {
    sending.catch(reject);
  });
}

/** Null when it takes longer. */
async function within<T>(ms: number, answer: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
