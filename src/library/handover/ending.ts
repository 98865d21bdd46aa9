import type { I18n } from '../../core/i18n.js';

/** Longer than any of the words that end a conversation. UTF-16 units. */
const LONGEST = 40;

/**
 * Whether a line is nothing but the wish to end the talk with a person, in any of our languages.
 * Within a longer sentence the same words are part of what the reader has to say.
 */
export function endsTalk(text: string, i18n: I18n): boolean {
  if (text.length > LONGEST) return false;
  const said = bare(text);
  return i18n.locales.some((locale) =>
    i18n
      .say(locale, 'handover-end-words')
      .split(/[,，]/)
      .some((words) => bare(words) === said),
  );
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim();
}
