interface ChoiceProps {
  readonly label: string;
  /** What stands for no choice; absent where one has to be made. */
  readonly none?: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** One choice among several; a value that is not among them (from a link) shows as it is. */
export function Choice({ label, none, options, value = '', onChange }: ChoiceProps) {
  const isKnown = value === '' || options.some(([one]) => one === value);
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {!isKnown && <option value={value}>{value}</option>}
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
