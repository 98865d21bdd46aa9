import { createHash } from 'node:crypto';
import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Carrier } from '../../announcements/desk.js';
import type { Clock } from '../../core/clock.js';
import { pack, plainLines } from '../writing/lines.js';
import { isCode } from './calls.js';
import { framedText } from './embeds.js';
import { failureOf, MISSING_PERMISSIONS, waitMs } from './failure.js';
import { MAX_MESSAGE, render } from './marks.js';
import type { Outbox } from './outbox.js';
import { channelOf } from './read.js';

const posted = z.object({ id: z.string() });
/** Discord's longest nonce. */
const MAX_NONCE = 25;

export interface DiscordCarrierParts {
  /** Must neither repeat calls nor wait by itself: the ledger decides. */
  readonly rest: Pick<REST, 'post'>;
  readonly outbox: Outbox;
  readonly clock: Clock;
}

/**
 * Carries announcements to Discord channels. Every message has a nonce of its own delivery, which
 * Discord holds against its last minutes, so that a repetition shows nothing twice. When Discord
 * asks to wait, nothing is tried before that time is over.
 */
export function createDiscordCarrier({ rest, outbox, clock }: DiscordCarrierParts): Carrier {
  let waitUntil = 0;
  return {
    platform: 'discord',
    async deliver({ announcement, recipient }, text) {
      const channel = channelOf(recipient);
      if (channel === null) return { state: 'failed', reason: 'no-such-channel' };
      if (clock.now().getTime() < waitUntil) return { state: 'ready', reason: 'waiting' };
      let sent: string | undefined;
      let called = false;
      const post = async (message: object, index: number) => {
        const nonce = nonceOf(`${announcement} ${recipient} ${index}`);
        const body = { ...message, nonce, enforce_nonce: true, allowed_mentions: { parse: [] } };
        const job = { urgency: 'announcement', route: `messages:${channel}` } as const;
        const answer = await outbox.send(job, () => {
          called = true;
          return rest.post(Routes.channelMessages(channel), { body });
        });
        sent ??= posted.parse(answer).id;
      };
      try {
        if (!(await inFrame(text, post))) {
          const contents = pack(plainLines(text), MAX_MESSAGE, render);
          for (const [index, content] of contents.entries()) await post({ content }, index);
        }
        return { state: 'sent', ...(sent === undefined ? {} : { messageId: sent }) };
      } catch (error) {
        waitUntil = clock.now().getTime() + waitMs(error);
        if (sent !== undefined) return { state: 'doubtful', messageId: sent, reason: 'in-part' };
        return called ? failureOf(error) : { state: 'ready', reason: 'crowded' };
      }
    },
  };
}

/** Whether it went in a frame: a text of several lines, where the bot may embed. */
async function inFrame(
  text: string,
  post: (message: object, index: number) => Promise<void>,
): Promise<boolean> {
  const frame = framedText(text);
  if (!frame) return false;
  try {
    await post({ content: frame.content, embeds: [frame.embed] }, 0);
    return true;
  } catch (error) {
    // Refused whole: in plain words it may be welcome.
    if (isCode(error, MISSING_PERMISSIONS)) return false;
    throw error;
  }
}

/** A name for one message, by which Discord knows a repetition. */
export function nonceOf(delivery: string): string {
  return createHash('sha256').update(delivery).digest('base64url').slice(0, MAX_NONCE);
}
