import type { Command } from 'commander';
import { z } from 'zod';
import { type CliContext, lineId, sayer } from './context.js';
import { answerLines, write } from './lines.js';

const query = z.object({
  like: z.array(z.string().max(200)).max(1_000).exactOptional(),
  subject: z.string().max(200).exactOptional(),
  text: z.string().max(2_000).exactOptional(),
  age: z.number().int().min(0).max(120).exactOptional(),
  n: z.number().int().min(1).max(50).exactOptional(),
  author: z.string().max(200).exactOptional(),
  mood: z.string().max(200).exactOptional(),
  kind: z.enum(['book', 'periodical']).exactOptional(),
  list: z.string().max(200).exactOptional(),
  not: z.array(z.string().max(200)).max(1_000).exactOptional(),
});
const line = query.extend({ id: lineId });

/** `recommend`: titles for likes, a subject or a wish in words. */
export function recommend(program: Command, context: CliContext): void {
  const say = sayer(context);
  program
    .command('recommend')
    .description(say('cli-recommend'))
    .argument('[text...]', say('cli-recommend-text'))
    .option('--stdin', say('cli-stdin'))
    .option('--json', say('cli-json'))
    .action(async (words: string[], options: { stdin?: true; json?: true }) => {
      if (options.stdin) {
        const answer = async (input: z.output<typeof line>) => [await one(context, input)];
        return context.exitWith(await answerLines(context.io, { schema: line, say, answer }));
      }
      const result = await one(context, { id: 'cli', text: words.join(' ') });
      if (options.json) return write(context.io, result);
      const lines = result.titles.map(({ title, author, why }) => `${title} · ${author} — ${why}`);
      return context.io.stdout(`${lines.join('\n')}\n`);
    });
}

async function one(context: CliContext, input: z.output<typeof line>) {
  const app = await context.app();
  const { id, ...rest } = input;
  const { titles, unknown } = await app.services.recommendations.recommend(rest);
  return {
    id,
    titles: titles.map(({ title, score, why }) => ({
      id: title.id,
      title: title.title,
      author: title.authors.join(', '),
      score,
      why: sayer(context)(`recommend-why-${why.key}`, why.args),
    })),
    ...(unknown.length > 0 ? { unknown } : {}),
  };
}
