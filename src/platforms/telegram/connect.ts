import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Board } from '../cases/board.js';
import { faultOf } from '../writing/fault.js';
import { hopeless, passing, patience } from './failure.js';
import { updateKinds } from './intake.js';
import type { TelegramParts } from './parts.js';
import { publish } from './publish.js';
import { type PollParts, poll } from './receive.js';
import type { InboxWork } from './work.js';

export interface ConnectParts extends TelegramParts, Pick<PollParts, 'keep' | 'turn'> {
  readonly api: Api;
  /** Waits long enough for polls. */
  readonly polling: Pick<Api, 'getUpdates'>;
  readonly work: Pick<InboxWork, 'start'>;
  readonly board: Pick<Board, 'catchUp'>;
  /** Who the bot is. */
  readonly known: (me: { readonly id: number; readonly username: string }) => void;
}

/** Opens the door and keeps it open; a fault is said and tried again, a wrong token is said once. */
export async function connect(parts: ConnectParts, closing: AbortSignal): Promise<void> {
  const progress = { isOpen: false, failures: 0 };
  while (!closing.aborted) {
    try {
      if (!progress.isOpen) await open(parts);
      progress.isOpen = true;
      return await listen(parts, progress, closing);
    } catch (error) {
      if (closing.aborted) return;
      const advice = hopeless(error);
      if (advice) return parts.log.error({}, advice);
      progress.failures += 1;
      const seconds = patience(error, progress.failures);
      const facts = { fault: faultOf(error), seconds };
      parts.log.warn(facts, `${passing(error)} Trying again in ${seconds} s.`);
      await wait(seconds * 1_000, undefined, { signal: closing }).catch(() => {});
    }
  }
}

/** Once it is known who the bot is, what waits in the inbox can be worked off. */
async function open(parts: ConnectParts): Promise<void> {
  const { id, username } = await parts.api.getMe();
  parts.known({ id, username });
  parts.work.start();
  await publishQuietly(parts);
  // The cards of what happened meanwhile need not be waited for.
  parts.board.catchUp().catch((error: unknown) => {
    parts.log.warn({ fault: faultOf(error) }, 'Telegram: cards were not caught up with');
  });
}

/** A menu that could not be shown is no reason to answer nobody. */
async function publishQuietly({ api, commands, i18n, log }: ConnectParts): Promise<void> {
  await publish(api, commands, i18n).catch((error: unknown) => {
    if (hopeless(error)) throw error;
    log.warn({ fault: faultOf(error) }, 'Telegram: the menu of commands is as it was');
  });
}

async function listen(
  parts: ConnectParts,
  progress: { failures: number },
  closing: AbortSignal,
): Promise<void> {
  const { api, webhook, log } = parts;
  if (webhook) {
    const { url, secret } = webhook;
    await api.setWebhook(url, { secret_token: secret, allowed_updates: [...updateKinds] });
    return log.info({ url }, 'Telegram: listening at its webhook');
  }
  const { url: other } = await api.getWebhookInfo();
  if (other) {
    log.warn({ host: new URL(other).host }, 'Telegram: a webhook is set; it is taken away');
    await api.deleteWebhook();
  }
  const heard = () => {
    progress.failures = 0;
  };
  const listening = () => log.info({}, 'Telegram: listening');
  await poll({ ...parts, api: parts.polling, listening, heard }, closing);
}
