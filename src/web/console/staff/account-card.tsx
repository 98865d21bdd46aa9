import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { AccountJson, InvitationJson } from '../../../platforms/web/contract/accounts.js';
import { AskedTwice } from '../../parts/asked-twice.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { RoleForm } from './role-form.js';
import type { AccountsState, Outcome } from './use-accounts.js';

export interface AccountCardProps {
  readonly account: AccountJson;
  readonly isOwn: boolean;
  readonly steps: AccountsState;
  /** Shows the link of an invitation; else says why there is none. */
  readonly shown: (sent: Promise<Outcome<InvitationJson>>) => Promise<string | null>;
}

/** One colleague: who, which role, since when gone, and what an administrator may do about it. */
export function AccountCard(props: AccountCardProps) {
  const { say } = useWords();
  const { account, isOwn } = props;
  return (
    <li className="announcement-card account-card" data-state={account.state}>
      <h3>
        {account.name} {isOwn && <span className="account-you">{say('console-staff-you')}</span>}
      </h3>
      <p className="account-email">{account.email}</p>
      <p className="announcement-facts">
        <strong>{say(`console-role-${account.role}`)}</strong>
        {account.factor && <span>{say('console-staff-factor')}</span>}
        <Since account={account} />
      </p>
      {isOwn ? <p className="account-own">{say('console-staff-own')}</p> : <Steps {...props} />}
    </li>
  );
}

function Since({ account }: { readonly account: AccountJson }) {
  const { locale, say, zone } = useWords();
  const { dismissedAt, signedInAt } = account;
  const at = (iso: string) => dateAndTime(locale, iso, zone);
  if (dismissedAt) return <span>{say('console-staff-dismissed-at', { at: at(dismissedAt) })}</span>;
  if (signedInAt) return <span>{say('console-staff-seen', { at: at(signedInAt) })}</span>;
  return <span>{say('console-staff-not-yet')}</span>;
}

function Steps({ account, steps, shown }: AccountCardProps) {
  const { say } = useWords();
  const [open, setOpen] = useState<'role' | 'dismissal' | 'factor' | null>(null);
  const [told, tell] = useState<string | null>(null);
  const close = (outcome: string | null) => {
    setOpen(null);
    tell(outcome);
  };
  if (open === 'role') return <RoleForm account={account} steps={steps} onClose={close} />;
  const { email, name, role } = account;
  const done = async (sent: Promise<Outcome<AccountJson>>, sentence: string) => {
    const outcome = await sent;
    close(outcome.ok ? say(sentence, { name }) : outcome.problem);
  };
  if (open === 'dismissal') {
    return (
      <AskedTwice
        question={say('console-staff-dismiss-ask', { name })}
        yes={say('console-staff-dismiss-yes', { name })}
        onYes={() => void done(steps.dismiss(account), 'console-staff-dismissed')}
        no={say('console-staff-dismiss-no')}
        onNo={() => close(null)}
      />
    );
  }
  if (open === 'factor') {
    return (
      <AskedTwice
        question={say('console-staff-factor-ask', { name })}
        yes={say('console-staff-factor-yes')}
        onYes={() => void done(steps.resetFactor(account), 'console-staff-factor-done')}
        no={say('console-staff-dismiss-no')}
        onNo={() => close(null)}
      />
    );
  }
  const signOut = async () => {
    const outcome = await steps.signOut(account);
    if (!outcome.ok) return tell(outcome.problem);
    tell(say('console-staff-signed-out', { name, count: outcome.value.ended }));
  };
  return (
    <>
      <div className="card-steps">
        {account.state === 'dismissed' ? (
          <Button
            className="quiet-button"
            onPress={() => void shown(steps.add({ email, name, role })).then(tell)}
          >
            {say('console-staff-return')}
          </Button>
        ) : (
          <>
            <Button className="quiet-button" onPress={() => setOpen('role')}>
              {say('console-staff-change-role')}
            </Button>
            <Button
              className="quiet-button"
              onPress={() => void shown(steps.invite(account)).then(tell)}
            >
              {say('console-staff-invite')}
            </Button>
            <Button className="quiet-button" onPress={() => void signOut()}>
              {say('console-staff-sign-out')}
            </Button>
            {account.factor && (
              <Button className="quiet-button" onPress={() => setOpen('factor')}>
                {say('console-staff-factor-reset')}
              </Button>
            )}
            <Button className="quiet-button" onPress={() => setOpen('dismissal')}>
              {say('console-staff-dismiss')}
            </Button>
          </>
        )}
      </div>
      <p role="status" className="account-told">
        {told}
      </p>
    </>
  );
}
