import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Guest } from '../../src/storage/door-guest.js';
import { doorPlace } from '../../src/storage/door-place.js';
import type { Invocation } from '../../src/storage/door-protocol.js';
import { connectDoor, type Door, enterDoor, openDoor } from '../../src/storage/local-door.js';
import { temporaryFolder } from '../setup/storage.js';

const inUse = { code: 'data-folder-in-use' };
const serve = async () => 0;

let dataDir: string;
const doors: Door[] = [];

beforeEach(async () => {
  dataDir = await temporaryFolder();
});

afterEach(async () => {
  await Promise.all(doors.splice(0).map((door) => door.close()));
  await rm(dataDir, { recursive: true, force: true });
});

async function opened(options: Parameters<typeof openDoor>[0]): Promise<Door> {
  const door = await openDoor(options);
  doors.push(door);
  return door;
}

/** A socket file that nobody listens on, as a killed process leaves it. */
async function leaveStaleSocket(): Promise<void> {
  const { address } = await doorPlace(dataDir);
  const script = `require('node:net').createServer().listen(${JSON.stringify(address)}, () => process.kill(process.pid, 'SIGKILL'))`;
  await new Promise((resolve) => spawn(process.execPath, ['-e', script]).on('exit', resolve));
}

describe('the data folder', () => {
  it('is for one service: a second is refused at once', async () => {
    await opened({ dataDir, serve });
    await expect(openDoor({ dataDir, serve, waitMs: 10_000 })).rejects.toMatchObject(inUse);
  });

  it('is free again when the service stops', async () => {
    const first = await openDoor({ dataDir, serve });
    await first.close();
    await opened({ dataDir, serve });
    expect(await connectDoor(dataDir)).not.toBeNull();
  });

  it('is taken over from a process that was killed', async () => {
    await leaveStaleSocket();
    expect(await connectDoor(dataDir)).toBeNull();
    await opened({ dataDir, serve });
    await expect(openDoor({ dataDir, serve })).rejects.toMatchObject(inUse);
  });

  it('goes to exactly one of many who want a dead one’s place', async () => {
    await leaveStaleSocket();
    const tries = Array.from({ length: 12 }, () => opened({ dataDir, serve }));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject(inUse);
    }
  });

  it('may have a name longer than a socket’s address', async () => {
    const long = path.join(dataDir, 'a'.repeat(60), 'b'.repeat(60));
    await opened({ dataDir: long, serve });
    await expect(openDoor({ dataDir: long, serve })).rejects.toMatchObject(inUse);
  });

  it('that is a file is named as what it is', async () => {
    const file = path.join(dataDir, 'file');
    await writeFile(file, '');
    const refusal = { code: 'data-folder-not-a-folder', args: { path: file } };
    await expect(openDoor({ dataDir: file })).rejects.toMatchObject(refusal);
  });
});

describe('commands without a service', () => {
  it('wait for each other', async () => {
    const first = await openDoor({ dataDir });
    const second = enterDoor(dataDir, 10_000);
    await first.close();
    const entered = await second;
    expect(entered).toHaveProperty('door');
    if ('door' in entered) doors.push(entered.door);
  });

  it('do not wait for ever', async () => {
    await opened({ dataDir });
    await expect(enterDoor(dataDir, 50)).rejects.toMatchObject(inUse);
  });

  it('find nobody to ask', async () => {
    await opened({ dataDir });
    expect(await connectDoor(dataDir)).toBeNull();
  });
});

describe('a command through a running service', () => {
  async function enter(serveWith: (invocation: Invocation) => Promise<number>): Promise<Guest> {
    await opened({ dataDir, serve: serveWith });
    const entered = await enterDoor(dataDir, 0);
    if ('door' in entered) throw new Error('there is a service');
    return entered.service;
  }

  it('gets its words, its folder, its input, and answers with its exit code', async () => {
    const guest = await enter(async ({ argv, cwd, stdin, stdout, stderr }) => {
      for await (const text of stdin) await stdout(`${argv.join(' ')}|${cwd}|${text}`);
      await stderr('done');
      return 3;
    });
    const heard = { stdout: '', stderr: '' };
    const code = await guest.run({
      argv: ['ask', '几点开门？'],
      cwd: '/somewhere',
      stdin: (async function* () {
        yield 'one\n';
      })(),
      stdout: (text) => {
        heard.stdout += text;
      },
      stderr: (text) => {
        heard.stderr += text;
      },
    });
    expect({ code, ...heard }).toEqual({
      code: 3,
      stdout: 'ask 几点开门？|/somewhere|one\n',
      stderr: 'done',
    });
  });

  it('streams megabytes both ways without cutting a character', async () => {
    const guest = await enter(async ({ stdin, stdout }) => {
      for await (const text of stdin) await stdout(text);
      return 0;
    });
    const line = '问📚津'.repeat(9_999);
    let echoed = '';
    const code = await guest.run({
      argv: [],
      cwd: '/',
      stdin: (async function* () {
        for (let i = 0; i < 50; i++) yield `${i}${line}\n`;
      })(),
      stdout: async (text) => {
        await new Promise(setImmediate);
        echoed += text;
      },
      stderr: () => {},
    });
    expect(code).toBe(0);
    expect(echoed === Array.from({ length: 50 }, (_, i) => `${i}${line}\n`).join('')).toBe(true);
  });

  it('ends although its input never does', async () => {
    const guest = await enter(async () => 0);
    const endless = {
      [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }),
    };
    const call = { argv: [], cwd: '/', stdin: endless, stdout: () => {}, stderr: () => {} };
    expect(await guest.run(call)).toBe(0);
  });

  it('hears when the service stops in the middle', async () => {
    const guest = await enter(() => new Promise(() => {}));
    const call = { argv: [], cwd: '/', stdout: () => {}, stderr: () => {} };
    const running = expect(guest.run(call)).rejects.toMatchObject({ code: 'service-stopped' });
    await doors.pop()?.close();
    await running;
  });

  it('tells the service when the caller goes away', async () => {
    const aborted = new Promise<void>((resolve) => {
      void enter(
        ({ signal }) =>
          new Promise((done) => {
            signal.addEventListener('abort', () => {
              resolve();
              done(0);
            });
          }),
      ).then((guest) => {
        const call = { argv: [], cwd: '/', stdout: () => {}, stderr: () => {} };
        guest.run(call).catch(() => {});
        setImmediate(() => guest.close());
      });
    });
    await aborted;
  });

  it('fails with 1 when the service could not run it', async () => {
    const guest = await enter(async () => {
      throw new Error('a bug');
    });
    const call = { argv: [], cwd: '/', stdout: () => {}, stderr: () => {} };
    expect(await guest.run(call)).toBe(1);
  });
});

it('says so when whoever is behind the door speaks another language', async () => {
  const { address } = await doorPlace(dataDir);
  const stranger = createServer((socket) => socket.end('{"kind":"welcome"}\n'));
  await new Promise<void>((resolve) => stranger.listen(address, resolve));
  await expect(connectDoor(dataDir)).rejects.toMatchObject({ code: 'data-folder-silent' });
  await new Promise((resolve) => stranger.close(resolve));
});
