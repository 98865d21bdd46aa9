import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { negotiateLanguages } from '@fluent/langneg';
import type { SentenceArgs } from './errors.js';

/** Every sentence of every language, read once from `locales/<language>/*.ftl`. */
export interface I18n {
  readonly locales: readonly string[];
  readonly fallback: string;
  /** The sentence `key`; throws when a language lacks it, so that a hole cannot ship unseen. */
  say(locale: string, key: string, args?: SentenceArgs): string;
  has(key: string): boolean;
  /** The best language we speak for what was wished, most wished first. */
  negotiate(wished: readonly string[]): string;
}

/** Reads the languages under `directory`; a language is a folder with `.ftl` files. */
export async function loadI18n(directory: string, fallback: string): Promise<I18n> {
  const folders = await readdir(directory, { withFileTypes: true });
  const locales = folders
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const bundles = new Map<string, FluentBundle>();
  for (const locale of locales) {
    bundles.set(locale, await loadBundle(path.join(directory, locale), locale));
  }
  if (!bundles.has(fallback)) {
    throw new Error(`no language ${fallback} in ${directory}: there are ${locales.join(', ')}`);
  }
  return createI18n(bundles, fallback);
}

async function loadBundle(directory: string, locale: string): Promise<FluentBundle> {
  // Isolation marks would turn up as stray characters in chat messages; both languages run
  // left to right, so nothing is lost without them.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  const files = (await readdir(directory)).filter((name) => name.endsWith('.ftl')).sort();
  for (const file of files) {
    const source = await readFile(path.join(directory, file), 'utf8');
    const problems = bundle.addResource(new FluentResource(source));
    if (problems.length > 0) throw new Error(`${locale}/${file}: ${problems[0]?.message}`);
  }
  return bundle;
}

function createI18n(bundles: ReadonlyMap<string, FluentBundle>, fallback: string): I18n {
  const locales = [...bundles.keys()];
  const negotiate = (wished: readonly string[]) =>
    negotiateLanguages([...wished], locales, { defaultLocale: fallback, strategy: 'lookup' })[0] ??
    fallback;
  return {
    locales,
    fallback,
    negotiate,
    has: (key) => bundles.get(fallback)?.hasMessage(key) ?? false,
    say: (locale, key, args) =>
      format(bundles.get(locale) ?? bundles.get(negotiate([locale])), key, args),
  };
}

function format(bundle: FluentBundle | undefined, key: string, args?: SentenceArgs): string {
  const pattern = bundle?.getMessage(key)?.value;
  if (!bundle || !pattern) throw new Error(`no sentence "${key}" in ${bundle?.locales.join()}`);
  const problems: Error[] = [];
  const text = bundle.formatPattern(pattern, args ?? {}, problems);
  if (problems[0]) throw new Error(`sentence "${key}": ${problems[0].message}`);
  return text;
}
