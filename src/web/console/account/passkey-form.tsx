import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { FactorJson } from '../../../platforms/web/contract/own-account.js';
import { useWords } from '../../words/words.js';
import { type Proof, ProofForm } from './proof-form.js';

interface PasskeyFormProps {
  readonly wanted: FactorJson;
  /** Whether it was added. */
  readonly onAdd: (name: string, proof: Proof) => Promise<boolean>;
}

/** A new passkey: what its owner calls it, and what shows that it is they who add it. */
export function PasskeyForm({ wanted, onAdd }: PasskeyFormProps) {
  const { say } = useWords();
  const [name, setName] = useState('');
  const add = async (proof: Proof) => {
    if (await onAdd(name, proof)) setName('');
  };
  return (
    <ProofForm
      asksPassword={wanted.asksPassword}
      {...(wanted.isOn && { code: say('console-account-factor-proof') })}
      button={say('console-account-passkey-add')}
      onProve={add}
    >
      <TextField className="field" isRequired maxLength={60} value={name} onChange={setName}>
        <Label>{say('console-account-passkey-name')}</Label>
        <Input autoComplete="off" />
      </TextField>
    </ProofForm>
  );
}
