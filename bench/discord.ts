import { dataFile } from './data-file.js';
import { openapiCheck } from './discord/openapi.js';
import { recorded } from './recorded.js';
import type { Report } from './report.js';

interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/**
 * Every request that the wire tests make of Discord, against Discord's official description of its
 * API (`discord-openapi.json` in the folder that is given).
 */
export async function run([folder]: readonly string[], report: Report): Promise<void> {
  if (!folder) throw new Error('A folder with discord-openapi.json is wanted: -- DATA_DIR');
  const check = await openapiCheck(await dataFile(folder, 'discord-openapi.json'));
  // A test that stands at both doors tells of Telegram's methods as well: those have no path.
  const requests = (await recorded<Partial<Recorded>>('test/wire/discord')).filter(isDiscords);
  const wrong = requests.flatMap((request) => {
    const faults = check(request);
    return faults.length > 0 ? [{ request, faults }] : [];
  });
  for (const { request, faults } of wrong) {
    report.line(`${request.method} ${request.path}: ${faults.slice(0, 3).join('; ')}`);
  }
  const kinds = new Set(requests.map(({ method, path: place }) => `${method} ${kindOf(place)}`));
  const share = requests.length === 0 ? 0 : (1 - wrong.length / requests.length) * 100;
  report.figure({ name: 'requests of the wire tests', value: requests.length, unit: '' });
  report.figure({ name: 'kinds of requests', value: kinds.size, unit: '' });
  report.figure({
    ...{ name: 'requests as described', value: share, unit: '%' },
    bar: { is: 'above', value: 99.99 },
  });
}

function isDiscords(request: Partial<Recorded>): request is Recorded {
  return request.path !== undefined;
}

function kindOf(place: string): string {
  return place.replace(/\d{5,}/g, ':id').replace(/\/(interactions|webhooks)\/:id\/.*/, '/$1/:id');
}
