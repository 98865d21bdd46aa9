import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { useWords } from '../../words/words.js';
import { Factor } from './factor.js';
import { Passkeys } from './passkeys.js';
import { Password } from './password.js';
import { SignIns } from './sign-ins.js';
import { Tokens } from './tokens.js';

/** One's own account: one's password, second factor, passkeys, where one is signed in, and tokens for scripts. */
export function AccountPage({ staff }: { readonly staff: StaffJson }) {
  const { say } = useWords();
  return (
    <div className="account-page">
      <h1>{say('console-account-title')}</h1>
      <p className="page-lead">
        {staff.name} · {staff.email} · {say(`console-role-${staff.role}`)}
      </p>
      <Password email={staff.email} />
      <Factor />
      <Passkeys />
      <SignIns />
      <Tokens />
    </div>
  );
}
