// The way in for `npm start` and `npm run wenjin`: builds when needed, then hands over to the
// compiled command line. Where only `dist/` is shipped, there is nothing to build.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const compiler = fileURLToPath(new URL('../node_modules/.bin/tsc', import.meta.url));

// A service that answers short questions for months needs no large space for young objects: V8 grows
// it to tens of megabytes while the program loads, and keeps it. Commands run short and may have it.
if (process.argv[2] === 'start') setFlagsFromString('--semi-space-growth-factor=1');

try {
  if (existsSync(compiler)) await (await import('./build.mjs')).build();
  await import('../dist/src/main.js');
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
