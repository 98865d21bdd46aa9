import { Switch } from 'react-aria-components';
import { languagesOf } from '../../parts/language-switch.js';
import { useWords } from '../../words/words.js';
import { prefer, themes, usePreferences } from '../comfort/preferences.js';
import { Choice } from './choice.js';

/** What each person chooses for themselves. It takes effect at once: there is nothing to save. */
export function OwnSettings() {
  const { say, locale, locales, setLocale } = useWords();
  const { theme } = usePreferences();
  return (
    <section aria-labelledby="own-settings">
      <h2 id="own-settings">{say('settings-own')}</h2>
      <p className="page-lead">{say('settings-own-lead')}</p>
      <Choice
        name={say('pages-language')}
        options={languagesOf(locales).map(({ locale: id, name }) => ({ id, name, lang: id }))}
        chosen={locale}
        onChoose={setLocale}
      />
      <Choice
        name={say('settings-theme')}
        options={themes.map((id) => ({ id, name: say(`settings-theme-${id}`) }))}
        chosen={theme}
        onChoose={(id) => prefer({ theme: themes.find((one) => one === id) ?? 'system' })}
      />
      <Toggle name="calm" />
      <Toggle name="blur" />
      <Toggle name="keyHints" />
    </section>
  );
}

/** One thing that is on or off, with a sentence on what it does. */
function Toggle({ name }: { readonly name: 'calm' | 'blur' | 'keyHints' }) {
  const { say } = useWords();
  const preferences = usePreferences();
  // Calm mode covers texts by itself: there is nothing left to choose.
  const isGiven = name === 'blur' && preferences.calm;
  return (
    <div className="setting">
      <Switch
        className="setting-switch"
        aria-describedby={`setting-${name}`}
        isSelected={preferences[name] || isGiven}
        isDisabled={isGiven}
        onChange={(on) => prefer({ [name]: on })}
      >
        <span>{say(`settings-${name}`)}</span>
        <span className="setting-track" aria-hidden="true" />
      </Switch>
      <p id={`setting-${name}`}>{say(isGiven ? 'settings-blur-given' : `settings-${name}-why`)}</p>
    </div>
  );
}
