import type { ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import { ok, type Payload, refuse } from './telegram-wire.js';

/** Where the bot wants to be told of updates, and the secret it knows them by. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

/** A bot that waits for updates; each ends its waiting. */
interface Poller {
  /** Another one polls. */
  end(): void;
  /** Something happened. */
  wake(): void;
}

/** What happens, on its way to the bot: to its webhook while one is set, else to its polls. */
export function createUpdates() {
  const pending: Update[] = [];
  const offsets: number[] = [];
  let poller: Poller | null = null;
  let webhook: Webhook | null = null;
  let bringing: Promise<void> = Promise.resolve();
  let newest = 0;

  /** Sends an update as it is, again if need be. */
  function deliver(update: Update): void {
    newest = Math.max(newest, update.update_id);
    pending.push(update);
    poller?.wake();
    if (webhook) bringing = bringing.then(bring);
  }

  /** What happens gets a greater number than all before. */
  function happens(update: Update): void {
    deliver({ ...update, update_id: newest + 1 });
  }

  function setWebhook(given: Webhook | null): void {
    webhook = given;
    if (webhook) bringing = bringing.then(bring);
  }

  /** One update after the other, each until it is taken. */
  async function bring(): Promise<void> {
    while (webhook && pending[0]) {
      if (await isTaken(pending[0], webhook)) pending.shift();
      else await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Answers `getUpdates`: at once when something waits, else when something happens or time is up. */
  function poll(payload: Payload, response: ServerResponse): void {
    if (webhook) {
      conflict(response, "can't use getUpdates method while webhook is active");
      return;
    }
    poller?.end();
    const offset = Number(payload.offset ?? 0);
    offsets.push(offset);
    const waiting = () => {
      while (pending[0] && offset > 0 && pending[0].update_id < offset) pending.shift();
      return pending.filter(wantedBy(payload)).slice(0, Number(payload.limit ?? 100));
    };
    if (waiting().length > 0 || !payload.timeout) ok(response, waiting());
    else hold(response, { waiting, seconds: Number(payload.timeout) });
  }

  function hold(response: ServerResponse, asked: { waiting(): Update[]; seconds: number }): void {
    const timer = setTimeout(() => finish(() => ok(response, [])), asked.seconds * 1000);
    const finish = (say: () => void) => {
      clearTimeout(timer);
      poller = null;
      say();
    };
    poller = {
      end: () => finish(() => conflict(response, 'terminated by other getUpdates request')),
      wake: () => finish(() => ok(response, asked.waiting())),
    };
    response.on('close', () => {
      clearTimeout(timer);
      if (!response.writableEnded) poller = null;
    });
  }

  return { offsets, deliver, happens, poll, setWebhook, webhook: () => webhook };
}

/** Brings one update to a webhook: whether it said that it has it. */
function isTaken(update: Update, { url, secret }: Webhook): Promise<boolean> {
  const headers = {
    'content-type': 'application/json',
    'x-telegram-bot-api-secret-token': secret,
  };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(update) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

function wantedBy({ allowed_updates }: Payload): (update: Update) => boolean {
  const allowed = allowed_updates as string[] | undefined;
  return (update) => !allowed || allowed.some((kind) => kind in update);
}

function conflict(response: ServerResponse, why: string): void {
  refuse(response, { code: 409, description: `Conflict: ${why}` });
}
