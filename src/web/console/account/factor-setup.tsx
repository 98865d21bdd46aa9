import type { ReactNode } from 'react';
import { useWords } from '../../words/words.js';
import { type Proof, ProofForm } from './proof-form.js';
import { QrCode } from './qr-code.js';

interface FactorSetupProps {
  /** `otpauth://...` */
  readonly uri: string;
  readonly onConfirm: (proof: Proof) => Promise<void>;
  readonly onStop: () => void;
  readonly children: ReactNode;
}

/** The key for an app, as a picture and to type, and the first code of it. */
export function FactorSetup({ uri, onConfirm, onStop, children }: FactorSetupProps) {
  const { say } = useWords();
  const key = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <>
      <p>{say('console-account-factor-scan')}</p>
      <QrCode text={uri} label={say('console-account-factor-picture')} />
      <p className="own-facts">{say('console-account-factor-key')}</p>
      <pre className="secret own-key">
        <code>{key.match(/.{1,4}/g)?.join(' ')}</code>
      </pre>
      <ProofForm
        asksPassword={false}
        code={say('console-account-factor-code')}
        button={say('console-account-factor-confirm')}
        onProve={onConfirm}
        onStop={onStop}
        after={children}
      />
    </>
  );
}
