import { Checkbox } from 'react-aria-components';
import type { LanguagePolicyJson, SpacesResponse } from '../../../platforms/web/contract/spaces.js';
import { useWords } from '../../words/words.js';
import { DoesFields, LimitFields, type SpokenPolicy } from './policy-fields.js';
import type { PolicyPart } from './policy-form.js';
import { ReasonFields } from './reason-fields.js';

const languages = ['zh-CN', 'en'] as const;
const parts = ['does', 'limits', 'reasons'] as const;

type Known = { readonly known: SpacesResponse['reasons'] };

/** What is another for comments in one language; what is not says what the space says. */
export function LanguageFields({ policy, set, known }: PolicyPart & Known) {
  return languages.map((language) => {
    const keep = (own: LanguagePolicyJson) => {
      const { [language]: _, ...others } = policy.languages;
      const isEmpty = Object.keys(own).length === 0;
      set({ languages: isEmpty ? others : { ...others, [language]: own } });
    };
    const own = policy.languages[language] ?? {};
    return <OneLanguage key={language} {...{ language, own, policy, keep, known }} />;
  });
}

interface OneLanguageProps extends Known {
  readonly language: (typeof languages)[number];
  readonly own: LanguagePolicyJson;
  /** What holds where nothing is said of the language. */
  readonly policy: SpokenPolicy;
  readonly keep: (own: LanguagePolicyJson) => void;
}

function OneLanguage({ language, own, policy, keep, known }: OneLanguageProps) {
  const { say } = useWords();
  const toggle = (part: (typeof parts)[number], isOn: boolean) => {
    const { [part]: _, ...others } = own;
    keep(isOn ? { ...others, [part]: policy[part] } : others);
  };
  const spoken = {
    policy: { ...policy, ...own },
    set: (change: Partial<SpokenPolicy>) => keep({ ...own, ...change }),
  };
  return (
    <fieldset>
      <legend>{say(`console-space-in-${language}`)}</legend>
      <p className="proposal">{say('console-space-language-lead')}</p>
      <div className="policy-fields">
        {parts.map((part) => (
          <Checkbox
            key={part}
            className="check"
            isSelected={own[part] !== undefined}
            onChange={(isOn) => toggle(part, isOn)}
          >
            {say(`console-space-own-${part}`)}
          </Checkbox>
        ))}
      </div>
      {own.does && <DoesFields {...spoken} />}
      {own.limits && <LimitFields {...spoken} />}
      {own.reasons && <ReasonFields {...spoken} known={known} />}
    </fieldset>
  );
}
