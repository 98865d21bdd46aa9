import { Input, Label, Text, TextField } from 'react-aria-components';

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus: boolean;
  readonly hint?: string;
}

/** A code of an app, or a recovery code: phones offer the one that just came. */
export function CodeField({ label, value, onChange, autoFocus, hint }: CodeFieldProps) {
  return (
    <TextField
      className="field"
      isRequired
      maxLength={40}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
    >
      <Label>{label}</Label>
      <Input autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} />
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </TextField>
  );
}
