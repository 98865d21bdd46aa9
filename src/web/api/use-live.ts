import { useEffect, useEffectEvent } from 'react';

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
    const source = new EventSource(path);
    source.addEventListener('open', () => opened());
    for (const name of names.split(' ')) {
      source.addEventListener(name, (event) => hear(name, event.data));
    }
    return () => source.close();
  }, [path, names]);
}
