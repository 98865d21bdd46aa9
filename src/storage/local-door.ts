import { mkdir, rm, stat } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '../core/errors.js';
import { errorCode, folderError } from './data-folder.js';
import { type Guest, openGuest } from './door-guest.js';
import { serveDoor } from './door-host.js';
import { type DoorPlace, doorPlace } from './door-place.js';
import type { Serve } from './door-protocol.js';

export interface DoorOptions {
  readonly dataDir: string;
  /** What callers get; absent: a short command that only holds the folder and serves nobody. */
  readonly serve?: Serve | undefined;
  /** How long to wait for short commands to finish (ms). A running service is never waited for. */
  readonly waitMs?: number;
}

/** The data folder is ours until `close`, or until the process ends, however it ends. */
export interface Door {
  close(): Promise<void>;
}

const guardMs = 10_000;
const lookMs = 25;

/**
 * Takes the data folder for this process by listening on its door. Throws
 * `UserError('data-folder-in-use')` when a service is there, or when a command is and does not
 * finish in `waitMs`; `data-folder-…` when the folder cannot be used.
 */
export async function openDoor({ dataDir, serve, waitMs = 0 }: DoorOptions): Promise<Door> {
  const place = await doorPlace(dataDir);
  const deadline = performance.now() + waitMs;
  for (;;) {
    const server = await listen(place, serve).catch((error: unknown) => {
      throw folderError(error, dataDir);
    });
    if (server !== null) return hold(server);
    const guest = await openGuest(place.address);
    if (guest === null) {
      const taken = await takeOver(place, serve);
      if (taken !== null) return hold(taken);
      continue;
    }
    await waitFor(guest, deadline, dataDir);
  }
}

/** A way in to the service that runs on a data folder; null when none does. */
export async function connectDoor(dataDir: string): Promise<Guest | null> {
  const { address } = await doorPlace(dataDir);
  const guest = await openGuest(address);
  if (guest === null || guest.serving) return guest;
  guest.close();
  return null;
}

/**
 * For a command: the way in to a running service, or the data folder itself once other commands
 * are done with it (at most `waitMs`).
 */
export async function enterDoor(
  dataDir: string,
  waitMs: number,
): Promise<{ readonly service: Guest } | { readonly door: Door }> {
  for (let attempt = 1; ; attempt++) {
    const service = await connectDoor(dataDir);
    if (service !== null) return { service };
    try {
      return { door: await openDoor({ dataDir, waitMs }) };
    } catch (error) {
      // A service may have started in between: then it is the one to ask.
      const started = error instanceof UserError && error.code === 'data-folder-in-use';
      if (!started || attempt > 1) throw error;
    }
  }
}

function hold({ server, guests }: Listening): Door {
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const guest of guests) guest.destroy();
      }),
  };
}

interface Listening {
  readonly server: Server;
  readonly guests: ReadonlySet<Socket>;
}

/** Null when something has that address already. */
function listen(place: DoorPlace, serve: Serve | undefined): Promise<Listening | null> {
  const guests = new Set<Socket>();
  const server = createServer((socket) => {
    guests.add(socket);
    socket.on('close', () => guests.delete(socket));
    serveDoor(socket, serve);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (errorCode(error) === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(place.address, () => resolve({ server, guests }));
  });
}

/**
 * Removes the socket that a dead process left behind and listens in its place. Whoever makes the
 * guard folder may do so, and looks again inside; a guard left by a crash is void after 10 s.
 * Null when another was faster: look again from the start.
 */
async function takeOver(place: DoorPlace, serve: Serve | undefined): Promise<Listening | null> {
  if (place.guard === null || !(await enterGuard(place.guard))) {
    await pause(lookMs);
    return null;
  }
  const entered = performance.now();
  try {
    const alive = await openGuest(place.address);
    alive?.close();
    if (alive !== null || performance.now() - entered > guardMs / 2) return null;
    await rm(place.address, { force: true });
    return await listen(place, serve);
  } finally {
    await rm(place.guard, { recursive: true, force: true });
  }
}

async function enterGuard(guard: string): Promise<boolean> {
  try {
    await mkdir(guard);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    const { mtimeMs } = await stat(guard).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > guardMs) await rm(guard, { recursive: true, force: true });
    return false;
  }
}

/** Waits until a command that holds the folder is gone. */
async function waitFor(guest: Guest, deadline: number, dataDir: string): Promise<void> {
  const left = deadline - performance.now();
  try {
    if (guest.serving || left <= 0 || !(await guest.gone(left))) {
      throw new UserError('data-folder-in-use', { path: dataDir });
    }
  } finally {
    guest.close();
  }
}
