import { lazy, useEffect, useEffectEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { useWords } from '../../words/words.js';
import { LateScript } from '../late-script.js';

const PaletteSheet = lazy(async () => {
  const { PaletteSheet } = await import('./palette-sheet.js');
  return { default: PaletteSheet };
});

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Opens the command palette, by a press or by Ctrl+K (⌘K). */
export function PaletteButton({ role }: { readonly role: StaffJson['role'] }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  usePaletteKey(() => setOpen((open) => open || !isCovered()));
  return (
    <>
      <Button
        className="palette-button"
        aria-keyshortcuts="Control+K Meta+K"
        onPress={() => setOpen(true)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <circle cx="7" cy="7" r="4.6" />
          <path d="m10.4 10.4 3.6 3.6" />
        </svg>
        <span className="palette-name">{say('console-palette')}</span>
        <kbd>{isApple ? '⌘K' : 'Ctrl K'}</kbd>
      </Button>
      {isOpen && (
        <div className="palette-coming">
          <LateScript>
            <PaletteSheet role={role} onClose={() => setOpen(false)} />
          </LateScript>
        </div>
      )}
    </>
  );
}

/** The key counts also where letters are written: it is nobody's letter. */
function usePaletteKey(open: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isIt = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!isIt || event.altKey || event.shiftKey || event.defaultPrevented) return;
    event.preventDefault();
    open();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

/** A sheet that asks for something is answered first. */
function isCovered(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog]') !== null;
}
