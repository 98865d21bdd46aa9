import type { Bus, BusEvent } from './ports.js';

/** A bus inside one process. What one listener throws does not keep the others from hearing. */
export function createLocalBus({ onError }: { onError?: (error: unknown) => void } = {}): Bus {
  const listeners = new Set<(event: BusEvent) => void>();
  return {
    async publish(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          onError?.(error);
        }
      }
    },
    subscribe(listener) {
      // A listener of its own each time, so that subscribing twice is ended twice.
      const own = (event: BusEvent) => listener(event);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    async close() {
      listeners.clear();
    },
  };
}
