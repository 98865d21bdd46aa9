import type { APIEmbed } from 'discord.js';
import type { Reply } from '../../core/reply.js';
import type { Button } from '../writing/button-ids.js';
import { linesOf, pack } from '../writing/lines.js';
import { framed } from './embeds.js';
import { MAX_MESSAGE, render } from './marks.js';
import { type Row, rowsOf } from './rows.js';

export const MAX_BUTTON_ID = 100;

/** One message as Discord takes it. Nobody is pinged by what someone else wrote. */
export interface Outgoing {
  readonly content: string;
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
  readonly components?: Row[];
  readonly embeds?: APIEmbed[];
}

export interface Writing {
  readonly buttons: readonly Button[];
  /** What is asked over a menu of many buttons. */
  readonly prompt: string;
  /** Whether embeds are shown there: without the permission everything is said in plain text. */
  readonly mayEmbed: boolean;
}

/** A reply as messages; the buttons stand under the last one. */
export function write(reply: Reply, { buttons, prompt, mayEmbed }: Writing): Outgoing[] {
  const frame = mayEmbed ? framed(reply) : null;
  const contents = frame ? [frame.content] : pack(linesOf(reply), MAX_MESSAGE, render);
  const rows = rowsOf(buttons, prompt);
  return contents.map((content, index) => ({
    content,
    allowedMentions: { parse: [], repliedUser: false },
    ...(frame ? { embeds: [frame.embed] } : {}),
    ...(rows.length > 0 && index === contents.length - 1 ? { components: rows } : {}),
  }));
}

/** No previews of addresses; where there are embeds of ours Discord would hide them too. */
export function isWithoutEmbeds({ embeds }: Outgoing): boolean {
  return embeds === undefined;
}
