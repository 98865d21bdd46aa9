import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Reply } from '../../core/reply.js';
import type { Button } from '../writing/button-ids.js';
import { type Line, linesOf, pack } from '../writing/lines.js';

/** Telegram counts characters after its markup is read; counting the markup too is on the safe side. */
export const MAX_MESSAGE = 4_096;
/** callback_data, in bytes of UTF-8. */
export const MAX_BUTTON_ID = 64;
const BUTTONS_A_ROW = 2;
const MAX_BUTTONS = 20;
const MAX_LABEL = 64;

/** One message as Telegram takes it. */
export interface Outgoing {
  readonly text: string;
  readonly parse_mode: 'HTML';
  readonly link_preview_options: { readonly is_disabled: true };
  readonly reply_markup?: InlineKeyboardMarkup;
}

/** A reply as messages; the buttons stand under the last one. */
export function write(reply: Reply, buttons: readonly Button[]): Outgoing[] {
  const texts = pack(linesOf(reply), MAX_MESSAGE, render);
  const keyboard = keyboardOf(buttons);
  return texts.map((text, index) => ({
    text,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(keyboard && index === texts.length - 1 ? { reply_markup: keyboard } : {}),
  }));
}

export function render({ strong, plain }: Line): string {
  if (strong === undefined) return plainly(plain);
  return `<b>${plainly(strong)}</b> ${plainly(plain)}`.trimEnd();
}

const WORD_JOINER = '\u2060';

/**
 * Keeps text from being read as markup, and from calling anybody: Telegram tells a member of a group
 * whose name stands behind an @, whoever wrote it first. Addresses stay as they are.
 */
export function plainly(text: string): string {
  const parts = text.split(/(https?:\/\/\S+)/);
  const quiet = parts.map((part, index) =>
    index % 2 === 1 ? part : part.replace(/(?<!\w)@(?=\w)/g, `@${WORD_JOINER}`),
  );
  return escapeHtml(quiet.join(''));
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function keyboardOf(buttons: readonly Button[]): InlineKeyboardMarkup | null {
  if (buttons.length === 0) return null;
  const shown = buttons.slice(0, MAX_BUTTONS).map(({ label, id }) => ({
    text: [...label].slice(0, MAX_LABEL).join(''),
    callback_data: id,
  }));
  const rows = Math.ceil(shown.length / BUTTONS_A_ROW);
  const row = (index: number) => shown.slice(index * BUTTONS_A_ROW, (index + 1) * BUTTONS_A_ROW);
  return { inline_keyboard: Array.from({ length: rows }, (_, index) => row(index)) };
}
