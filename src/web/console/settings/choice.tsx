import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

interface ChoiceProps {
  readonly name: string;
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    readonly lang?: string;
  }[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** One of a few, side by side. */
export function Choice({ name, options, chosen, onChoose }: ChoiceProps) {
  return (
    <div className="setting setting-choice">
      <span aria-hidden="true">{name}</span>
      <ToggleButtonGroup
        className="filters"
        aria-label={name}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const [id] = keys;
          if (id) onChoose(String(id));
        }}
      >
        {options.map((option) => (
          <ToggleButton key={option.id} id={option.id} lang={option.lang}>
            {option.name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
