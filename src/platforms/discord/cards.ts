import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { CardCarrier } from '../cases/board.js';
import type { CaseCard } from '../cases/card.js';
import { moveId } from '../cases/move.js';
import { linesOf, pack } from '../writing/lines.js';
import type { Seal } from '../writing/seal.js';
import { gone, isCode } from './calls.js';
import { nonceOf } from './carrier.js';
import { MAX_MESSAGE, render } from './marks.js';
import type { Outbox } from './outbox.js';
import { channelOf } from './read.js';
import { rowsOf } from './rows.js';

const posted = z.object({ id: z.string() });

export interface CardParts {
  readonly rest: Pick<REST, 'post' | 'patch'>;
  readonly outbox: Pick<Outbox, 'send'>;
  readonly seal: Seal;
}

/** Cards of cases as messages in moderators' channels, with their buttons. */
export function createDiscordCards({ rest, outbox, seal }: CardParts): CardCarrier {
  return {
    async post(space, card, once) {
      const channel = placed(space);
      const nonce = nonceOf(`card ${once}`);
      const body = { ...bodyOf(card, space, seal), nonce, enforce_nonce: true };
      const job = { urgency: 'card', route: `messages:${channel}` } as const;
      const sent = await outbox.send(job, () =>
        rest.post(Routes.channelMessages(channel), { body }),
      );
      return posted.parse(sent).id;
    },
    async edit({ space, message }, card) {
      const channel = placed(space);
      const body = bodyOf(card, space, seal);
      const job = { urgency: 'card', route: `edits:${channel}` } as const;
      const call = () => rest.patch(Routes.channelMessage(channel, message), { body });
      try {
        await outbox.send(job, call);
        return 'done';
      } catch (error) {
        if (isCode(error, gone.message, gone.channel)) return 'gone';
        throw error;
      }
    },
  };
}

function placed(space: string): string {
  const channel = channelOf(space);
  if (channel === null) throw new Error('a card is for a channel of Discord');
  return channel;
}

function bodyOf(card: CaseCard, space: string, seal: Seal) {
  const { text, fields, locale, moves } = card;
  const lines = linesOf({ text, fields, locale, visibility: 'public' });
  const [content = ''] = pack(lines, MAX_MESSAGE, render);
  const buttons = moves.map(({ label, ...move }) => ({ label, id: seal.put(space, moveId(move)) }));
  return { content, components: rowsOf(buttons), allowed_mentions: { parse: [] } };
}
