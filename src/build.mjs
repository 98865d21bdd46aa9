// Builds what `dist/` lacks: the database client, the service and the pages. Run before every
// start, it is silent and does nothing when nothing changed. Plain JavaScript, because it runs
// before anything is compiled.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const run = promisify(execFile);

const dist = path.join(root, 'dist');
/** Built apart and swapped in at the end: a service that runs never meets half a build. */
const draft = path.join(root, 'node_modules', '.wenjin-draft');

const sources = ['src', 'commands', 'locales', 'prisma', 'package.json', 'tsconfig.json'];
const ignored = new Set(['generated', 'node_modules']);

/** Builds when the sources changed since the last build, or always with `force`. */
export async function build({ force = false } = {}) {
  const release = await takeTurn();
  try {
    const stamp = await fingerprint();
    const last = await readFile(path.join(dist, '.stamp'), 'utf8').catch(() => '');
    if (!force && last === stamp) return;
    await tool('prisma', ['generate', '--config', 'prisma/prisma.config.ts']);
    await rm(draft, { recursive: true, force: true });
    await tool('tsc', ['-p', 'tsconfig.json', '--outDir', draft]);
    const pages = ['--outDir', path.join(draft, 'web'), '--logLevel', 'error'];
    await tool('vite', ['build', '--config', 'src/web/vite.config.ts', ...pages]);
    await copyData();
    await writeFile(path.join(draft, '.stamp'), stamp);
    await swapIn();
  } finally {
    await release();
  }
}

/** Names, sizes and times of all sources: cheap, and a changed file changes it. */
async function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) {
    for (const file of await filesUnder(path.join(root, source))) {
      const { size, mtimeMs } = await stat(file);
      hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

async function filesUnder(place) {
  if ((await stat(place)).isFile()) return [place];
  const entries = await readdir(place, { withFileTypes: true });
  const nested = entries
    .filter((entry) => !ignored.has(entry.name))
    .map((entry) => filesUnder(path.join(place, entry.name)));
  return (await Promise.all(nested)).flat().sort();
}

/** What the compiler leaves behind: models, word lists, the worker. */
async function copyData() {
  const files = await filesUnder(path.join(root, 'src'));
  const data = files.filter((file) => /(\.model\.\w+|\.txt|worker\.mjs)$/.test(file));
  for (const file of data) {
    const target = path.join(draft, path.relative(root, file));
    await mkdir(path.dirname(target), { recursive: true });
    await cp(file, target);
  }
}

async function swapIn() {
  const old = path.join(root, 'node_modules', '.wenjin-old');
  await rm(old, { recursive: true, force: true });
  await rename(dist, old).catch(() => {});
  await rename(draft, dist);
  await rm(old, { recursive: true, force: true });
}

async function tool(name, args) {
  const binary = path.join(root, 'node_modules', '.bin', name);
  try {
    await run(binary, args, { cwd: root, shell: process.platform === 'win32' });
  } catch (error) {
    process.stderr.write(`${error.stdout ?? ''}${error.stderr ?? ''}`);
    throw new Error(`Building failed at "${name}". Run npm install, then try again.`);
  }
}

/** Two builds at once would tread on each other: the second waits for the first. */
async function takeTurn() {
  const turn = path.join(root, 'node_modules', '.wenjin-building');
  const giveUp = Date.now() + 120_000;
  for (;;) {
    try {
      await mkdir(turn);
      return () => rm(turn, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (await abandoned(turn)) await rm(turn, { recursive: true, force: true });
      else if (Date.now() > giveUp) throw new Error('Another build has not finished in 2 minutes.');
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A build that was killed leaves its turn behind; none takes two minutes. */
async function abandoned(turn) {
  const made = await stat(turn).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs > 120_000;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  build({ force: process.argv.includes('--force') }).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
