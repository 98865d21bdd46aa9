import { dataFile } from './data-file.js';
import { readBotApi } from './doors/bot-api.js';
import { recorded } from './recorded.js';
import type { Report } from './report.js';

interface Recorded {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * `npm run bench telegram -- DATA_DIR`: every request that the wire tests make of Telegram, against
 * the published description of its API (`telegram-bot-api.json` in the folder that is given), the
 * lengths it names with it.
 */
export async function run([folder]: readonly string[], report: Report): Promise<void> {
  if (!folder) throw new Error('A folder with telegram-bot-api.json is wanted: -- DATA_DIR');
  const api = await readBotApi(await dataFile(folder, 'telegram-bot-api.json'));
  const requests = await recorded<Recorded>('test/wire/telegram');
  const wrong = requests.flatMap(({ method, payload }) => {
    const faults = api.wrongs(method, payload);
    return faults.length > 0 ? [faults.slice(0, 3).join('; ')] : [];
  });
  for (const faults of new Set(wrong)) report.line(faults);
  const kinds = new Set(requests.map(({ method }) => method));
  report.line([...kinds].sort().join(', '));
  const share = requests.length === 0 ? 0 : (1 - wrong.length / requests.length) * 100;
  report.figure({ name: 'requests of the wire tests', value: requests.length, unit: '' });
  report.figure({ name: 'kinds of requests', value: kinds.size, unit: '' });
  report.figure({
    ...{ name: `requests as ${api.version} has them`, value: share, unit: '%' },
    bar: { is: 'above', value: 99.99 },
  });
}
