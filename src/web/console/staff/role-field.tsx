import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { AccountJson } from '../../../platforms/web/contract/accounts.js';
import { useWords } from '../../words/words.js';

type Role = AccountJson['role'];

const roles: readonly Role[] = ['moderator', 'editor', 'lead', 'admin'];

interface RoleFieldProps {
  readonly label: string;
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

/** The four roles, each with what it may do. */
export function RoleField({ label, value, onChange }: RoleFieldProps) {
  const { say } = useWords();
  const choose = (chosen: string) => onChange(roles.find((role) => role === chosen) ?? value);
  return (
    <RadioGroup value={value} onChange={choose} className="role-field">
      <Label>{label}</Label>
      <div className="choices">
        {roles.map((role) => (
          <Radio key={role} value={role}>
            <span>
              <strong>{say(`console-role-${role}`)}</strong>{' '}
              <span className="role-does">{say(`console-staff-role-${role}`)}</span>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
