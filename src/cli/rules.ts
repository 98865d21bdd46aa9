import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { readListFile } from '../app/import-rules.js';
import type { Reply } from '../core/reply.js';
import type { Request } from '../core/request.js';
import { moderator } from './cases.js';
import { type CliContext, sayer } from './context.js';
import { exit } from './io.js';
import { write } from './lines.js';
import { plain } from './plain-reply.js';
import { ruleFolder } from './rule-folder.js';

interface RulesFlags {
  readonly as: string;
  readonly kind?: string;
  readonly file?: string;
  readonly out?: string;
  readonly folder?: string;
  readonly json?: true;
}

/** `rules`: the command of staff's chats at a terminal, in the name of `--as`. */
export function rules(program: Command, context: CliContext): void {
  const say = sayer(context);
  program
    .command('rules')
    .description(say('cli-rules'))
    .argument('[words...]', say('cli-rules-words'))
    .requiredOption('--as <email>', say('cli-cases-as'))
    .option('--kind <kind>', say('rules-option-kind'))
    .option('--file <file>', say('cli-rules-file'))
    .option('--out <file>', say('cli-rules-out'))
    .option('--folder <dir>', say('cli-rules-folder'))
    .option('--json', say('cli-json'))
    .action(async (words: string[], flags: RulesFlags) => {
      if (flags.folder !== undefined)
        return ruleFolder(context, words, { ...flags, dir: flags.folder });
      const request = await requestOf(context, words, flags);
      const { reply, refused } = await (await context.app()).dispatch(request);
      if (refused === undefined) return answer(context, reply, flags);
      context.io.stderr(`${reply.text}\n`);
      context.exitWith(refused === 'away' ? exit.away : exit.usage);
    });
}

async function requestOf(
  context: CliContext,
  words: readonly string[],
  { as, kind, file }: RulesFlags,
): Promise<Request> {
  const app = await context.app();
  const { id: staff, role } = await moderator(app, as);
  const form = formOf(words);
  return {
    ...{ id: randomUUID(), command: 'rules', locale: context.locale, at: context.clock.now() },
    options: { ...(form !== '' && { form }), ...(kind !== undefined && { kind }) },
    actor: { person: app.hashPerson('cli', staff), role, staff },
    place: { platform: 'cli', space: 'cli', kind: 'private' },
    ...(file !== undefined && { file: () => readListFile(path.resolve(context.io.cwd, file)) }),
  };
}

/** The line as people type it in a chat: a shell has taken the quotation marks off the name. */
function formOf([action = '', name, ...rest]: readonly string[]): string {
  const quoted = name === undefined || action === 'try' ? name : `"${name}"`;
  return [action, quoted, ...rest].filter((word) => word !== undefined).join(' ');
}

/** Without `--out` a file is the result, and the sentence about it goes beside it. */
async function answer({ io }: CliContext, reply: Reply, { out, json }: RulesFlags): Promise<void> {
  const { file } = reply;
  if (file && out !== undefined) await writeFile(path.resolve(io.cwd, out), file.text);
  if (json) return write(io, reply);
  if (!file || out !== undefined) return io.stdout(`${plain(reply)}\n`);
  io.stderr(`${plain(reply)}\n`);
  return io.stdout(file.text);
}
