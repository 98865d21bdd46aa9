import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, realpath } from 'node:fs/promises';
import { platform, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { folderError } from './data-folder.js';

/** Where a data folder's door stands. */
export interface DoorPlace {
  /** The address to listen on and connect to. */
  readonly address: string;
  /** A folder made while a stale socket is taken over; null where sockets leave nothing behind. */
  readonly guard: string | null;
}

/** What fits into a socket's address on every system we know. */
const maxAddressBytes = 100;

/**
 * The door of a data folder: a socket in a folder that only its owner can enter, inside the data
 * folder; a short name under the system's temporary folder when that path is too long for a
 * socket; a named pipe on Windows. Makes the folders.
 */
export async function doorPlace(dataDir: string): Promise<DoorPlace> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const real = await realpath(dataDir);
    const name = createHash('sha256').update(real).digest('hex').slice(0, 20);
    if (platform() === 'win32') return { address: `\\\\.\\pipe\\wenjin-${name}`, guard: null };
    const inside = path.join(real, 'run', 'door');
    if (Buffer.byteLength(inside) <= maxAddressBytes) return await ownedPlace(inside);
    return await ownedPlace(path.join(tmpdir(), `wenjin-${userInfo().uid}`, name));
  } catch (error) {
    throw folderError(error, dataDir);
  }
}

async function ownedPlace(address: string): Promise<DoorPlace> {
  const folder = path.dirname(address);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { uid } = await lstat(folder);
  // A folder that someone else put there could hold a door of theirs.
  if (uid !== userInfo().uid) throw new Error(`${folder} belongs to another account`);
  await chmod(folder, 0o700);
  return { address, guard: `${address}.takeover` };
}
