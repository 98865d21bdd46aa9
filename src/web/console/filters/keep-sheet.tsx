import { type FormEvent, useState } from 'react';
import {
  Button,
  Checkbox,
  Dialog,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import type { QueueFilterJson, SavedFilterJson } from '../../../platforms/web/contract/filters.js';
import { useWords } from '../../words/words.js';
import { Choice } from './choice.js';
import type { KeptFilters } from './use-filters.js';

const LONGEST_NAME = 40;

interface KeepSheetProps {
  /** The filter in force. */
  readonly filter: QueueFilterJson;
  /** The kept one that is to be changed; null: the one in force is kept. */
  readonly saved: SavedFilterJson | null;
  readonly kept: KeptFilters;
  readonly onClose: () => void;
  /** Told what was done. */
  readonly onDone: (told: string) => void;
}

/** Asks under which name a filter is kept, and for whom. */
export function KeepSheet({ filter, saved, kept, onClose, onDone }: KeepSheetProps) {
  const { say } = useWords();
  const [instead, setInstead] = useState(saved);
  const [name, setName] = useState(saved?.name ?? '');
  const [shared, setShared] = useState(saved?.shared ?? false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const choose = (id: string | undefined) => {
    const other = changeable(kept).find((one) => one.id === id) ?? null;
    setInstead(other);
    setName(other?.name ?? '');
    setShared(other?.shared ?? false);
  };
  const run = async (work: Promise<string | null>, told: string) => {
    setBusy(true);
    const wrong = await work;
    setBusy(false);
    setProblem(wrong);
    if (wrong === null) onDone(told);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = { name: name.trim(), shared, filter };
    void run(kept.keep(words, instead), say('console-filters-kept'));
  };
  const title = saved
    ? say('console-filters-edit', { name: saved.name })
    : say('console-filters-keep');
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="sheet">
        <Dialog>
          <form className="keep-form" onSubmit={submit}>
            <Heading slot="title">{title}</Heading>
            {!saved && changeable(kept).length > 0 && (
              <div className="field">
                <Choice
                  label={say('console-filters-instead')}
                  none={say('console-filters-instead-none')}
                  options={changeable(kept).map(({ id, name }) => [id, name])}
                  value={instead?.id}
                  onChange={choose}
                />
              </div>
            )}
            <TextField
              className="field"
              value={name}
              onChange={setName}
              maxLength={LONGEST_NAME}
              isRequired
              autoFocus
            >
              <Label>{say('console-filters-name')}</Label>
              <Input />
            </TextField>
            <Checkbox
              className="keep-share"
              isSelected={shared}
              onChange={setShared}
              isDisabled={instead !== null && !instead.mine}
            >
              {say('console-filters-share')}
            </Checkbox>
            <p className="keep-lead">{say('console-filters-share-lead')}</p>
            {problem && <p role="alert">{problem}</p>}
            <div className="sheet-buttons">
              {saved && (
                <Button
                  className="text-button"
                  isDisabled={isBusy}
                  onPress={() => void run(kept.remove(saved), say('console-filters-removed'))}
                >
                  {say('console-filters-remove')}
                </Button>
              )}
              <Button className="quiet-button" onPress={onClose}>
                {say('pages-cancel')}
              </Button>
              <Button type="submit" className="main-button" isDisabled={isBusy}>
                {say('console-filters-save')}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function changeable({ known }: KeptFilters): readonly SavedFilterJson[] {
  return (known?.filters ?? []).filter(({ mayChange }) => mayChange);
}
