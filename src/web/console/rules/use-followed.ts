import { useState } from 'react';

/**
 * What stands in a field: it follows what is kept, until somebody types. What a colleague changes
 * meanwhile takes nothing away from what is being written.
 */
export function useFollowed<Value>(kept: Value): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState(kept);
  const [followed, setFollowed] = useState(kept);
  if (kept !== followed) {
    setFollowed(kept);
    if (value === followed) setValue(kept);
  }
  return [value, setValue];
}
