import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { loadI18n } from '../src/core/i18n.js';

const root = new URL('..', import.meta.url).pathname;
const directory = path.join(root, 'locales');

type Entry = FluentResource['body'][number];

async function entriesOf(locale: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for (const file of (await readdir(path.join(directory, locale))).filter((f) =>
    f.endsWith('.ftl'),
  )) {
    const text = await readFile(path.join(directory, locale, file), 'utf8');
    const keys = [...text.matchAll(/^(-?[a-zA-Z][\w-]*) *=/gm)].map((match) => match[1]);
    const { body } = new FluentResource(text);
    expect(body.map((entry) => entry.id).sort(), `${locale}/${file} parses wholly`).toEqual(
      keys.sort(),
    );
    for (const entry of body) {
      expect(entries.has(entry.id), `${locale}: ${entry.id} stands twice`).toBe(false);
      entries.set(entry.id, entry);
    }
  }
  return entries;
}

/** The placeholders of a sentence, wherever they stand in it. */
function placeholders(entry: Entry | undefined): string[] {
  const names = [...JSON.stringify(entry).matchAll(/"type":"var","name":"([^"]+)"/g)];
  return [...new Set(names.map((match) => match[1] ?? ''))].sort();
}

async function codeUnder(folder: string): Promise<string> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => /\.(ts|tsx)$/.test(entry.name) && !entry.parentPath.includes('generated'),
  );
  const texts = files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

const locales = (await readdir(directory, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const english = await entriesOf('en');

describe.each(locales.filter((locale) => locale !== 'en'))('%s', async (locale) => {
  const entries = await entriesOf(locale);

  it('has the same sentences as English', () => {
    expect([...entries.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('uses the same placeholders', () => {
    for (const [id, entry] of english) {
      expect(placeholders(entries.get(id)), id).toEqual(placeholders(entry));
    }
  });

  it('is not English in disguise', () => {
    const same = [...english].filter(([id, entry]) => {
      const text = JSON.stringify(entry.value);
      return (
        /[a-z]{4}/i.test(text.replace(/"[a-z]+":/g, '')) &&
        JSON.stringify(entries.get(id)?.value) === text
      );
    });
    // Names and forms that are the same in every language.
    const alike = /^(language-name-|console-email-example|pages-email)/;
    expect(same.map(([id]) => id).filter((id) => !alike.test(id))).toEqual([]);
  });
});

describe('sentences', () => {
  it('describe every command within the platforms’ 100 characters', async () => {
    const i18n = await loadI18n(directory, 'en');
    for (const id of english.keys()) {
      if (!/-(description|option-\w+)$/.test(id)) continue;
      for (const locale of locales) {
        const text = i18n.say(locale, id);
        expect([...text].length, `${locale} ${id}`).toBeLessThanOrEqual(100);
        expect(text, `${locale} ${id}`).not.toMatch(/\n/);
      }
    }
  });

  it('exist for every key the code says', async () => {
    const code = `${await codeUnder('src')}\n${await codeUnder('commands')}`;
    const said = [...code.matchAll(/\bsay\(\s*(?:[\w.]+,\s*)?'([a-z][\w-]*)'/g)].map(
      (m) => m[1] ?? '',
    );
    const refused = [...code.matchAll(/new UserError\(\s*'([a-z][\w-]*)'/g)].map(
      (m) => `error-${m[1]}`,
    );
    const missing = [...new Set([...said, ...refused])].filter((key) => !english.has(key));
    expect(missing).toEqual([]);
  });
});
