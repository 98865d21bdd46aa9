import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { openRestore } from './app/restore.js';
import { openRules } from './app/rules.js';
import { openApp } from './app.js';
import type { CliContext } from './cli/context.js';
import { exit, type Io } from './cli/io.js';
import { explain, runCli, selfContained } from './cli.js';
import { type Config, ConfigError, loadConfig } from './config.js';
import { systemClock } from './core/clock.js';
import { type I18n, loadI18n } from './core/i18n.js';
import { root } from './root.js';
import { runService } from './service.js';
import { enterDoor } from './storage/local-door.js';

/*
 * The only file that touches the process: environment, arguments, streams, signals. `start` runs
 * the service; everything else is the command line, here or in the service that runs already.
 */

/** How long a command waits for another that holds the data folder. */
const PATIENCE_MS = 30_000;

async function main(argv: readonly string[]): Promise<number> {
  const i18n = await loadI18n(path.join(root, 'locales'), 'en');
  const locale = terminalLocale(i18n);
  const io = terminal(argv);
  try {
    const config = settings();
    return await run(quietly(config, argv), {
      io,
      i18n,
      locale,
      clock: systemClock,
      ...openRules(config),
      restore: openRestore(config),
    });
  } catch (error) {
    if (!(error instanceof ConfigError)) return explain({ io, i18n, locale }, error);
    io.stderr(`${i18n.say(locale, 'cli-config')}\n${error.problems.join('\n')}\n`);
    return exit.usage;
  }
}

type Cli = Omit<CliContext, 'app' | 'exitWith'>;

async function run(config: Config, cli: Cli): Promise<number> {
  const { io } = cli;
  if (io.argv[0] === 'start' && io.argv.length === 1) return serve(config, cli);
  if (!needsService(io.argv)) return runCli({ ...cli, app: () => openApp(config) });
  const entered = await enterDoor(config.dataDir, PATIENCE_MS);
  if ('service' in entered) return entered.service.run(io);
  const app = openApp(config);
  try {
    return await app.then((ready) => runCli({ ...cli, app: async () => ready }));
  } finally {
    await app.then((ready) => ready.close()).catch(() => {});
    await entered.door.close();
  }
}

/**
 * So long the service may take to end well; service managers wait 10 s. What is kept outlives a sudden
 * end as well (test/faults), so that nothing is worth a longer wait.
 */
const GRACE_MS = 9_000;

async function serve(config: Config, cli: Cli): Promise<number> {
  const stop = new AbortController();
  const hurry = () => {
    cli.io.stderr(
      `${cli.i18n.say(cli.locale, 'cli-ended-early', { seconds: GRACE_MS / 1_000 })}\n`,
    );
    process.exit(exit.error);
  };
  const end = () => {
    stop.abort();
    setTimeout(hurry, GRACE_MS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  const out = (line: string) => process.stdout.write(`${line}\n`);
  let reload = (_read: () => Config) => {};
  process.on('SIGHUP', () => reload(settings));
  const onReload = (listener: typeof reload) => {
    reload = listener;
  };
  await runService({ config, cli, out, onReload, onReady: growUnderLoad, signal: stop.signal });
  return exit.ok;
}

/**
 * `launch.mjs` keeps the space of young objects small while the program loads. From then on it may
 * grow again: kept small, collecting it took a fifth of the time under load.
 */
function growUnderLoad(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
}

/** The environment's settings and those of the file `.env`, as they are now. */
function settings(): Config {
  return loadConfig(environment(), (file) => readFileSync(file, 'utf8'));
}

function environment(): NodeJS.ProcessEnv {
  return { ...dotEnv(), ...process.env };
}

/** A person at a terminal reads results, not a log, unless they ask for it. */
function quietly(config: Config, [command]: readonly string[]): Config {
  const { WENJIN_LOG, WENJIN_LOG_FILE } = environment();
  const loud = command === 'start' || WENJIN_LOG || WENJIN_LOG_FILE;
  return loud ? config : { ...config, logLevel: 'warn' };
}

/** Help and the commands that stand on no service open no database. */
function needsService(argv: readonly string[]): boolean {
  const [command] = argv;
  if (command === undefined || command === 'help' || command === 'start') return false;
  return !selfContained.includes(command) && !argv.includes('--help') && !argv.includes('-h');
}

function terminal(argv: readonly string[]): Io {
  // A reader that went away (`| head`) ends the run quietly.
  process.stdout.on('error', () => process.exit(exit.ok));
  process.stdin.setEncoding('latin1');
  return {
    argv,
    cwd: process.cwd(),
    stdin: process.stdin as AsyncIterable<string>,
    stdout: (text) => {
      if (process.stdout.write(text)) return;
      return new Promise((resolve) => process.stdout.once('drain', () => resolve()));
    },
    stderr: (text) => void process.stderr.write(text),
  };
}

/** The terminal's own language (LC_ALL, LC_MESSAGES, LANG), English when it has none. */
function terminalLocale(i18n: I18n): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const [name = ''] = (LC_ALL || LC_MESSAGES || LANG || '').split('.');
  return name === 'C' || name === 'POSIX' ? 'en' : i18n.negotiate([name.replace('_', '-')]);
}

function dotEnv(): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(path.join(root, '.env'), 'utf8'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return {};
  }
}

process.exitCode = await main(process.argv.slice(2));
