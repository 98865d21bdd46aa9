import { type RefObject, useRef } from 'react';

export interface Moving {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly down: () => void;
  readonly up: () => void;
}

/** Moves the focus through the links of a list; from outside it starts at the open one. */
export function useMoving(): Moving {
  const list = useRef<HTMLUListElement>(null);
  const step = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const focused = links.findIndex((link) => link.matches(':focus'));
    const open = links.findIndex((link) => link.ariaCurrent === 'page');
    const from = focused === -1 ? open : focused;
    const to = from === -1 ? 0 : Math.min(Math.max(from + by, 0), links.length - 1);
    links[to]?.focus();
  };
  return { list, down: () => step(1), up: () => step(-1) };
}
