import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? '.', '../..');
const launcher = path.join(root, 'src', 'launch.mjs');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Settings = Readonly<Record<string, string>>;

/** Nothing of the machine's own settings reaches a run but what Node needs. */
function environment(settings: Settings): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  return { PATH, HOME, TMPDIR, SystemRoot, LANG: 'en_US.UTF-8', ...settings };
}

/** Runs the program as a person does (`npm run wenjin -- ...`), to its end. */
export async function wenjin(
  args: readonly string[],
  settings: Settings,
  input: string | Buffer = '',
): Promise<Ran> {
  const child = spawn(process.execPath, [launcher, ...args], { env: environment(settings) });
  const output = collect(child);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output() };
}

export interface Service {
  readonly url: string;
  readonly pid: number;
  /** From the call to the ready line. */
  readonly readyMs: number;
  readonly lines: () => readonly string[];
  /** Resolves when its log holds this; what was logged so far. */
  logged(pattern: RegExp): Promise<string>;
  /** Stops it as a service manager does; the exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut of the process does. */
  kill(): Promise<void>;
}

/** Starts the service and waits for the line that says it is ready. */
export async function startWenjin(settings: Settings): Promise<Service> {
  const started = performance.now();
  const child = spawn(process.execPath, [launcher, 'start'], {
    env: environment({ WENJIN_PORT: '0', WENJIN_LOG: 'warn', ...settings }),
  });
  const output = collect(child);
  const closed = once(child, 'close') as Promise<[number | null]>;
  let readyMs = 0;
  child.stdout.once('data', () => {
    readyMs = performance.now() - started;
  });
  const url = await ready(child, output, closed);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const [code] = await closed;
    return code;
  };
  return {
    url,
    pid: child.pid ?? 0,
    readyMs,
    lines: () => output().stdout.trim().split('\n'),
    async logged(pattern) {
      while (!pattern.test(output().stderr)) await once(child.stderr, 'data');
      return output().stderr;
    },
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
}

async function ready(
  child: ChildProcess,
  output: () => Omit<Ran, 'code'>,
  closed: Promise<unknown>,
): Promise<string> {
  for (;;) {
    const url = /^wenjin ready on (\S+)$/m.exec(output().stdout)?.[1];
    // The sign-in link comes right after; both are there before a test goes on.
    if (url && /sign-in#token=|\n.*\n/.test(output().stdout)) return url;
    const ended = await Promise.race([
      once(child.stdout ?? child, 'data').then(() => false),
      closed.then(() => true),
    ]);
    if (ended) throw new Error(`the service did not start:\n${output().stdout}${output().stderr}`);
  }
}

function collect(child: ChildProcess): () => Omit<Ran, 'code'> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return () => ({ stdout, stderr });
}

export interface LineRate {
  /** From the first line that came back to the last one. */
  readonly perSecond: number;
  /** The most memory it held, in MB, where the system tells. */
  readonly peakMb: number;
}

/** Feeds a command `count` lines as fast as it takes them, and counts what comes back. */
export async function startLines(
  args: readonly string[],
  settings: Settings,
  { line, count }: { line: (index: number) => string; count: number },
): Promise<LineRate> {
  const child = spawn(process.execPath, [launcher, ...args], { env: environment(settings) });
  let back = 0;
  let peakMb = 0;
  let [first, last] = [0, 0];
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) back += 1;
    last = performance.now();
    first ||= last;
    if (back % 64 === 0) peakMb = Math.max(peakMb, memoryOf(child.pid));
  });
  const output = collect(child);
  const closed = once(child, 'close');
  child.stdin.on('error', () => {});
  for (let index = 0; index < count; index += 1) {
    if (!child.stdin.write(`${line(index)}\n`))
      await Promise.race([once(child.stdin, 'drain'), closed]);
  }
  peakMb = Math.max(peakMb, memoryOf(child.pid));
  child.stdin.end();
  await closed;
  if (back !== count) {
    throw new Error(`${args.join(' ')}: ${back} of ${count} lines came back\n${output().stderr}`);
  }
  return { perSecond: (count / (last - first)) * 1000, peakMb };
}

function memoryOf(pid: number | undefined): number {
  try {
    const kb = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kb ?? 0) / 1024;
  } catch {
    return 0;
  }
}
