import { type Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { windows } from '../topics/ports.js';
import type { TrendStep } from '../topics/trends.js';
import { type CliContext, instant, lineId, sayer } from './context.js';
import { answerLines, write } from './lines.js';

const line = z.union([
  z.object({ at: z.string().max(40), removed: lineId }),
  z.object({
    id: lineId.exactOptional(),
    at: z.string().max(40),
    author: z.string().max(200),
    text: z.string().max(1_000_000),
    space: z.string().max(200).exactOptional(),
    joined: z.string().max(40).exactOptional(),
    verdict: z.enum(['allow', 'review', 'act']).exactOptional(),
  }),
]);

interface TrendsOptions {
  readonly every: number;
  readonly window: (typeof windows)[number];
  readonly top: number;
}

/** `trends`: the hot list over a stream of comments. Writes nothing and needs no database. */
export function trends(program: Command, context: CliContext): void {
  const say = sayer(context);
  program
    .command('trends')
    .description(say('cli-trends'))
    .option('--every <span>', say('cli-trends-every'), milliseconds, 600_000)
    .option('--window <window>', say('cli-trends-window'), window, 'hour')
    .option('--top <n>', say('cli-trends-top'), count, 10)
    .action(async (options: TrendsOptions) => run(context, options));
}

async function run(context: CliContext, options: TrendsOptions): Promise<void> {
  const { every, window, top } = options;
  const engine = await context.trends({ everyMs: every, window, top });
  const say = sayer(context);
  const show = (step: TrendStep) => ({
    at: step.at.toISOString(),
    topics: step.topics.map((topic) => ({
      ...topic,
      why: say(`topic-why-${topic.why.key}`, topic.why.args),
    })),
  });
  const zone = await context.timezone();
  const at = (text: string) => instant(text, zone);
  const code = await answerLines(context.io, {
    schema: line,
    say,
    answer: async (input) => {
      if ('removed' in input) return engine.remove(String(input.removed), at(input.at)).map(show);
      const { id, joined, ...rest } = input;
      const comment = {
        ...rest,
        at: at(input.at),
        ...(id !== undefined ? { id: String(id) } : {}),
        ...(joined ? { joined: at(joined) } : {}),
      };
      return engine.add(comment).map(show);
    },
  });
  for (const step of engine.end()) await write(context.io, show(step));
  context.exitWith(code);
}

/** `10m`, `90s`, `1h` or `1d` in milliseconds. */
function milliseconds(text: string): number {
  const match = /^(\d{1,6})([smhd])$/.exec(text);
  const unit = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }[match?.[2] ?? ''];
  if (!match || !unit || Number(match[1]) === 0) throw new InvalidArgumentError('90s, 10m, 1h, 1d');
  return Number(match[1]) * unit;
}

function window(text: string): (typeof windows)[number] {
  const found = windows.find((name) => name === text);
  if (!found) throw new InvalidArgumentError(windows.join(', '));
  return found;
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 1000)
    throw new InvalidArgumentError('1-1000');
  return number;
}
