import { Checkbox } from 'react-aria-components';
import type { ReasonJson, SpacesResponse } from '../../../platforms/web/contract/spaces.js';
import { useWords } from '../../words/words.js';
import type { PolicyPart } from './policy-form.js';

/** Which reasons moderators can give with one key; the library's own stay as they are. */
export function ReasonFields({
  policy,
  set,
  known,
}: PolicyPart & { readonly known: SpacesResponse['reasons'] }) {
  const { say, locale } = useWords();
  const own = policy.reasons.filter(({ text }) => text !== undefined);
  const offered = [
    ...known.map(({ key, text }) => ({ reason: { key }, text })),
    ...own.map((reason) => ({ reason, text: ownText(reason, locale) })),
  ];
  const toggle = (reason: ReasonJson, isOn: boolean) => {
    const others = policy.reasons.filter(({ key }) => key !== reason.key);
    set({ reasons: isOn ? [...others, reason] : others });
  };
  return (
    <fieldset>
      <legend>{say('console-space-reasons')}</legend>
      <div className="policy-fields">
        {offered.map(({ reason, text }) => (
          <Checkbox
            key={reason.key}
            className="check"
            isSelected={policy.reasons.some(({ key }) => key === reason.key)}
            onChange={(isOn) => toggle(reason, isOn)}
          >
            {text}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

function ownText({ key, text }: ReasonJson, locale: string): string {
  if (!text) return key;
  return locale === 'zh-CN' ? text['zh-CN'] : text.en;
}
