import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import paletteEn from '../../../../locales/en/palette.ftl?raw';
import paletteZh from '../../../../locales/zh-CN/palette.ftl?raw';
import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { MoreWords, useWords } from '../../words/words.js';
import { moderates } from '../duties.js';
import { matching } from './entries.js';
import { EntrySection } from './entry-section.js';
import { useCaseEntries } from './use-case-entries.js';
import { useEntries } from './use-entries.js';
import '../../styles/palette.css';

const sources = { en: [paletteEn], 'zh-CN': [paletteZh] };
const LONGEST = 200;

interface PaletteSheetProps {
  readonly role: StaffJson['role'];
  readonly onClose: () => void;
}

/** Every way and every step of the console under one field; its script comes when it is opened. */
export function PaletteSheet(props: PaletteSheetProps) {
  return (
    <MoreWords sources={sources}>
      <Sheet {...props} />
    </MoreWords>
  );
}

function Sheet({ role, onClose }: PaletteSheetProps) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const all = useEntries(role);
  const cases = useCaseEntries(typed, moderates(role));
  const shown = [...cases.groups, ...matching(all, typed)];
  const choose = (id: string) => {
    onClose();
    shown
      .flatMap(({ entries }) => entries)
      .find((entry) => entry.id === id)
      ?.run();
  };
  return (
    <ModalOverlay className="veil palette-veil" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="sheet palette">
        <Dialog aria-label={say('console-palette')}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField aria-label={say('palette-field')} autoFocus>
              <Input placeholder={say('palette-placeholder')} maxLength={LONGEST} />
            </SearchField>
            <Menu
              className="palette-list"
              aria-label={say('console-palette')}
              onAction={(id) => choose(String(id))}
              renderEmptyState={() => <p className="palette-none">{cases.emptyWord}</p>}
            >
              {shown.map((group) => (
                <EntrySection key={group.name} group={group} />
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
