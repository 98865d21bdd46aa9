import { FluentBundle, FluentResource } from '@fluent/bundle';

export type WordArgs = Readonly<Record<string, string | number>>;

/** The sentences of one part of the site (`pages`, `console`), per language. */
export type Sources = Readonly<Record<string, string>>;

/** A sentence by its key. Throws on a key that no file holds: a hole must not ship unseen. */
export type Say = (key: string, args?: WordArgs) => string;

/** The word for something the service names (a rule, an effect), or the name itself if it is new. */
export type WordFor = (prefix: string, name: string) => string;

export interface Speaker {
  readonly say: Say;
  readonly wordFor: WordFor;
}

/** Builds the speaker of one language out of its Fluent files. */
export function createSpeaker(locale: string, sources: readonly string[]): Speaker {
  // Isolation marks would land in titles and labels; both languages run left to right.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const source of sources) bundle.addResource(new FluentResource(source));
  const say: Say = (key, args) => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`no sentence "${key}" in ${locale}`);
    return bundle.formatPattern(pattern, args ?? {});
  };
  const wordFor: WordFor = (prefix, name) => {
    const key = `${prefix}-${name.replaceAll(/[^a-zA-Z0-9-]/g, '-')}`;
    return bundle.hasMessage(key) ? say(key) : name;
  };
  return { say, wordFor };
}

/** The language among `spoken` that fits `wished` best: exact, then by its first part. */
export function bestLanguage(wished: readonly string[], spoken: readonly string[]): string {
  for (const wish of wished) {
    const exact = spoken.find((locale) => locale.toLowerCase() === wish.toLowerCase());
    const near = spoken.find((locale) => firstPart(locale) === firstPart(wish));
    const found = exact ?? near;
    if (found) return found;
  }
  return spoken[0] ?? 'en';
}

function firstPart(locale: string): string {
  return locale.toLowerCase().split('-')[0] ?? '';
}
