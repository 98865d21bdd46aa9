import { Button } from 'react-aria-components';
import type { FactorJson } from '../../../platforms/web/contract/own-account.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useWords } from '../../words/words.js';
import { SecretSheet } from '../staff/secret-sheet.js';
import { FactorSetup } from './factor-setup.js';
import { ProofForm } from './proof-form.js';
import { type FactorRoom, useFactor } from './use-factor.js';

/** One's own second factor: on, off, and its recovery codes. */
export function Factor() {
  const { say } = useWords();
  const room = useFactor();
  const { value, problem, told, codes } = room;
  return (
    <section aria-labelledby="own-factor">
      <h2 id="own-factor">{say('console-account-factor')}</h2>
      {value && (
        <p className="page-lead">
          {value.isOn
            ? say('console-account-factor-is-on', { count: value.codesLeft })
            : say('console-account-factor-is-off')}
        </p>
      )}
      {problem && !value && <ProblemNote text={problem} onRetry={() => void room.reload()} />}
      {value && <Step room={room} state={value} />}
      <p role="status" className="account-told">
        {told && say(`console-account-factor-told-${told}`)}
      </p>
      {codes && (
        <SecretSheet
          title={say('console-account-factor-codes-title')}
          how={say('console-account-factor-codes-how')}
          secret={codes.join('\n')}
          copy={say('console-account-factor-codes-copy')}
          onClose={room.hideCodes}
        />
      )}
    </section>
  );
}

function Step({ room, state }: { readonly room: FactorRoom; readonly state: FactorJson }) {
  const { say } = useWords();
  const { step, problem } = room;
  const stop = () => room.goTo('rest');
  const refusal = problem && (
    <p role="alert" className="problem">
      {problem}
    </p>
  );
  if (step.at === 'rest') return <Choices room={room} state={state} />;
  if (step.at === 'setup') {
    const { made } = step;
    return (
      <FactorSetup uri={made.uri} onConfirm={(proof) => room.confirm(made, proof)} onStop={stop}>
        {refusal}
      </FactorSetup>
    );
  }
  const prove = { start: room.start, off: room.turnOff, codes: room.renew }[step.at];
  return (
    <ProofForm
      key={step.at}
      asksPassword={state.asksPassword}
      {...(step.at !== 'start' && { code: say('console-account-factor-proof') })}
      button={say(`console-account-factor-${step.at}`)}
      onProve={prove}
      onStop={stop}
      after={refusal}
    />
  );
}

function Choices({ room, state }: { readonly room: FactorRoom; readonly state: FactorJson }) {
  const { say } = useWords();
  if (!state.isOn) {
    // Without a password there is nothing to ask for first.
    const start = () => (state.asksPassword ? room.goTo('start') : void room.start({}));
    return (
      <Button className="quiet-button" onPress={start}>
        {say('console-account-factor-start')}
      </Button>
    );
  }
  return (
    <div className="card-steps">
      <Button className="quiet-button" onPress={() => room.goTo('codes')}>
        {say('console-account-factor-codes')}
      </Button>
      <Button className="quiet-button" onPress={() => room.goTo('off')}>
        {say('console-account-factor-off')}
      </Button>
    </div>
  );
}
