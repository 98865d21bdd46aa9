import { setTimeout as pause } from 'node:timers/promises';
import { firstAdmin } from './app/first-admin.js';
import type { App } from './app.js';
import { openApp } from './app.js';
import type { CliContext } from './cli/context.js';
import { runCli } from './cli.js';
import type { Config } from './config.js';
import { UserError } from './core/errors.js';
import { openDoor } from './storage/local-door.js';

export interface ServiceParts {
  readonly config: Config;
  /** What a command line that comes through the local door runs with. */
  readonly cli: Omit<CliContext, 'io' | 'app' | 'exitWith'>;
  /** A line for the person who started it. */
  out(line: string): void;
  /** Called once it is ready. */
  onReady?(): void;
  /** Calls back whenever facts, lists and settings shall be read again, with the way to read them. */
  onReload?(listener: (read: () => Config) => void): void;
  /** Ends the service. */
  readonly signal: AbortSignal;
}

/** How long a command waits for a service that is still opening its parts. */
const startingMs = 30_000;

/** A short command that holds the data folder may take so long on a busy machine. */
const commandMs = 30_000;

/**
 * Runs the service until the signal: takes the data folder, opens every part, says where it
 * listens. Resolves when everything is closed.
 */
export async function runService(parts: ServiceParts): Promise<void> {
  const { config, cli, out, signal } = parts;
  let app: App | undefined;
  let ready: (app: App) => void = () => {};
  const opened = new Promise<App>((resolve) => {
    ready = resolve;
  });
  const door = await openDoor({
    dataDir: config.dataDir,
    serve: (io) => runCli({ ...cli, io, app: () => Promise.race([opened, stillStarting()]) }),
    waitMs: commandMs,
  });
  try {
    app = await openApp(config);
    ready(app);
    const lost = new AbortController();
    const running = await app.start(() => lost.abort());
    parts.onReload?.((read) => void app?.reload(read));
    parts.onReady?.();
    out(`wenjin ready on ${running.url}`);
    const admin = await firstAdmin(app.storage.staff, app.clock);
    if (admin)
      out(`${cli.i18n.say(cli.locale, 'cli-first-sign-in')} ${await app.signInLink(admin)}`);
    await aborted(AbortSignal.any([signal, lost.signal]));
    await running.stop();
  } finally {
    await app?.close();
    await door.close();
  }
}

async function stillStarting(): Promise<never> {
  await pause(startingMs, undefined, { ref: false });
  throw new UserError('still-starting');
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
}
