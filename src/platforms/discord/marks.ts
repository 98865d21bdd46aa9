import type { Line } from '../writing/lines.js';

/** Discord's longest message, in UTF-16 units. */
export const MAX_MESSAGE = 2_000;

/** Marks up one line; its text stays what it is. */
export function render({ strong, plain }: Line): string {
  if (strong === undefined) return plainly(plain);
  return `**${plainly(strong)}** ${plainly(plain)}`.trimEnd();
}

/**
 * Keeps text from being read as markup. Addresses stay whole: a backslash would break them.
 * Discord's own `escapeMarkdown` takes seconds for a few thousand characters without a space.
 */
export function plainly(text: string): string {
  const parts = text.split(/(https?:\/\/\S+)/);
  const escaped = parts.map((part, index) => (index % 2 === 1 ? part : escapeMarks(part)));
  return escaped.join('').replace(/^(\s*)(#|>|-#)/, '$1\\$2');
}

function escapeMarks(text: string): string {
  return text.replace(/[\\*_~`|[\]]|<(?=[@#:/]|a:|t:|id:)/g, '\\$&');
}
