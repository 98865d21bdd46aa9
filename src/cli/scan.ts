import type { Command } from 'commander';
import { z } from 'zod';
import type { Judgement } from '../moderation/comment.js';
import type { Scanner } from '../moderation/desk.js';
import { type CliContext, instant, lineId, sayer } from './context.js';
import { answerLines, write } from './lines.js';

const line = z.object({
  id: lineId,
  text: z.string().max(1_000_000),
  author: z.string().max(200).exactOptional(),
  space: z.string().max(200).exactOptional(),
  at: z.string().max(40).exactOptional(),
  joined: z.string().max(40).exactOptional(),
});
type Input = z.output<typeof line>;
type Say = ReturnType<typeof sayer>;

/** `scan`: what the rules make of comments. Writes nothing and needs no database. */
export function scan(program: Command, context: CliContext): void {
  const say = sayer(context);
  program
    .command('scan')
    .description(say('cli-scan'))
    .argument('[text...]', say('cli-scan-text'))
    .option('--stdin', say('cli-stdin'))
    .option('--json', say('cli-json'))
    .action(async (words: string[], options: { stdin?: true; json?: true }) => {
      const scanOne = createScan(context, await context.scanner(), await context.timezone());
      if (options.stdin) {
        const answer = async (input: Input) => [scanOne(input)];
        return context.exitWith(await answerLines(context.io, { schema: line, say, answer }));
      }
      const result = scanOne({ id: 'cli', text: words.join(' ') });
      return options.json ? write(context.io, result) : context.io.stdout(plain(result));
    });
}

/** A line without `at` happened a minute after the line before. */
function createScan(context: CliContext, scanner: Scanner, zone: string) {
  const say = sentencesOnce(sayer(context));
  let last = context.clock.now();
  return (input: Input) => {
    last = input.at ? instant(input.at, zone) : new Date(last.getTime() + 60_000);
    const started = performance.now();
    const found = scanner.scan({
      id: String(input.id),
      text: input.text,
      space: input.space ?? 'cli',
      at: last,
      ...(input.author !== undefined ? { author: input.author } : {}),
      ...(input.joined ? { joined: instant(input.joined, zone) } : {}),
    });
    const ms = Math.round((performance.now() - started) * 1000) / 1000;
    return { id: input.id, ...explained(found, say), ms };
  };
}

/** Sentences without values are the same every time. */
function sentencesOnce(say: Say): Say {
  const said = new Map<string, string>();
  return (key, args) => {
    if (args) return say(key, args);
    const sentence = said.get(key) ?? say(key);
    said.set(key, sentence);
    return sentence;
  };
}

function explained(found: Judgement, say: Say) {
  const { key, args } = found.because;
  return {
    verdict: found.verdict,
    score: found.score,
    why: say(`verdict-${key}`, Object.keys(args).length > 0 ? args : undefined),
    signals: found.signals.map(({ rule, tier, span, why }) => ({
      rule,
      tier,
      span,
      why: say(`why-${why.key}`, why.args),
    })),
  };
}

function plain(result: ReturnType<typeof explained>): string {
  const reasons = result.signals.map(({ rule, tier, why }) => `  ${rule} (${tier}): ${why}`);
  return `${[`${result.verdict} ${result.score}: ${result.why}`, ...reasons].join('\n')}\n`;
}
