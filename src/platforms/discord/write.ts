import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Reply } from '../../core/reply.js';
import type { Button } from '../writing/button-ids.js';
import { linesOf, pack } from '../writing/lines.js';
import { framed } from './embeds.js';
import { MAX_MESSAGE, render } from './marks.js';

export const MAX_BUTTON_ID = 100;
const BUTTONS_A_ROW = 5;
const ROWS = 5;
const MAX_LABEL = 80;

/** One message as Discord takes it. Nobody is pinged by what someone else wrote. */
export interface Outgoing {
  readonly content: string;
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
  readonly components?: APIActionRowComponent<APIButtonComponent>[];
  readonly embeds?: APIEmbed[];
}

export interface Writing {
  readonly buttons: readonly Button[];
  /** Whether embeds are shown there: without the permission everything is said in plain text. */
  readonly mayEmbed: boolean;
}

/** A reply as messages; the buttons stand under the last one. */
export function write(reply: Reply, { buttons, mayEmbed }: Writing): Outgoing[] {
  const frame = mayEmbed ? framed(reply) : null;
  const contents = frame ? [frame.content] : pack(linesOf(reply), MAX_MESSAGE, render);
  const rows = rowsOf(buttons);
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

/** Buttons in rows, as many as Discord takes. */
export function rowsOf(buttons: readonly Button[]): APIActionRowComponent<APIButtonComponent>[] {
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
