import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { z } from 'zod';
import type { Answer } from '../core/front-desk.js';
import type { Question } from '../core/request.js';
import { type CliContext, createInstantReader, instant, lineId, sayer } from './context.js';
import { answerLines, write } from './lines.js';
import { plain } from './plain-reply.js';

const line = z.object({
  id: lineId,
  /** A line's own limit is enough: what is too long for a question is answered as such. */
  text: z.string(),
  locale: z.string().max(35).exactOptional(),
  at: z.string().max(40).exactOptional(),
  conversation: z.string().max(200).exactOptional(),
});

interface AskOptions {
  readonly stdin?: true;
  readonly json?: true;
  readonly locale?: string;
  readonly at?: string;
}

/** `ask`: a reader's question from a terminal or a script. */
export function ask(program: Command, context: CliContext): void {
  const say = sayer(context);
  program
    .command('ask')
    .description(say('cli-ask'))
    .argument('[text...]', say('cli-ask-text'))
    .option('--stdin', say('cli-stdin'))
    .option('--locale <locale>', say('cli-ask-locale'))
    .option('--at <instant>', say('cli-ask-at'))
    .option('--json', say('cli-json'))
    .action(async (words: string[], options: AskOptions) => {
      if (options.stdin) return askLines(context, options);
      const { at, locale } = options;
      const answered = await (await openAsker(context))({
        id: 'cli',
        text: words.join(' '),
        locale,
        at: at === undefined ? at : instant(at, await context.timezone()),
      });
      if (options.json) return write(context.io, answered);
      return context.io.stdout(`${plain(answered.reply)}\n`);
    });
}

async function askLines(context: CliContext, options: AskOptions): Promise<void> {
  const read = createInstantReader(await context.timezone());
  const at = z
    .string()
    .max(40)
    .transform((text, issues) => {
      try {
        return read(text);
      } catch {
        issues.addIssue({ code: 'custom' });
        return z.NEVER;
      }
    });
  const asker = await openAsker(context);
  const said = options.at ? { at: read(options.at) } : {};
  const { locale } = options;
  const code = await answerLines(context.io, {
    schema: line.extend({ at: at.exactOptional() }),
    say: sayer(context),
    answer: async (input) => [await asker({ ...(locale && { locale }), ...said, ...input })],
  });
  context.exitWith(code);
}

interface Asked {
  readonly id: string | number;
  readonly text: string;
  readonly locale?: string | undefined;
  readonly at?: Date | undefined;
  readonly conversation?: string | undefined;
}

type Asker = (asked: Asked) => Promise<Answer & { id: string | number; ms: number }>;

/** The front desk, as somebody at a terminal asks it. */
async function openAsker(context: CliContext): Promise<Asker> {
  const { frontDesk, hashPerson } = await context.app();
  const person = hashPerson('cli', 'cli');
  return async (asked) => {
    const started = performance.now();
    const answer = await frontDesk.ask(question(asked, asked.at ?? context.clock.now(), person));
    return { id: asked.id, ...answer, ms: Math.round((performance.now() - started) * 100) / 100 };
  };
}

function question(asked: Asked, at: Date, person: Question['actor']['person']): Question {
  return {
    id: randomUUID(),
    text: asked.text,
    actor: { person, role: 'reader' },
    place: { platform: 'cli', space: 'cli', kind: 'private' },
    at,
    ...(asked.locale ? { locale: asked.locale } : {}),
    ...(asked.conversation ? { conversation: `cli:${asked.conversation}` } : {}),
  };
}
