import { Redis } from 'ioredis';
import { AwayError } from '../core/errors.js';
import { busEventSchema, maxEventLength } from './event-schema.js';
import { createLocalBus } from './local-bus.js';
import type { Bus } from './ports.js';

export interface RedisBusOptions {
  /** Installations that share a Redis are kept apart by it. */
  readonly prefix: string;
  readonly onError?: (error: unknown) => void;
}

const answerMs = 3_000;

/**
 * A bus between processes, over Redis. Everyone hears everything once, the publisher too. Throws
 * `AwayError('bus')` when Redis cannot be reached at the start or when publishing; a broken
 * connection is made again by itself, and what was said in between is lost: listeners read the
 * database, which is the truth.
 */
export async function createRedisBus(url: string, options: RedisBusOptions): Promise<Bus> {
  const { prefix, onError = () => {} } = options;
  const channel = `${prefix}:bus`;
  const local = createLocalBus({ onError });
  const publisher = connection(url, onError);
  const subscriber = connection(url, onError);
  try {
    await Promise.all([publisher.connect(), subscriber.connect()]);
    await subscriber.subscribe(channel);
  } catch (error) {
    publisher.disconnect();
    subscriber.disconnect();
    throw new AwayError('bus', { cause: error });
  }
  subscriber.on('message', (_channel: string, text: string) => {
    hear(text, local).catch(onError);
  });
  return {
    async publish(event) {
      await publisher.publish(channel, JSON.stringify(event)).catch((error: unknown) => {
        throw new AwayError('bus', { cause: error });
      });
    },
    subscribe: local.subscribe,
    async close() {
      await local.close();
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}

async function hear(text: string, local: Bus): Promise<void> {
  if (text.length > maxEventLength) throw new Error('a message on the bus is too long');
  await local.publish(busEventSchema.parse(JSON.parse(text)));
}

function connection(url: string, onError: (error: unknown) => void): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: answerMs,
    commandTimeout: answerMs,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    retryStrategy: (times) => Math.min(times * 200, 5_000),
  });
  redis.on('error', onError);
  return redis;
}
