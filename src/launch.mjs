// The way in for `npm start` and `npm run wenjin`: builds when needed, then hands over to the
// compiled command line. Where only `dist/` is shipped, there is nothing to build.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const compiler = fileURLToPath(new URL('../node_modules/.bin/tsc', import.meta.url));

try {
  if (existsSync(compiler)) await (await import('./build.mjs')).build();
  await import('../dist/src/main.js');
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
