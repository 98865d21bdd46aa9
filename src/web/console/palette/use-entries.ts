import { useState } from 'react';
import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { languagesOf } from '../../parts/language-switch.js';
import { navigate, usePath } from '../../parts/router.js';
import { useWords } from '../../words/words.js';
import { prefer, themes, usePreferences } from '../comfort/preferences.js';
import { roomOf, rooms } from '../rooms.js';
import type { Entry, EntryGroup } from './entries.js';
import { offersNow } from './offers.js';

/** Everything the palette can do for a colleague on the page where it was opened. */
export function useEntries(role: StaffJson['role']): readonly EntryGroup[] {
  const offers = useOffered();
  const ways = useWays(role);
  const looks = useLooks();
  return [
    { name: 'here', entries: offers },
    { name: 'rooms', entries: ways },
    { name: 'looks', entries: looks },
  ];
}

/** As it was when the palette opened: what is done then is checked against the case's version. */
function useOffered(): readonly Entry[] {
  const [offers] = useState(offersNow);
  return offers.map(({ name, label, key, run }) => ({
    id: `here-${name}`,
    ...{ label, run },
    ...(key && { key, also: [key] }),
  }));
}

function useWays(role: StaffJson['role']): readonly Entry[] {
  const { say, sayIn, locales } = useWords();
  const here = roomOf(usePath(), role);
  return rooms
    .filter(({ isFor }) => isFor(role))
    .map((room) => ({
      id: room.path,
      label: say(room.label),
      also: locales.map((locale) => sayIn(locale, room.label)),
      isCurrent: room === here,
      run: () => {
        navigate(room.path);
        scrollTo(0, 0);
      },
    }));
}

function useLooks(): readonly Entry[] {
  const { say, locale, locales, setLocale } = useWords();
  const { theme, calm, blur } = usePreferences();
  const languages = languagesOf(locales).map(({ locale: wished, name }) => ({
    id: `language-${wished}`,
    label: say('palette-language', { name }),
    isCurrent: wished === locale,
    run: () => setLocale(wished),
  }));
  const lights = themes.map((wished) => ({
    id: `theme-${wished}`,
    label: say(`palette-theme-${wished}`),
    isCurrent: wished === theme,
    run: () => prefer({ theme: wished }),
  }));
  const toggles = [
    {
      id: 'calm',
      label: say(calm ? 'palette-calm-off' : 'palette-calm-on'),
      run: () => prefer({ calm: !calm }),
    },
    {
      id: 'blur',
      label: say(blur ? 'palette-blur-off' : 'palette-blur-on'),
      run: () => prefer({ blur: !blur }),
    },
  ];
  return [...languages, ...lights, ...toggles];
}
