import { useState } from 'react';
import type { AccountJson, InvitationJson } from '../../../platforms/web/contract/accounts.js';
import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useWords } from '../../words/words.js';
import { AlertSettings } from '../alerts/alert-settings.js';
import { AccountCard } from './account-card.js';
import { InvitationSheet } from './invitation-sheet.js';
import { InviteForm } from './invite-form.js';
import { type AccountsState, type Outcome, useAccounts } from './use-accounts.js';

/** The list of colleagues: inviting, roles, dismissing. For administrators. */
export function StaffPage({ staff }: { readonly staff: StaffJson }) {
  const { say } = useWords();
  const accounts = useAccounts();
  const { all, problem, reload } = accounts;
  const [invitation, show] = useState<InvitationJson | null>(null);
  /** Shows the link of an answer; what was refused is told where it was asked for. */
  const shown = async (sent: Promise<Outcome<InvitationJson>>) => {
    const outcome = await sent;
    if (outcome.ok) show(outcome.value);
    return outcome.ok ? null : outcome.problem;
  };
  return (
    <div className="announcements-page staff-page">
      <section aria-labelledby="staff-form-title">
        <h1 id="staff-form-title">{say('console-staff-title')}</h1>
        <p className="page-lead">{say('console-staff-lead')}</p>
        <InviteForm onAdd={(person) => shown(accounts.add(person))} />
      </section>
      <div>
        <AlertSettings />
        {problem && <ProblemNote text={problem} onRetry={() => void reload()} />}
        {all && <Lists all={all} own={staff.id} accounts={accounts} shown={shown} />}
      </div>
      {invitation && <InvitationSheet invitation={invitation} onClose={() => show(null)} />}
    </div>
  );
}

interface ListsProps {
  readonly all: readonly AccountJson[];
  /** Whose page this is. */
  readonly own: string;
  readonly accounts: AccountsState;
  readonly shown: (sent: Promise<Outcome<InvitationJson>>) => Promise<string | null>;
}

function Lists({ all, own, accounts, shown }: ListsProps) {
  const { say } = useWords();
  const here = all.filter(({ state }) => state !== 'dismissed');
  const gone = all.filter(({ state }) => state === 'dismissed');
  const cards = (list: readonly AccountJson[]) => (
    <ul className="announcement-cards">
      {list.map((account) => (
        <AccountCard
          key={account.id}
          account={account}
          isOwn={account.id === own}
          steps={accounts}
          shown={shown}
        />
      ))}
    </ul>
  );
  return (
    <>
      <section aria-labelledby="staff-here">
        <h2 id="staff-here">{say('console-staff-here')}</h2>
        {cards(here)}
      </section>
      {gone.length > 0 && (
        <section aria-labelledby="staff-gone" className="notices-over">
          <h2 id="staff-gone">{say('console-staff-gone')}</h2>
          {cards(gone)}
        </section>
      )}
    </>
  );
}
