import { openDoor } from '../../src/storage/local-door.js';

/** Takes a data folder, says `door` or why not, and holds it until its input ends. */
const [dataDir = ''] = process.argv.slice(2);
try {
  const door = await openDoor({ dataDir, serve: async () => 0 });
  process.stdout.write('door\n');
  await process.stdin.resume().forEach(() => {});
  await door.close();
} catch (error) {
  process.stdout.write(`${error instanceof Error && 'code' in error ? error.code : error}\n`);
}
