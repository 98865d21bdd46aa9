import { Header, MenuItem, MenuSection } from 'react-aria-components';
import { useWords } from '../../words/words.js';
import type { EntryGroup } from './entries.js';

/** One group of the palette under its name. */
export function EntrySection({ group }: { readonly group: EntryGroup }) {
  const { say } = useWords();
  return (
    <MenuSection id={group.name}>
      <Header>{say(`palette-group-${group.name}`)}</Header>
      {group.entries.map(({ id, label, key, isCurrent }) => (
        <MenuItem key={id} id={id} textValue={label} data-here={isCurrent || undefined}>
          <span>
            {label}
            {isCurrent && <span className="unseen">{say('palette-current')}</span>}
          </span>
          {key && <kbd>{key}</kbd>}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
