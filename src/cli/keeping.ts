import path from 'node:path';
import type { Command } from 'commander';
import { type CliContext, sayer } from './context.js';
import { write } from './lines.js';

/** Rows between two lines of progress. */
const EVERY = 100_000;

/** `backup` and `restore`: everything the service keeps, as one file and back. */
export function keeping(program: Command, context: CliContext): void {
  const say = sayer(context);
  const tell = (key: string, args?: Record<string, string | number>) =>
    context.io.stderr(`${say(key, args)}\n`);
  const placed = (file: string) => path.resolve(context.io.cwd, file);
  program
    .command('backup')
    .description(say('cli-backup'))
    .argument('<file>', say('cli-backup-file'))
    .action(async (file: string) => {
      const { storage, note } = await context.app();
      const progress = everySoOften((rows) => tell('cli-backup-progress', { rows }));
      const at = context.clock.now();
      const made = await storage.backup({ file: placed(file), at, progress });
      await note('backed-up', null, { file: path.basename(file), rows: made.rows });
      await write(context.io, made);
      tell('cli-backup-secret');
    });
  program
    .command('restore')
    .description(say('cli-restore'))
    .argument('<file>', say('cli-restore-file'))
    .action(async (file: string) => {
      const progress = everySoOften((rows) => tell('cli-restore-progress', { rows }));
      const restored = await context.restore(placed(file), progress);
      await write(context.io, { file: placed(file), ...restored });
      tell('cli-restore-done');
      if (restored.replaced) tell('cli-restore-replaced', { place: restored.replaced });
    });
}

function everySoOften(tell: (rows: number) => void): (rows: number) => void {
  let told = 0;
  return (rows) => {
    if (rows < told + EVERY) return;
    told = rows - (rows % EVERY);
    tell(told);
  };
}
