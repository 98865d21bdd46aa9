import path from 'node:path';
import type { Command } from 'commander';
import { importKinds } from '../app/imports.js';
import { type CliContext, sayer } from './context.js';
import { exit } from './io.js';
import { write } from './lines.js';

interface ImportFlags {
  readonly format?: string;
  readonly encoding?: string;
}

/** `import KIND FILE`: brings a file in, with progress on stderr and the figures as the result. */
export function importing(program: Command, context: CliContext): void {
  const say = sayer(context);
  const group = program.command('import').description(say('cli-import'));
  for (const kind of importKinds) {
    group
      .command(kind)
      .description(say(`cli-import-${kind}`))
      .argument('<file>')
      .option('--format <format>', say('cli-import-format'))
      .option('--encoding <encoding>', say('cli-import-encoding'))
      .action(async (file: string, flags: ImportFlags) => {
        const app = await context.app();
        const result = await app.importFile(kind, {
          ...flags,
          file: path.resolve(context.io.cwd, file),
          progress: (read) => context.io.stderr(`${say('cli-import-progress', { read })}\n`),
        });
        await write(context.io, result);
        context.exitWith(result.rejected > 0 ? exit.usage : exit.ok);
      });
  }
}
