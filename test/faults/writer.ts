import { systemClock } from '../../src/core/clock.js';
import { openJournal } from '../../src/storage/journal.js';
import { openDoor } from '../../src/storage/local-door.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { intake, step } from '../contracts/samples.js';
import { testSecret } from '../setup/template.js';
import { note } from './note.js';

/**
 * Writes without pause until it is killed, and says on stdout what was acknowledged: `door` once,
 * then `stored N` and `noted N` for each comment that is stored and decided, and noted.
 */
const [dataDir = '', from = '0'] = process.argv.slice(2);
await openDoor({ dataDir, serve: async () => 0 });
process.stdout.write('door\n');
const storage = await openStorage({ dataDir, secret: testSecret, clock: systemClock });
const journal = await openJournal({ dataDir, schema: note });

for (let n = Number(from); ; n++) {
  const externalId = `n${n}`;
  const taken = await storage.comments.take(intake({ comment: { externalId, text: `${n}` } }));
  const effect = { kind: 'k', subject: externalId, payload: {}, dedupe: externalId };
  await storage.cases.transact(
    taken.case?.id ?? '',
    externalId,
    step('noted', { key: externalId, moves: false, effects: [effect] }),
  );
  process.stdout.write(`stored ${n}\n`);
  await journal.append({ n });
  process.stdout.write(`noted ${n}\n`);
}
