import { startLines } from '../../test/setup/wenjin.js';
import type { Report } from '../report.js';
import { withFolder } from './process.js';
import { mixed, plain } from './questions.js';

const opening = '2026-11-24T10:00';

/** How many lines a second the commands read, after their start, in a process of their own. */
export async function measureLines(report: Report): Promise<void> {
  await withFolder(async (dataDir) => {
    const settings = { WENJIN_DATA_DIR: dataDir };
    const question = (text: (index: number) => string) => (index: number) =>
      JSON.stringify({ id: index, text: text(index), at: opening });
    const comment = (index: number) =>
      JSON.stringify({ id: index, text: `${mixed(index)} ${index}`, author: `r${index % 400}` });
    for (const [name, args, line, count, bar] of [
      ['ask --stdin, mix', ['ask', '--stdin'], question(mixed), 10_000, 1_000],
      ['ask --stdin, hours and info', ['ask', '--stdin'], question(plain), 20_000, 5_000],
      ['scan --stdin', ['scan', '--stdin'], comment, 50_000, 5_000],
    ] as const) {
      const { perSecond, peakMb } = await startLines(args, settings, { line, count });
      report.figure({
        name,
        value: perSecond,
        unit: 'lines/s',
        bar: { is: 'above', value: bar },
        ...(peakMb ? { peer: { name: 'peak MB', value: peakMb } } : {}),
      });
    }
  });
}
