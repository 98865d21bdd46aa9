import type { Command } from 'commander';
import { type CliContext, sayer } from './context.js';
import { exit } from './io.js';
import { write } from './lines.js';

/** `verify-log` and `doctor`: what the person who runs it needs. */
export function upkeep(program: Command, context: CliContext): void {
  const say = sayer(context);
  program
    .command('verify-log')
    .description(say('cli-verify-log'))
    .action(async () => {
      const found = await (await context.app()).storage.cases.verify();
      await write(context.io, found);
      context.exitWith(found.broken.length > 0 ? exit.logBroken : exit.ok);
    });
  program
    .command('doctor')
    .description(say('cli-doctor'))
    .action(async () => {
      const { lines, healthy } = await (await context.app()).doctor(context.locale);
      await context.io.stdout(`${lines.join('\n')}\n`);
      context.exitWith(healthy ? exit.ok : exit.error);
    });
}
