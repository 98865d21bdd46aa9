import { useSyncExternalStore } from 'react';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How somebody likes their console. Kept in the browser: the service has no use for it. */
export interface Preferences {
  /** `system`: as the device is. */
  readonly theme: Theme;
  /** Covered texts, soft marks, a list that stands still, and a word about a break. */
  readonly calm: boolean;
  /** Readers' words that were flagged are covered until asked for. */
  readonly blur: boolean;
  /** The key of each button is written on it. */
  readonly keyHints: boolean;
}

const STORED = 'wenjin-console';
const first: Preferences = { theme: 'system', calm: false, blur: false, keyHints: true };
const listeners = new Set<() => void>();
let current = first;

/** Reads what was chosen on an earlier visit and dresses the page; other tabs are followed. */
export function startPreferences(): void {
  take(stored());
  addEventListener('storage', ({ key }) => {
    if (key === STORED || key === null) take(stored());
  });
}

/** Changes some of them, for this visit and the next ones. */
export function prefer(change: Partial<Preferences>): void {
  take({ ...current, ...change });
  try {
    localStorage.setItem(STORED, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing: what was chosen lasts as long as the page.
  }
}

/** How the person at this browser likes it; renders anew when that changes. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current);
}

/** Whatever is kept, made whole: what an older or broken entry lacks is as at first. */
export function preferencesFrom(text: string | null): Preferences {
  const kept = objectIn(text);
  const flag = (name: 'calm' | 'blur' | 'keyHints') =>
    typeof kept[name] === 'boolean' ? kept[name] : first[name];
  return {
    theme: themes.find((theme) => theme === kept.theme) ?? first.theme,
    ...{ calm: flag('calm'), blur: flag('blur'), keyHints: flag('keyHints') },
  };
}

function objectIn(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function stored(): Preferences {
  try {
    return preferencesFrom(localStorage.getItem(STORED));
  } catch {
    return first;
  }
}

function take(wished: Preferences): void {
  current = wished;
  const { dataset } = document.documentElement;
  dataset.theme = wished.theme;
  dataset.calm = String(wished.calm);
  dataset.keys = wished.keyHints ? 'shown' : 'hidden';
  for (const listener of listeners) listener();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
