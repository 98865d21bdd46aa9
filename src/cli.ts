import { Command, CommanderError } from 'commander';
import { ask } from './cli/ask.js';
import { cases } from './cli/cases.js';
import type { CliContext } from './cli/context.js';
import { exporting } from './cli/export.js';
import { importing } from './cli/import.js';
import { exit } from './cli/io.js';
import { keeping } from './cli/keeping.js';
import { person } from './cli/person.js';
import { recommend } from './cli/recommend.js';
import { rules } from './cli/rules.js';
import { scan } from './cli/scan.js';
import { staff } from './cli/staff.js';
import { trends } from './cli/trends.js';
import { upkeep } from './cli/upkeep.js';
import { AwayError, UserError } from './core/errors.js';

/** The commands that stand on no open service: they run in their own process, always. */
export const selfContained = ['scan', 'trends', 'restore'];

/**
 * Runs one command line. The result goes to `io.stdout`, everything else to `io.stderr`.
 * @returns the exit code; never throws.
 */
export async function runCli(context: Omit<CliContext, 'exitWith'>): Promise<number> {
  let code: number = exit.ok;
  const program = createProgram({
    ...context,
    exitWith: (wanted) => {
      code = wanted;
    },
  });
  try {
    await program.parseAsync([...context.io.argv], { from: 'user' });
    return code;
  } catch (error) {
    return explain(context, error);
  }
}

function createProgram(context: CliContext): Command {
  const { io } = context;
  const say = (key: string) => context.i18n.say(context.locale, key);
  const program = new Command('wenjin')
    .description(say('cli-wenjin'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout(text),
      writeErr: (text) => io.stderr(text),
    })
    .showHelpAfterError(say('cli-see-help'));
  // `start` is run by main.ts, before anything here; it stands here for the help.
  program.command('start').description(say('cli-start'));
  for (const add of [
    ask,
    scan,
    trends,
    recommend,
    cases,
    rules,
    person,
    staff,
    importing,
    exporting,
    keeping,
    upkeep,
  ])
    add(program, context);
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

/** Says what went wrong, as a sentence on stderr. Returns the exit code it means. */
export function explain(
  context: Pick<CliContext, 'io' | 'i18n' | 'locale'>,
  error: unknown,
): number {
  const { io, i18n, locale } = context;
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.usage;
  if (error instanceof UserError) {
    io.stderr(`${i18n.say(locale, `error-${error.code}`, error.args)}\n`);
    return exit.usage;
  }
  if (error instanceof AwayError) {
    const key = error.what === 'bus' ? 'cli-bus-away' : 'cli-database-away';
    io.stderr(`${i18n.say(locale, key)}\n`);
    return exit.away;
  }
  io.stderr(`${i18n.say(locale, 'cli-unexpected', { message: messageOf(error) })}\n`);
  return exit.error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
