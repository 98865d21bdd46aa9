import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../src/root.js';

const pages = path.join(root, 'src/web');
const scripts = readdirSync(pages, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(pages, file), 'utf8'));

/** Sentences of the files that some page brings along. */
const loaded = new Set(
  scripts
    .flatMap((script) => [...script.matchAll(/locales\/(en\/[\w-]+\.ftl)\?raw/g)])
    .map(([, file = '']) => readFileSync(path.join(root, 'locales', file), 'utf8'))
    .flatMap((sentences) => [...sentences.matchAll(/^([a-z][\w-]*) =/gm)].map(([, key]) => key)),
);

describe('the words of the pages', () => {
  it('come with a page whenever one says them', () => {
    const said = scripts.flatMap((script) =>
      [...script.matchAll(/\bsay\('([\w-]+)'/g)].map(([, key = '']) => key),
    );
    expect(said.length).toBeGreaterThan(300);
    expect([...new Set(said)].filter((key) => !loaded.has(key))).toEqual([]);
  });
});
