import path from 'node:path';
import type { Command } from 'commander';
import { type CliContext, sayer } from './context.js';
import { exit } from './io.js';
import { write } from './lines.js';

/** `import`, `verify-log` and `doctor`: what the person who runs it needs. */
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
  program
    .command('import')
    .description(say('cli-import'))
    .command('titles')
    .description(say('cli-import-titles'))
    .argument('<file>')
    .action(async (file: string) => {
      const app = await context.app();
      const result = await app.importTitles(path.resolve(context.io.cwd, file), (read) =>
        context.io.stderr(`${say('cli-import-progress', { read })}\n`),
      );
      await write(context.io, result);
      context.exitWith(result.rejected > 0 ? exit.usage : exit.ok);
    });
}
