import { useState } from 'react';
import type {
  FactorJson,
  NewFactorJson,
  RecoveryCodesJson,
} from '../../../platforms/web/contract/own-account.js';
import type { Proof } from './proof-form.js';
import { type Own, useOwn } from './use-own.js';

const PATH = '/api/staff/me/factor';

/** What one is at: proving oneself for a step, or showing the first code of a new key. */
export type FactorStep =
  | { readonly at: 'rest' | 'start' | 'off' | 'codes' }
  | { readonly at: 'setup'; readonly made: NewFactorJson };

export interface FactorRoom extends Pick<Own<FactorJson>, 'value' | 'problem' | 'reload'> {
  readonly step: FactorStep;
  readonly goTo: (at: 'rest' | 'start' | 'off' | 'codes') => void;
  readonly start: (proof: Proof) => Promise<void>;
  readonly confirm: (made: NewFactorJson, proof: Proof) => Promise<void>;
  readonly turnOff: (proof: Proof) => Promise<void>;
  readonly renew: (proof: Proof) => Promise<void>;
  /** What came of the last step: the name of its sentence. */
  readonly told: 'on' | 'off' | null;
  /** Recovery codes to show now, once. */
  readonly codes: readonly string[] | null;
  readonly hideCodes: () => void;
}

/** One's own second factor and the steps that change it. */
export function useFactor(): FactorRoom {
  const { value, problem, reload, act } = useOwn<FactorJson>(PATH);
  const [step, setStep] = useState<FactorStep>({ at: 'rest' });
  const [told, tell] = useState<'on' | 'off' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const goTo: FactorRoom['goTo'] = (at) => {
    setStep({ at });
    tell(null);
    void reload();
  };
  return {
    ...{ value, problem, reload, step, goTo, told, codes },
    hideCodes: () => setCodes(null),
    async start(proof) {
      const done = await act<NewFactorJson>(`${PATH}/start`, proof);
      if (done) setStep({ at: 'setup', made: done.value });
    },
    async confirm({ recoveryCodes }, proof) {
      if (!(await act(`${PATH}/confirm`, proof))) return;
      setCodes(recoveryCodes);
      setStep({ at: 'rest' });
      tell('on');
    },
    async turnOff(proof) {
      if (!(await act(`${PATH}/off`, proof))) return;
      setStep({ at: 'rest' });
      tell('off');
    },
    async renew(proof) {
      const done = await act<RecoveryCodesJson>(`${PATH}/codes`, proof);
      if (!done) return;
      setCodes(done.value.recoveryCodes);
      setStep({ at: 'rest' });
    },
  };
}
