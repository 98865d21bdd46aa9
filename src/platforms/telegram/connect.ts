import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from 'grammy';
import { AwayError } from '../../core/errors.js';
import { faultOf } from '../writing/fault.js';
import { hopeless, passing } from './failure.js';
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
  /** Who the bot is. */
  readonly known: (me: { readonly id: number; readonly username: string }) => void;
}

const RETRY_MS = 30_000;
/** The database is away: Telegram keeps what was not taken, and people wait. */
const AWAY_MS = 1_000;

/** Opens the door and keeps it open; a fault is said and tried again, a wrong token is said once. */
export async function connect(parts: ConnectParts, closing: AbortSignal): Promise<void> {
  let isWorking = false;
  while (!closing.aborted) {
    try {
      const { id, username } = await parts.api.getMe();
      parts.known({ id, username });
      if (!isWorking) parts.work.start();
      isWorking = true;
      await publishQuietly(parts);
      return await listen(parts, { username }, closing);
    } catch (error) {
      if (closing.aborted) return;
      const advice = hopeless(error);
      if (advice) return parts.log.error({}, advice);
      parts.log.warn({ fault: faultOf(error) }, passing(error));
      const ms = error instanceof AwayError ? AWAY_MS : RETRY_MS;
      await wait(ms, undefined, { signal: closing }).catch(() => {});
    }
  }
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
  { username }: { readonly username: string },
  closing: AbortSignal,
): Promise<void> {
  const { api, webhook, log } = parts;
  if (webhook) {
    const { url, secret } = webhook;
    await api.setWebhook(url, { secret_token: secret, allowed_updates: [...updateKinds] });
    return log.info({ username, url }, 'Telegram: listening at its webhook');
  }
  const { url: other } = await api.getWebhookInfo();
  if (other) {
    log.warn({ host: new URL(other).host }, 'Telegram: a webhook is set; it is taken away');
    await api.deleteWebhook();
  }
  const listening = () => log.info({ username }, 'Telegram: listening');
  await poll({ api: parts.polling, keep: parts.keep, turn: parts.turn, listening }, closing);
}
