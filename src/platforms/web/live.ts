import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Bus, BusEvent } from '../../bus/ports.js';
import type { Caller } from './guard.js';
import { HttpError } from './http-error.js';

const HEARTBEAT_MS = 20_000;
/** A stream ends after this and the browser asks again: whoever may no longer hears nothing more. */
const LIFETIME_MS = 15 * 60_000;
const MAX_STREAMS = 2_000;
const MAX_WAITING = 100;

/** One server-sent event. */
export interface LiveEvent {
  readonly event: string;
  readonly data: object;
}

/** What a listener is told about a change; null when it is none of theirs. */
export type Tell = (event: BusEvent) => Promise<LiveEvent | null> | LiveEvent | null;

/** Live updates as server-sent events: changes of the bus, told in a page's words. */
export interface Live {
  /** Answers with a stream: `first` at once, then what `tell` makes of every change. */
  stream(c: Context, tell: Tell, first?: readonly LiveEvent[]): Response;
  /** Ends every stream, so that the server can stop. */
  close(): void;
}

interface Listening {
  readonly tell: Tell;
  readonly first: readonly LiveEvent[];
  /** The colleague who listens, behind a staff door. */
  readonly staff: string | undefined;
}

export function createLive(bus: Pick<Bus, 'subscribe'>): Live {
  const open = new Set<() => void>();
  const serve = (stream: SSEStreamingApi, { tell, first, staff }: Listening) =>
    new Promise<void>((resolve) => {
      const queue = createQueue(stream, () => end());
      const stop = bus.subscribe((change) => {
        // Who was dismissed hears nothing more; whose role changed asks again, with the new one.
        if (change.kind === 'staff' && change.id === staff) return end();
        Promise.resolve(tell(change)).then(queue.add, () => end());
      });
      const heartbeat = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT_MS);
      const lifetime = setTimeout(() => end(), LIFETIME_MS);
      const end = () => {
        stop();
        clearInterval(heartbeat);
        clearTimeout(lifetime);
        open.delete(end);
        resolve();
      };
      open.add(end);
      stream.onAbort(end);
      for (const event of first) queue.add(event);
    });
  return {
    stream(c, tell, first = []) {
      // Nobody reads the stream behind a HEAD, so nobody would ever end it.
      if (c.req.method === 'HEAD') return c.body(null);
      const staff = (c.get('caller') as Caller | undefined)?.member.id;
      if (open.size >= MAX_STREAMS) throw new HttpError(503, 'too-many-streams');
      return streamSSE(c, async (stream) => {
        await stream.write('retry: 2000\n\n');
        await serve(stream, { tell, first, staff });
      });
    },
    close() {
      for (const end of open) end();
    },
  };
}

/** Sends in order; a page that reads too slowly is cut off and fetches all when it reconnects. */
function createQueue(stream: SSEStreamingApi, tooSlow: () => void) {
  let waiting = 0;
  let sent: Promise<unknown> = Promise.resolve();
  return {
    add(told: LiveEvent | null) {
      if (!told) return;
      waiting += 1;
      if (waiting > MAX_WAITING) return tooSlow();
      const message = { event: told.event, data: JSON.stringify(told.data) };
      sent = sent
        .then(() => stream.writeSSE(message))
        .then(() => {
          waiting -= 1;
        });
    },
  };
}
