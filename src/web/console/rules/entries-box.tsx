import type { FormEvent } from 'react';
import { Button, Input, Label, SearchField, TextArea, TextField } from 'react-aria-components';
import type { RuleDetailJson, RuleJson } from '../../../platforms/web/contract/rules.js';
import { useWords } from '../../words/words.js';
import { entriesOf } from './entry-words.js';
import { useFollowed } from './use-followed.js';
import type { RuleChange } from './use-rules.js';

interface EntriesBoxProps {
  readonly rule: RuleJson;
  /** Null while it is loading. */
  readonly detail: RuleDetailJson | null;
  readonly word: string;
  readonly onWord: (word: string) => void;
  readonly mayEdit: boolean;
  readonly isBusy: boolean;
  /** Whether it was kept. */
  readonly onChange: (change: RuleChange) => Promise<boolean>;
}

/** So few entries are seen at a glance. */
const SEARCHED_FROM = 20;

/** The entries of a list: look through them, take some away, add more. */
export function EntriesBox(props: EntriesBoxProps) {
  const { rule, detail, word, onWord, mayEdit, isBusy, onChange } = props;
  const { say } = useWords();
  const shown = detail?.entries ?? [];
  const left = (detail?.matching ?? 0) - shown.length;
  return (
    <section className="entries-box" aria-label={say('console-rules-entries-title')}>
      {rule.count > SEARCHED_FROM && (
        <SearchField className="faq-search" value={word} onChange={onWord}>
          <Label className="unseen">{say('console-rules-find-entry')}</Label>
          <Input placeholder={say('console-rules-find-entry')} />
        </SearchField>
      )}
      <ul className="entries">
        {shown.map((entry) => (
          <li key={entry}>
            <span>{entry}</span>
            {mayEdit && rule.kind !== 'pattern' && (
              <Button
                isDisabled={isBusy}
                aria-label={say('console-rules-drop', { entry })}
                onPress={() => void onChange({ drop: [entry] })}
              >
                <span aria-hidden="true">×</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {detail?.matching === 0 && <p className="empty">{say('console-rules-no-entry')}</p>}
      {left > 0 && <p className="empty">{say('console-rules-more', { count: left })}</p>}
      {mayEdit && <AddForm {...{ rule, isBusy, onChange }} />}
    </section>
  );
}

/** More entries; of a pattern, another expression in its place. */
function AddForm({
  rule,
  isBusy,
  onChange,
}: Pick<EntriesBoxProps, 'rule' | 'isBusy' | 'onChange'>) {
  const { say } = useWords();
  const { kind, sample } = rule;
  const isPattern = kind === 'pattern';
  const [text, setText] = useFollowed(isPattern ? (sample[0] ?? '') : '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const entries = entriesOf(text, kind);
    if (entries.length === 0) return;
    const isKept = await onChange(isPattern ? { entries } : { add: entries });
    if (isKept && !isPattern) setText('');
  };
  return (
    <form className="add-entries" onSubmit={(event) => void submit(event)}>
      <TextField value={text} onChange={setText} maxLength={20_000}>
        <Label>{say(`console-rules-add-${kind}`)}</Label>
        <TextArea rows={2} autoCapitalize="none" spellCheck="false" />
      </TextField>
      <Button type="submit" className="quiet-button" isDisabled={isBusy}>
        {say(isPattern ? 'console-rules-replace' : 'console-rules-add')}
      </Button>
    </form>
  );
}
