import { useEffect, useState } from 'react';

const SHOWN_MS = 8_000;

export interface News {
  readonly news: string | null;
  readonly tell: (text: string) => void;
}

/** A passing word about what colleagues did: it goes by itself and never stands in the way. */
export function useNews(): News {
  const [told, setTold] = useState<{ readonly text: string } | null>(null);
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setTold(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return { news: told?.text ?? null, tell: (text) => setTold({ text }) };
}
