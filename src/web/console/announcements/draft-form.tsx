import { type FormEvent, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { useWords } from '../../words/words.js';
import type { Variants } from './use-announcements.js';

const LONGEST_TEXT = 4_000;
const variantLocales = ['zh-CN', 'en'] as const;

interface DraftFormProps {
  readonly onDraft: (variants: Variants) => Promise<string | null>;
}

/** One text per language; a language left empty gets none. */
export function DraftForm({ onDraft }: DraftFormProps) {
  const { say } = useWords();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [outcome, setOutcome] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const variants = variantsOf(texts);
    if (Object.keys(variants).length === 0) return setOutcome(say('console-draft-empty'));
    const failed = await onDraft(variants);
    setOutcome(failed ?? say('console-draft-saved'));
    if (!failed) setTexts({});
  };
  return (
    <form className="draft-form" onSubmit={submit}>
      {variantLocales.map((locale) => (
        <TextField
          key={locale}
          value={texts[locale] ?? ''}
          onChange={(text) => setTexts({ ...texts, [locale]: text })}
          maxLength={LONGEST_TEXT}
        >
          <Label>{say(`console-draft-${locale}`)}</Label>
          <TextArea rows={5} lang={locale} />
        </TextField>
      ))}
      <Button type="submit" className="main-button">
        {say('console-draft-save')}
      </Button>
      <p role="status">{outcome}</p>
    </form>
  );
}

function variantsOf(texts: Readonly<Record<string, string>>): Variants {
  const written = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(written.map(([locale, text]) => [locale, { text: text.trim() }]));
}
