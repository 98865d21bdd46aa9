import type { Api } from 'grammy';
import type { InlineQuery, InlineQueryResult } from 'grammy/types';
import type { ListItem } from '../../core/reply.js';
import { command } from '../conversation.js';
import type { DoorParts } from '../door.js';
import { faultOf } from '../writing/fault.js';
import { placeOf, speakerOf } from './read.js';
import { escapeHtml } from './write.js';

/** The command that inline mode asks. */
const FIND = 'find';
/** Telegram shows 50 at most; a screen shows fewer. */
const MOST_RESULTS = 20;
/** So long Telegram may answer the same words by itself: holdings change. Seconds. */
const CACHE_SECONDS = 60;

/** `@bot words` in any chat: titles to put into the conversation. Never fails: it is only a help. */
export async function answerInline(
  parts: DoorParts & { readonly api: Pick<Api, 'answerInlineQuery'> },
  query: InlineQuery,
): Promise<null> {
  const titles = await titlesFor(parts, query);
  const other = { cache_time: CACHE_SECONDS, is_personal: true };
  await parts.api.answerInlineQuery(query.id, titles, other).catch((error: unknown) => {
    parts.log.warn({ fault: faultOf(error) }, 'Telegram: an inline question was not answered');
  });
  return null;
}

async function titlesFor(parts: DoorParts, { from, query }: InlineQuery) {
  const words = query.trim();
  if (words === '' || !parts.commands.some(({ name }) => name === FIND)) return [];
  const place = placeOf({ id: from.id, type: 'private', first_name: from.first_name });
  const asked = { command: FIND, options: { query: words } };
  const { list = [] } = await command(parts, speakerOf(from), { place, asked });
  return list.slice(0, MOST_RESULTS).map(resultOf);
}

function resultOf({ title, detail = '' }: ListItem, index: number): InlineQueryResult {
  const text = `<b>${escapeHtml(title)}</b>\n${escapeHtml(detail)}`.trim();
  return {
    ...{ type: 'article', id: String(index), title },
    ...(detail === '' ? {} : { description: detail }),
    input_message_content: { message_text: text, parse_mode: 'HTML' },
  };
}
