import { UserError } from '../core/errors.js';
import type { Announcement } from './ports.js';

/** UTF-16 units a language: what Telegram shows in one message and Discord in two. */
export const MAX_TEXT = 4_000;
const MAX_LANGUAGES = 10;
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/**
 * The variants as they are kept: trimmed, none empty, none too long. Throws `UserError`
 * (`announcement-empty`, `announcement-too-long`, `announcement-language`).
 */
export function checkedVariants(variants: Announcement['variants']): Announcement['variants'] {
  const entries = Object.entries(variants);
  if (entries.length === 0 || entries.length > MAX_LANGUAGES) {
    throw new UserError('announcement-empty');
  }
  return Object.fromEntries(
    entries.map(([language, { text }]) => [language, check(language, text)]),
  );
}

function check(language: string, raw: string): { text: string } {
  if (!languageTag.test(language)) {
    throw new UserError('announcement-language', { language: language.slice(0, 20) });
  }
  const text = raw.trim();
  if (text === '') throw new UserError('announcement-empty');
  if (text.length > MAX_TEXT) {
    throw new UserError('announcement-too-long', { limit: MAX_TEXT, length: text.length });
  }
  return { text };
}

/** The text for one recipient: in their language, else the first there is. */
export function textFor(announcement: Announcement, locale: string): string {
  const variant = announcement.variants[locale] ?? Object.values(announcement.variants)[0];
  if (!variant) throw new Error(`announcement ${announcement.id} has no text`);
  return variant.text;
}
