import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** A slow line brings this much in about a second. */
const MOST_BYTES = 200_000;
const built = new URL('../../../dist/web/', import.meta.url);

/** The scripts that the page names, and what each of them imports before it runs. */
async function scriptsAtOnce(page: string): Promise<ReadonlySet<string>> {
  const html = await readFile(new URL(page, built), 'utf8');
  const found = new Set<string>();
  await follow([...html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)], found);
  return found;
}

async function follow(names: readonly RegExpMatchArray[], found: Set<string>): Promise<void> {
  for (const [, name = ''] of names) {
    if (found.has(name)) continue;
    found.add(name);
    const script = await readFile(new URL(`assets/${name}`, built), 'utf8');
    await follow([...script.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)], found);
  }
}

/** A narrow page also fetches the menus of its head before it shows anything. */
async function scriptsOnPhone(): Promise<ReadonlySet<string>> {
  const found = new Set(await scriptsAtOnce('console.html'));
  const assets = (await readdir(new URL('assets/', built))).join('\n');
  const menus = [...assets.matchAll(/^((?:room|account)-menu-.+\.js)$/gm)];
  expect(menus).toHaveLength(2);
  await follow(menus, found);
  return found;
}

/** What a browser that asks for gzip has to fetch. */
async function compressedBytes(names: Iterable<string>): Promise<number> {
  const scripts = [...names].map((name) => readFile(new URL(`assets/${name}`, built)));
  return (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0);
}

describe('the first view of the console', () => {
  it('needs less than 200 kB of script on a desk', async () => {
    const scripts = await scriptsAtOnce('console.html');
    expect(scripts.size).toBeGreaterThan(0);
    expect(await compressedBytes(scripts)).toBeLessThan(MOST_BYTES);
  });

  it('needs less than 200 kB with the menus of a phone', async () => {
    expect(await compressedBytes(await scriptsOnPhone())).toBeLessThan(MOST_BYTES);
  });

  it('leaves the other rooms for when they are entered', async () => {
    const names = [...(await scriptsAtOnce('console.html'))].join(' ');
    expect(names).toMatch(/^console-/);
    expect(names).not.toMatch(
      /((rules|statistics|reviews|notices)-room|palette-sheet|(staff|audit|account|faq|spaces)-page)/,
    );
  });
});
