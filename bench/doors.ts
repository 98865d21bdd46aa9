import { measureTelegram } from './doors/telegram.js';
import type { Report } from './report.js';

/**
 * The doors of chat platforms on loopback: how fast an answer leaves, and that nothing is lost or
 * done twice in a storm. With a folder that holds the platforms' published descriptions, every
 * request is held against them.
 */
export async function run([folder]: readonly string[], report: Report): Promise<void> {
  await measureTelegram(report, folder);
}
