import { Button, Checkbox } from 'react-aria-components';
import type { ReasonJson, SpacesResponse } from '../../../platforms/web/contract/spaces.js';
import { useWords } from '../../words/words.js';
import type { SpokenPart } from './policy-fields.js';

/** The server takes no more, and no longer ones. */
const MOST_REASONS = 30;
const LONGEST = 300;

/** Which reasons moderators can give with one key: of the project's, and in the library's words. */
export function ReasonFields({
  policy,
  set,
  known,
}: SpokenPart & { readonly known: SpacesResponse['reasons'] }) {
  const { say } = useWords();
  const { reasons } = policy;
  const without = (key: string) => reasons.filter((one) => one.key !== key);
  const replace = (reason: ReasonJson) =>
    set({ reasons: reasons.map((one) => (one.key === reason.key ? reason : one)) });
  return (
    <>
      <div className="policy-fields">
        {known.map(({ key, text }) => (
          <Checkbox
            key={key}
            className="check"
            isSelected={reasons.some((one) => one.key === key)}
            onChange={(isOn) => set({ reasons: isOn ? [...without(key), { key }] : without(key) })}
          >
            {text}
          </Checkbox>
        ))}
      </div>
      {reasons.map((reason) => (
        <OwnReason
          key={reason.key}
          reason={reason}
          onChange={replace}
          onDrop={() => set({ reasons: without(reason.key) })}
        />
      ))}
      {reasons.length < MOST_REASONS && (
        <div>
          <Button
            className="quiet-button"
            onPress={() => set({ reasons: [...reasons, newReason()] })}
          >
            {say('console-reason-add')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Decisions keep a reason by its key: a new reason never gets one that another had. */
function newReason(): ReasonJson {
  const key = `own-${crypto.randomUUID().slice(0, 8)}`;
  return { key, text: { en: '', 'zh-CN': '' } };
}

interface OwnReasonProps {
  readonly reason: ReasonJson;
  readonly onChange: (reason: ReasonJson) => void;
  readonly onDrop: () => void;
}

/** A reason in the library's own words, in every language. */
function OwnReason({ reason: { key, text }, onChange, onDrop }: OwnReasonProps) {
  const { say } = useWords();
  if (!text) return null;
  return (
    <fieldset className="own-reason" aria-label={say('console-reason-own')}>
      {(['zh-CN', 'en'] as const).map((language) => (
        <label key={language} lang={language}>
          {say(`console-reason-in-${language}`)}
          <input
            type="text"
            required
            maxLength={LONGEST}
            // What the server would take for nothing is none here either.
            pattern=".*\S.*"
            value={text[language]}
            onChange={({ target }) =>
              onChange({ key, text: { ...text, [language]: target.value } })
            }
          />
        </label>
      ))}
      <Button className="text-button" onPress={onDrop}>
        {say('console-reason-drop')}
      </Button>
    </fieldset>
  );
}
