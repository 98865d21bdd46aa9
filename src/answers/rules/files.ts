import { UserError } from '../../core/errors.js';
import type { Reply } from '../../core/reply.js';
import type { TextFile } from '../../core/text-file.js';
import { type Ask, type Desk, leadOf, named, reply } from './ask.js';

const MOST_PROBLEMS = 5;
const MOST_CONFLICTS = 5;
/** Platforms refuse larger files, and nobody would hear why. Bytes. */
const MOST_EXPORTED = 8 * 1024 * 1024;

/** A list or many, from a file or from what is written behind the command. */
export async function imported(ask: Ask, desk: Desk): Promise<Reply> {
  const by = leadOf(ask);
  const { created, changed, same, problems, conflicts } = await desk.bringIn(await fileIn(ask), {
    ...{ key: ask.id, by, at: ask.at },
  });
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ place, error }) => {
    const message = ask.say(`error-${error.code}`, error.args);
    return `• ${ask.say('console-rules-problem', { place, message })}`;
  });
  const lines = [
    ask.say('console-rules-imported', { created, changed, same }),
    ...(shown.length > 0 ? [ask.say('console-rules-left-out', { count: problems.length })] : []),
    ...shown,
    ...conflicts.slice(0, MOST_CONFLICTS).map(({ entry, watching, allowing }) =>
      ask.say('rules-import-conflict', {
        entry,
        watching: watching ?? ask.say('rules-shipped'),
        allowing: allowing ?? ask.say('rules-shipped'),
      }),
    ),
  ];
  return reply(ask, lines.join('\n'));
}

/** What came with the request, or what is written behind the command. */
async function fileIn({ file, options: { list, word = '' } }: Ask): Promise<TextFile> {
  if (file) return file();
  const isNamed = list !== undefined || /^[{#]/.test(word);
  if (word === '' || !isNamed) throw new UserError('rules-import-usage');
  const head = list === undefined || word.startsWith('{') ? '' : `# name: ${list}\n`;
  return { name: 'list', text: `${head}${word}` };
}

/** One list or all of them, as a file that may be brought in again. */
export async function exported(ask: Ask, desk: Desk): Promise<Reply> {
  const { list, word } = ask.options;
  // Not every platform can show a reply to one person only.
  if (ask.place.kind === 'public') throw new UserError('only-private');
  const by = ask.actor.staff;
  if (!by) throw new UserError('rules-needs-account');
  const id = list === undefined ? undefined : (await named(ask, desk)).id;
  const form = word?.toLowerCase() === 'jsonl' ? 'jsonl' : 'txt';
  const file = await desk.exported({ form, id }, { by, at: ask.at });
  if (!file) throw new UserError('no-such-rule', { name: list ?? '' });
  if (Buffer.byteLength(file.text) > MOST_EXPORTED) throw new UserError('rules-export-too-large');
  const text = ask.say(list === undefined ? 'rules-exported' : 'rules-exported-one', {
    name: list ?? '',
  });
  return { ...reply(ask, text), file };
}
