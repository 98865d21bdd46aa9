import { type FormEvent, useState } from 'react';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Input,
  Label,
  Radio,
  RadioGroup,
  TextField,
} from 'react-aria-components';
import type { NoticesResponse } from '../../../platforms/web/contract/notices.js';
import { useWords } from '../../words/words.js';
import { draftOf, emptyForm, type FormValues, sorted } from './form-values.js';
import { NoticePreview } from './notice-preview.js';
import type { NoticesState } from './use-notices.js';

const LONGEST_TEXT = 1_000;
const textLocales = ['zh-CN', 'en'] as const;

interface NoticeFormProps {
  readonly all: NoticesResponse;
  readonly preview: NoticesState['preview'];
  readonly publish: NoticesState['publish'];
}

/** A new notice; what readers will read stands below while it is being written. */
export function NoticeForm({ all, preview, publish }: NoticeFormProps) {
  const { say } = useWords();
  const [values, setValues] = useState(emptyForm);
  const [outcome, setOutcome] = useState<string | null>(null);
  const set = (change: Partial<FormValues>) => {
    setValues({ ...values, ...change });
    setOutcome(null);
  };
  const draft = draftOf(values);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!draft) return setOutcome(say('console-notice-missing'));
    const done = await publish(draft);
    if (!done.ok) return setOutcome(done.problem);
    setValues(emptyForm);
    setOutcome(say('console-notice-published', { number: done.effect.notice.number }));
  };
  return (
    <form className="draft-form notice-form" onSubmit={submit}>
      <Choices
        label={say('console-notice-halls')}
        options={all.halls}
        chosen={values.halls}
        onChoose={(halls) => set({ halls })}
      />
      <Days values={values} set={set} earliest={all.today} />
      <Hours values={values} set={set} />
      {textLocales.map((locale) => (
        <TextField
          key={locale}
          value={values.texts[locale] ?? ''}
          onChange={(text) => set({ texts: { ...values.texts, [locale]: text } })}
          maxLength={LONGEST_TEXT}
        >
          <Label>{say(`console-notice-text-${locale}`)}</Label>
          <Input lang={locale} />
        </TextField>
      ))}
      <Superseding all={all} values={values} set={set} />
      <NoticePreview draft={draft} preview={preview} />
      <Button type="submit" className="main-button">
        {say('console-notice-publish')}
      </Button>
      <p role="status">{outcome}</p>
    </form>
  );
}

interface PartProps {
  readonly values: FormValues;
  readonly set: (change: Partial<FormValues>) => void;
}

function Days({ values, set, earliest }: PartProps & { readonly earliest: string }) {
  const { say } = useWords();
  return (
    <div className="notice-pair">
      <TextField value={values.from} onChange={(from) => set({ from })}>
        <Label>{say('console-notice-from')}</Label>
        <Input type="date" min={earliest} />
      </TextField>
      <TextField value={values.to} onChange={(to) => set({ to })}>
        <Label>{say('console-notice-to')}</Label>
        <Input type="date" min={values.from || earliest} />
      </TextField>
    </div>
  );
}

function Hours({ values, set }: PartProps) {
  const { say } = useWords();
  return (
    <>
      <RadioGroup
        className="notice-choices"
        value={values.isClosed ? 'closed' : 'open'}
        onChange={(state) => set({ isClosed: state === 'closed' })}
      >
        <Label>{say('console-notice-hours')}</Label>
        <div>
          <Radio value="open">{say('console-notice-open')}</Radio>
          <Radio value="closed">{say('console-notice-closed')}</Radio>
        </div>
      </RadioGroup>
      {!values.isClosed && (
        <div className="notice-pair">
          <TextField value={values.open} onChange={(open) => set({ open })}>
            <Label>{say('console-notice-opens')}</Label>
            <Input type="time" />
          </TextField>
          <TextField value={values.close} onChange={(close) => set({ close })}>
            <Label>{say('console-notice-closes')}</Label>
            <Input type="time" />
          </TextField>
        </div>
      )}
    </>
  );
}

function Superseding({ all, values, set }: PartProps & { readonly all: NoticesResponse }) {
  const { locale, say } = useWords();
  const { ahead } = sorted(all.notices, all.today);
  if (ahead.length === 0) return null;
  const options = ahead.map(({ number, text }) => ({
    id: number,
    name: `${number} ${text[locale] ?? ''}`,
  }));
  return (
    <Choices
      label={say('console-notice-takes-place')}
      options={options}
      chosen={values.supersedes}
      onChoose={(supersedes) => set({ supersedes })}
    />
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

function Choices({ label, options, chosen, onChoose }: ChoicesProps) {
  return (
    <CheckboxGroup className="notice-choices" value={[...chosen]} onChange={onChoose}>
      <Label>{label}</Label>
      <div>
        {options.map(({ id, name }) => (
          <Checkbox key={id} value={id}>
            {name}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
