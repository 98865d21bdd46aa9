import { lazy } from 'react';
import { LateScript } from '../late-script.js';
import { usePreferences } from './preferences.js';

const BreakNote = lazy(async () => {
  const { BreakNote } = await import('./break-note.js');
  return { default: BreakNote };
});

/** Where calm mode reminds of a break, on every page. */
export function BreakPlace() {
  const { calm } = usePreferences();
  if (!calm) return null;
  return (
    <div className="break-place">
      <LateScript>
        <BreakNote />
      </LateScript>
    </div>
  );
}
