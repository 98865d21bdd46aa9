import { measureChat } from './house/chat.js';
import { measureLines } from './house/lines.js';
import { measureStart } from './house/start.js';
import type { Report } from './report.js';

/**
 * The house as a whole, each part in a process of its own as a person runs it: how fast it starts,
 * how much memory it holds, how it answers under load, how many lines a second it reads.
 */
export async function run(_argv: readonly string[], report: Report): Promise<void> {
  await measureStart(report);
  await measureChat(report);
  await measureLines(report);
}
