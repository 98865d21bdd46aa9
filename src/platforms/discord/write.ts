import {
  type APIActionRowComponent,
  type APIButtonComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Reply } from '../../core/reply.js';
import type { ButtonIds } from '../writing/button-ids.js';
import { type Line, linesOf, pack } from '../writing/lines.js';

export const MAX_MESSAGE = 2_000;
export const MAX_BUTTON_ID = 100;
const BUTTONS_A_ROW = 5;
const ROWS = 5;
const MAX_LABEL = 80;

/** One message as Discord takes it. Nobody is pinged by what someone else wrote. */
export interface Outgoing {
  readonly content: string;
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
  readonly components?: APIActionRowComponent<APIButtonComponent>[];
}

/** A reply as messages; the buttons stand under the last one. */
export function write(reply: Reply, buttons: Pick<ButtonIds, 'encode'>): Outgoing[] {
  const contents = pack(linesOf(reply), MAX_MESSAGE, render);
  const actions = reply.actions ?? [];
  const rows = rowsOf(
    actions.map((action) => ({ label: action.label, id: buttons.encode(action) })),
  );
  return contents.map((content, index) => ({
    content,
    allowedMentions: { parse: [], repliedUser: false },
    ...(rows.length > 0 && index === contents.length - 1 ? { components: rows } : {}),
  }));
}

/** Marks up one line; its text stays what it is. */
export function render({ strong, plain }: Line): string {
  if (strong === undefined) return plainly(plain);
  return `**${plainly(strong)}** ${plainly(plain)}`.trimEnd();
}

/**
 * Keeps text from being read as markup. Addresses stay whole: a backslash would break them.
 * Discord's own `escapeMarkdown` takes seconds for a few thousand characters without a space.
 */
function plainly(text: string): string {
  const parts = text.split(/(https?:\/\/\S+)/);
  const escaped = parts.map((part, index) => (index % 2 === 1 ? part : escapeMarks(part)));
  return escaped.join('').replace(/^(\s*)(#|>|-#)/, '$1\\$2');
}

function escapeMarks(text: string): string {
  return text.replace(/[\\*_~`|[\]]|<(?=[@#:/]|a:|t:|id:)/g, '\\$&');
}

/** Buttons in rows, as many as Discord takes. */
export function rowsOf(
  buttons: readonly { readonly label: string; readonly id: string }[],
): APIActionRowComponent<APIButtonComponent>[] {
  const shown = buttons.slice(0, BUTTONS_A_ROW * ROWS).map(({ label, id }) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label: [...label].slice(0, MAX_LABEL).join(''),
    custom_id: id,
  }));
  return Array.from({ length: Math.ceil(shown.length / BUTTONS_A_ROW) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: shown.slice(row * BUTTONS_A_ROW, (row + 1) * BUTTONS_A_ROW),
  }));
}
