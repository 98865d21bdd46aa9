import { type FormEvent, useState } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import { useWords } from '../../words/words.js';
import { RoleField } from './role-field.js';
import type { NewColleague } from './use-accounts.js';

const blank: NewColleague = { email: '', name: '', role: 'moderator' };

interface InviteFormProps {
  /** Null when it worked, else what to tell. */
  readonly onAdd: (person: NewColleague) => Promise<string | null>;
}

/** Puts someone on the list of colleagues. */
export function InviteForm({ onAdd }: InviteFormProps) {
  const { say } = useWords();
  const [person, setPerson] = useState(blank);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { email, name = '', role } = person;
    const named = name.trim() === '' ? {} : { name: name.trim() };
    const failed = await onAdd({ email: email.trim(), role, ...named });
    setProblem(failed);
    if (failed === null) setPerson(blank);
  };
  const write = (part: Partial<NewColleague>) => setPerson({ ...person, ...part });
  return (
    <form className="draft-form invite-form" onSubmit={(event) => void submit(event)}>
      <TextField
        className="field"
        type="email"
        isRequired
        maxLength={254}
        value={person.email}
        onChange={(email) => write({ email })}
      >
        <Label>{say('console-staff-email')}</Label>
        <Input autoComplete="off" />
      </TextField>
      <TextField
        className="field"
        maxLength={100}
        value={person.name ?? ''}
        onChange={(name) => write({ name })}
      >
        <Label>{say('console-staff-name')}</Label>
        <Input autoComplete="off" />
        <Text slot="description" className="field-hint">
          {say('console-staff-name-hint')}
        </Text>
      </TextField>
      <RoleField
        label={say('console-staff-role')}
        value={person.role}
        onChange={(role) => write({ role })}
      />
      <Button type="submit" className="main-button">
        {say('console-staff-add')}
      </Button>
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
    </form>
  );
}
