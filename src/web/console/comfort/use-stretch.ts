import { useEffect, useState } from 'react';
import { useNow } from '../../parts/use-now.js';
import { minutesDue, putOff, type Stretch, stretchFrom, worked } from './stretch.js';

/** Kept beside the page: loading it anew is no break, and a second tab is the same person. */
const STORED = 'wenjin-stretch';

interface Reminder {
  /** Minutes at it without a break, when one is due. */
  readonly minutes: number | null;
  readonly takeBreak: () => void;
  readonly later: () => void;
}

/** Watches, by the clock of the page, how long somebody has been at it; never what they do. */
export function useStretch(): Reminder {
  const now = useNow();
  const [answered, setAnswered] = useState(0);
  useEffect(() => {
    const note = () => keep(worked(kept(), Date.now()));
    note();
    addEventListener('keydown', note);
    addEventListener('pointerdown', note);
    return () => {
      removeEventListener('keydown', note);
      removeEventListener('pointerdown', note);
    };
  }, []);
  const answer = (stretch: Stretch | null) => {
    keep(stretch);
    setAnswered(Date.now());
  };
  return {
    minutes: minutesDue(kept(), Math.max(now, answered)),
    takeBreak: () => answer(null),
    later: () => {
      const stretch = kept();
      answer(stretch && putOff(stretch, Date.now()));
    },
  };
}

function kept(): Stretch | null {
  try {
    return stretchFrom(localStorage.getItem(STORED));
  } catch {
    return null;
  }
}

function keep(stretch: Stretch | null): void {
  try {
    if (stretch) localStorage.setItem(STORED, JSON.stringify(stretch));
    else localStorage.removeItem(STORED);
  } catch {
    // A browser that keeps nothing is not watched: there is no reminder then.
  }
}
