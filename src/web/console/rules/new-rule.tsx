import { type FormEvent, useState } from 'react';
import {
  Button,
  Input,
  Label,
  Radio,
  RadioGroup,
  TextArea,
  TextField,
} from 'react-aria-components';
import type {
  RuleCategoryJson,
  RuleEffectJson,
  RuleKindJson,
} from '../../../platforms/web/contract/rules.js';
import { PageLink } from '../../parts/router.js';
import { useWords } from '../../words/words.js';
import { entriesOf } from './entry-words.js';
import type { RulesState } from './use-rules.js';

const kinds: readonly RuleKindJson[] = [
  'word',
  'allow',
  'pattern',
  'domain_denied',
  'domain_allowed',
];
const categories: readonly RuleCategoryJson[] = ['insult', 'threat', 'spam', 'other'];

interface NewRuleProps {
  readonly rules: Pick<RulesState, 'make'>;
  readonly onMade: (effect: RuleEffectJson) => void;
}

/** A new list or pattern: a draft, until somebody switches it on. */
export function NewRule({ rules, onMade }: NewRuleProps) {
  const { say } = useWords();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<RuleKindJson>('word');
  const [category, setCategory] = useState<RuleCategoryJson>('insult');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const made = await rules.make({ name, kind, category, entries: entriesOf(text, kind) });
    setBusy(false);
    setProblem(made.ok ? null : made.problem);
    if (made.ok) onMade(made.value);
  };
  return (
    <section className="topic-pane rule-pane" aria-labelledby="rule-title">
      <PageLink to="/console/rules" className="case-back">
        {say('console-rules-title')}
      </PageLink>
      <h2 id="rule-title">{say('console-rules-new')}</h2>
      <form className="new-rule" onSubmit={(event) => void submit(event)}>
        <TextField className="field" value={name} onChange={setName} maxLength={60} isRequired>
          <Label>{say('console-rules-name')}</Label>
          <Input />
        </TextField>
        <Choice
          label="console-rules-kind"
          of="rules-kind"
          {...{ all: kinds, one: kind }}
          onChange={setKind}
        />
        {kind === 'word' && (
          <Choice
            label="console-rules-category"
            of="console-rules-category"
            {...{ all: categories, one: category }}
            onChange={setCategory}
          />
        )}
        <TextField value={text} onChange={setText} maxLength={20_000}>
          <Label>{say(`console-rules-add-${kind}`)}</Label>
          <TextArea rows={4} autoCapitalize="none" spellCheck="false" />
        </TextField>
        <Button type="submit" className="main-button" isDisabled={isBusy}>
          {say('console-rules-make')}
        </Button>
        <p role="status">{problem && <span className="problem">{problem}</span>}</p>
      </form>
    </section>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** What the choices are called: `<of>-<choice>`. */
  readonly of: string;
  readonly all: readonly Value[];
  readonly one: Value;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, of, all, one, onChange }: ChoiceProps<Value>) {
  const { say } = useWords();
  return (
    <RadioGroup
      className="notice-choices"
      value={one}
      onChange={(value) => onChange(all.find((known) => known === value) ?? one)}
    >
      <Label>{say(label)}</Label>
      <div>
        {all.map((value) => (
          <Radio key={value} value={value}>
            {say(`${of}-${value}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
