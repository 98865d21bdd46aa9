import type { APIEmbed, APIEmbedField } from 'discord.js';
import type { Reply } from '../../core/reply.js';
import { plainLines } from '../writing/lines.js';
import { MAX_MESSAGE, plainly, render } from './marks.js';

/** Discord's limits, in UTF-16 units; together all text of a message's embeds has at most 6,000. */
const MAX_FIELDS = 25;
const MAX_NAME = 256;
const MAX_VALUE = 1_024;
const MAX_DESCRIPTION = 4_096;
const MAX_TOTAL = 6_000;
/** In a message without previews Discord hides its embeds too: words with an address stay words. */
const address = /https?:\/\//;

/** A text with what stands under it in a frame. */
export interface Framed {
  readonly content: string;
  readonly embed: APIEmbed;
}

/**
 * A reply whose parts are easier to see in a frame: titles with where they stand, facts with names,
 * the hours of several halls. Nothing is ever left out for it: null where plain text says it as
 * well, or where it would not fit whole.
 */
export function framed(reply: Reply): Framed | null {
  const { text, fields = [], list = [], hours = [] } = reply;
  const listed = list.map(({ title, detail = '' }, at) => field(`${at + 1}. ${title}`, detail));
  const all = [...fields.map(({ name, value }) => field(name, value)), ...listed];
  if (all.length > 0) {
    const content = plainLines(text).map(render).join('\n');
    return fitting({ content, embed: { fields: all } });
  }
  return new Set(hours.map(({ hall }) => hall)).size > 1 ? framedText(text) : null;
}

/** A text of several lines: the first stands alone, as it does in a notification. */
export function framedText(text: string): Framed | null {
  const [first, ...rest] = plainLines(text).map(render);
  const description = rest.join('\n').trim();
  if (!first || description === '') return null;
  return fitting({ content: first, embed: { description } });
}

function field(name: string, value: string): APIEmbedField {
  return { name: plainly(name), value: plainLines(value).map(render).join('\n') };
}

function fitting(one: Framed): Framed | null {
  const { content, embed } = one;
  const { description = '', fields = [] } = embed;
  const total = fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  const isFit =
    isBetween(content, MAX_MESSAGE) &&
    description.length <= MAX_DESCRIPTION &&
    fields.length <= MAX_FIELDS &&
    fields.every(({ name, value }) => isBetween(name, MAX_NAME) && isBetween(value, MAX_VALUE)) &&
    description.length + total <= MAX_TOTAL;
  return isFit && !address.test(JSON.stringify(one)) ? one : null;
}

/** Discord takes nothing blank. */
function isBetween(text: string, limit: number): boolean {
  return text.trim() !== '' && text.length <= limit;
}
