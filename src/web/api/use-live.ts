import { useEffect, useEffectEvent } from 'react';

/** Browsers keep six connections to a service: components that want one stream share it. */
const streams = new Map<string, { readonly source: EventSource; listeners: number }>();

function join(path: string) {
  const stream = streams.get(path) ?? { source: new EventSource(path), listeners: 0 };
  streams.set(path, stream);
  stream.listeners += 1;
  const leave = () => {
    stream.listeners -= 1;
    if (stream.listeners > 0) return;
    stream.source.close();
    streams.delete(path);
  };
  return { source: stream.source, leave };
}

/**
 * Listens to a stream of server-sent events while the component is shown; the browser reconnects
 * by itself. `T` is what the server sends as data. `onOpen` runs at every (re)connection, so that what was missed can be fetched.
 */
export function useLive<T = unknown>(
  path: string,
  events: Readonly<Record<string, (data: T) => void>>,
  onOpen?: () => void,
): void {
  const names = Object.keys(events).join(' ');
  const hear = useEffectEvent((name: string, text: string) => events[name]?.(JSON.parse(text)));
  const opened = useEffectEvent(() => onOpen?.());
  useEffect(() => {
    const { source, leave } = join(path);
    const ending = new AbortController();
    const { signal } = ending;
    source.addEventListener('open', () => opened(), { signal });
    // Who comes late missed the opening, and what was told since.
    if (source.readyState === EventSource.OPEN) opened();
    for (const name of names.split(' ')) {
      source.addEventListener(name, (event) => hear(name, event.data), { signal });
    }
    return () => {
      ending.abort();
      leave();
    };
  }, [path, names]);
}
