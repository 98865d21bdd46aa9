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
import type { CampaignJson } from '../../../platforms/web/contract/campaigns.js';
import { useWords } from '../../words/words.js';
import type { CampaignPageState, Outcome } from './use-campaign.js';

const LONGEST_STORY = 4_000;
const LONGEST_NAME = 40;
const ages = ['self', 'parent'] as const;
type Age = (typeof ages)[number];

interface StoryFormProps {
  readonly campaign: CampaignJson;
  readonly tell: CampaignPageState['tell'];
}

/** A story, the words of consent in full, and the answer to them, which nobody gives by leaving it. */
export function StoryForm({ campaign, tell }: StoryFormProps) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const [penName, setPenName] = useState('');
  const [age, setAge] = useState<Age | null>(null);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [sending, setSending] = useState(false);
  const send = async (agreed: Age) => {
    setSending(true);
    const { version: consent } = campaign.consent;
    const pen = penName.trim() === '' ? {} : { penName: penName.trim() };
    const told = await tell({ text: text.trim(), ...pen, consent, age: agreed, key });
    setSending(false);
    setOutcome(told);
    if (told.problem !== null) return;
    setText('');
    setAge(null);
    setKey(crypto.randomUUID());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    if (text.trim() === '') return setOutcome({ problem: say('pages-campaign-missing-text') });
    if (age === null) return setOutcome({ problem: say('pages-campaign-missing-consent') });
    void send(age);
  };
  return (
    <section className="story-form" aria-labelledby="tell-title">
      <h2 id="tell-title">{say('pages-campaign-tell')}</h2>
      <form onSubmit={submit}>
        <TextField value={text} onChange={setText} maxLength={LONGEST_STORY}>
          <Label>{say('pages-campaign-words')}</Label>
          <TextArea rows={8} />
        </TextField>
        <TextField className="field" value={penName} onChange={setPenName} maxLength={LONGEST_NAME}>
          <Label>{say('pages-campaign-pen')}</Label>
          <Input autoComplete="off" />
        </TextField>
        <Consent consent={campaign.consent} age={age} onAge={setAge} />
        <Button type="submit" className="main-button" isDisabled={sending}>
          {say('pages-campaign-send')}
        </Button>
        <Told outcome={outcome} />
      </form>
    </section>
  );
}

interface ConsentProps {
  readonly consent: CampaignJson['consent'];
  readonly age: Age | null;
  readonly onAge: (age: Age) => void;
}

function Consent({ consent, age, onAge }: ConsentProps) {
  const { say } = useWords();
  return (
    <div className="consent">
      <h3>{say('pages-campaign-consent')}</h3>
      <p>{consent.words}</p>
      <RadioGroup
        className="choices"
        value={age}
        onChange={(value) => onAge(value === 'parent' ? 'parent' : 'self')}
      >
        <Label>{say('pages-campaign-agree')}</Label>
        {ages.map((one) => (
          <Radio key={one} value={one}>
            {say(`pages-campaign-agree-${one}`, { age: consent.age })}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}

function Told({ outcome }: { readonly outcome: Outcome | null }) {
  const { say } = useWords();
  return (
    <div className="post-outcome" role="status">
      {outcome?.problem && <p className="problem">{outcome.problem}</p>}
      {outcome && outcome.problem === null && <p>{say('pages-campaign-taken')}</p>}
      {outcome?.care && <p className="care-answer">{outcome.care}</p>}
    </div>
  );
}
