import { Input, Label, Text, TextField } from 'react-aria-components';

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether password managers offer the one they know, or a new one. */
  readonly kind: 'current' | 'new';
  readonly hint?: string;
}

/** A password, as the server takes it and password managers know it. */
export function PasswordField({ label, value, onChange, kind, hint }: PasswordFieldProps) {
  return (
    <TextField
      className="field"
      type="password"
      isRequired
      maxLength={128}
      value={value}
      onChange={onChange}
    >
      <Label>{label}</Label>
      <Input autoComplete={`${kind}-password`} />
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </TextField>
  );
}
