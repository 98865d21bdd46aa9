import { useEffect, useEffectEvent } from 'react';

/** Where letters are written or arrows have a meaning of their own. */
const OCCUPIED = 'input, textarea, select, [role=dialog], [role=alertdialog], [role=menu]';
const OWN_ARROWS = '[role=radiogroup], [role=toolbar]';

/** Runs what stands under a key, while the component is shown and nobody is writing. */
export function useKeys(actions: Readonly<Record<string, (() => void) | undefined>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const action = actions[event.key];
    if (!action || isOccupied(event)) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

function isOccupied({ key, target }: KeyboardEvent): boolean {
  if (document.querySelector('[role=dialog]')) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest(OCCUPIED)) return true;
  return key.startsWith('Arrow') && target.closest(OWN_ARROWS) !== null;
}
