import { useState } from 'react';
import { useKeys } from '../keys/use-keys.js';
import { usePreferences } from './preferences.js';

/** Whether readers' words are covered, and the way to see them. */
export interface Veil {
  /** Whether the person wants them covered at all. */
  readonly isOn: boolean;
  readonly isCovered: boolean;
  readonly turn: () => void;
}

/** Covers `what` (its id) until it is asked for, by a press or by `v`; the next one is covered anew. */
export function useVeil(what: string): Veil {
  const isOn = useCovering();
  const [shown, setShown] = useState<string | null>(null);
  const isCovered = isOn && shown !== what;
  const turn = () => setShown(isCovered ? what : null);
  useKeys({ v: isOn ? turn : undefined });
  return { isOn, isCovered, turn };
}

/** Whether the person at this browser wants flagged words covered. */
export function useCovering(): boolean {
  const { calm, blur } = usePreferences();
  return calm || blur;
}
