import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { readRuleFolder, writeRuleFolder } from '../app/rule-folder.js';
import { UserError } from '../core/errors.js';
import { permits } from '../core/permission.js';
import type { FolderProblem } from '../moderation/staff-rules/desk.js';
import { moderator } from './cases.js';
import { type CliContext, sayer } from './context.js';
import { exit } from './io.js';
import { write } from './lines.js';

interface FolderFlags {
  readonly as: string;
  readonly dir: string;
  readonly json?: true;
}

/** More are counted. */
const MOST_PROBLEMS = 20;

/** `rules import --folder DIR` and `rules export --folder DIR`: all of staff's lists, a file each. */
export async function ruleFolder(
  context: CliContext,
  [action, ...more]: readonly string[],
  flags: FolderFlags,
): Promise<void> {
  const isKnown = action === 'import' || action === 'export';
  if (!isKnown || more.length > 0) throw new UserError('rules-folder-usage');
  const { id: by, role } = await moderator(await context.app(), flags.as);
  if (action === 'export') return goesOut(context, by, flags);
  if (!permits(role, 'lead')) throw new UserError('rules-needs-lead');
  return comesIn(context, by, flags);
}

async function goesOut(context: CliContext, by: string, { dir, json }: FolderFlags): Promise<void> {
  const { services, clock } = await context.app();
  const folder = path.resolve(context.io.cwd, dir);
  const files = await services.rules.exportedAll({ by, at: clock.now() });
  await writeRuleFolder(folder, files);
  if (json) return write(context.io, { dir: folder, files: files.map(({ name }) => name) });
  const text = sayer(context)('rules-folder-exported', { count: files.length, dir: folder });
  return context.io.stdout(`${text}\n`);
}

async function comesIn(context: CliContext, by: string, { dir, json }: FolderFlags): Promise<void> {
  const { services, clock } = await context.app();
  const read = await readRuleFolder(path.resolve(context.io.cwd, dir));
  if (read.problems.length > 0) return refused(context, read.problems);
  const making = { key: `rules ${randomUUID()}`, by, at: clock.now() };
  const done = await services.rules.bringInAll(read.files, making);
  if (!done.ok) return refused(context, done.problems);
  const { created, changed, same, conflicts } = done;
  const figures = { created, changed, same };
  const { skipped, files } = read;
  if (json) return write(context.io, { files: files.length, ...figures, skipped, conflicts });
  const say = sayer(context);
  const lines = [
    say('console-rules-imported', figures),
    ...skipped.map((file) => say('rules-folder-skipped', { file })),
    ...conflicts.slice(0, MOST_PROBLEMS).map(({ entry, watching, allowing }) =>
      say('rules-import-conflict', {
        entry,
        watching: watching ?? say('rules-shipped'),
        allowing: allowing ?? say('rules-shipped'),
      }),
    ),
  ];
  return context.io.stdout(`${lines.join('\n')}\n`);
}

/** Nothing came in: everything that stands in the way, each with its file and its place. */
function refused(context: CliContext, problems: readonly FolderProblem[]): void {
  const say = sayer(context);
  const lines = problems.slice(0, MOST_PROBLEMS).map(({ file, place, error }) => {
    const { i18n, locale } = context;
    const message = i18n.say(locale, `error-${error.code}`, error.args);
    return say('rules-folder-problem', { file, place, message });
  });
  context.io.stderr(
    `${[say('rules-folder-refused', { count: problems.length }), ...lines].join('\n')}\n`,
  );
  context.exitWith(exit.usage);
}
