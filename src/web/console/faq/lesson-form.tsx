import { type FormEvent, useState } from 'react';
import { Button, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { useWords } from '../../words/words.js';
import { type Lesson, lessonLocales } from './lesson.js';

interface LessonFormProps {
  readonly lesson: Lesson;
  /** Whether the topic's key can still be chosen. */
  readonly isNew: boolean;
  /** What the button says. */
  readonly label: string;
  /** Answers what to tell the person. */
  readonly onSave: (lesson: Lesson) => Promise<string>;
}

/** A question and its answer in both languages; a language left empty is not there. */
export function LessonForm({ lesson, isNew, label, onSave }: LessonFormProps) {
  const { say } = useWords();
  const [draft, setDraft] = useState(lesson);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  // The language that was asked in comes first: its answer is what is missing.
  const [inOrder] = useState(() =>
    lessonLocales.toSorted((a, b) => Number(b in lesson.ask) - Number(a in lesson.ask)),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setOutcome(await onSave(draft));
    setBusy(false);
  };
  const change = (part: 'title' | 'ask' | 'answer', locale: string) => (text: string) =>
    setDraft({ ...draft, [part]: { ...draft[part], [locale]: text } });
  return (
    <form className="lesson-form" onSubmit={submit}>
      {inOrder.map((locale) => (
        <fieldset key={locale}>
          <TextField
            value={draft.ask[locale] ?? ''}
            onChange={change('ask', locale)}
            maxLength={20_000}
          >
            <Label>{say(`console-faq-ask-${locale}`)}</Label>
            <TextArea rows={3} lang={locale} />
          </TextField>
          <TextField
            value={draft.answer[locale] ?? ''}
            onChange={change('answer', locale)}
            maxLength={4_000}
          >
            <Label>{say(`console-faq-answer-${locale}`)}</Label>
            <TextArea rows={4} lang={locale} />
          </TextField>
          <TextField
            className="field"
            value={draft.title[locale] ?? ''}
            onChange={change('title', locale)}
            maxLength={120}
          >
            <Label>{say(`console-faq-title-${locale}`)}</Label>
            <Input lang={locale} />
          </TextField>
        </fieldset>
      ))}
      {isNew && (
        <TextField
          className="field"
          value={draft.topic}
          onChange={(topic) => setDraft({ ...draft, topic })}
          maxLength={40}
        >
          <Label>{say('console-faq-topic')}</Label>
          <Input autoCapitalize="none" spellCheck="false" />
          <Text slot="description">{say('console-faq-topic-hint')}</Text>
        </TextField>
      )}
      <Button type="submit" className="main-button" isDisabled={isBusy}>
        {label}
      </Button>
      <p role="status">{outcome}</p>
    </form>
  );
}
