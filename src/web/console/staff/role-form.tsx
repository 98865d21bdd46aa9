import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { AccountJson } from '../../../platforms/web/contract/accounts.js';
import { useWords } from '../../words/words.js';
import { RoleField } from './role-field.js';
import type { AccountsState } from './use-accounts.js';

interface RoleFormProps {
  readonly account: AccountJson;
  readonly steps: Pick<AccountsState, 'setRole'>;
  readonly onClose: (outcome: string | null) => void;
}

/** Another role for a colleague. */
export function RoleForm({ account, steps, onClose }: RoleFormProps) {
  const { say } = useWords();
  const { name } = account;
  const [role, setRole] = useState(account.role);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await steps.setRole(account, role);
    const saved = { name, role: say(`console-role-${role}`) };
    onClose(outcome.ok ? say('console-staff-role-saved', saved) : outcome.problem);
  };
  return (
    <form className="role-form" onSubmit={(event) => void submit(event)}>
      <RoleField label={say('console-staff-role-of', { name })} value={role} onChange={setRole} />
      <div className="card-steps">
        <Button type="submit" className="main-button">
          {say('console-staff-role-save')}
        </Button>
        <Button className="quiet-button" onPress={() => onClose(null)}>
          {say('pages-cancel')}
        </Button>
      </div>
    </form>
  );
}
