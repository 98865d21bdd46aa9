import { useState } from 'react';
import {
  Button,
  Dialog,
  Heading,
  Label,
  Modal,
  ModalOverlay,
  Radio,
  RadioGroup,
} from 'react-aria-components';
import type { RuleUndoPreviewJson } from '../../../platforms/web/contract/rule-undo.js';
import type { RuleJson } from '../../../platforms/web/contract/rules.js';
import { useWords } from '../../words/words.js';
import { UndoneCases, UndoProgress } from './undo-progress.js';
import { useRuleUndo } from './use-rule-undo.js';

/** Spans to choose from, in hours. */
const spans = [1, 24, 168, 720] as const;

interface UndoSheetProps {
  readonly rule: Pick<RuleJson, 'id' | 'name' | 'mode'>;
  readonly onClose: () => void;
}

/** Shows what undoing a rule's work would touch, does it, and says what became of it. */
export function UndoSheet({ rule, onClose }: UndoSheetProps) {
  const { say } = useWords();
  const [hours, setHours] = useState(24);
  const { preview, progress, problem, begin } = useRuleUndo(rule.id, hours);
  const count = preview?.counts.waiting ?? 0;
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="sheet bulk-sheet undo-sheet">
        <Dialog>
          <Heading slot="title">{say('console-rule-undo-title', { name: rule.name })}</Heading>
          {progress ? (
            <UndoProgress progress={progress} />
          ) : (
            <>
              <p>{say('console-rule-undo-lead')}</p>
              {rule.mode === 'live' && <p className="undo-mind">{say('console-rule-undo-live')}</p>}
              <SpanChoice hours={hours} onHours={setHours} />
              <Preview preview={preview} hasProblem={problem !== null} />
            </>
          )}
          {problem && <p role="alert">{problem}</p>}
          <div className="sheet-buttons">
            <Button className="quiet-button" onPress={onClose}>
              {say(progress ? 'pages-close' : 'pages-cancel')}
            </Button>
            {!progress && count > 0 && (
              <Button className="main-button" onPress={() => void begin()}>
                {say('console-rule-undo-go', { count })}
              </Button>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface SpanChoiceProps {
  readonly hours: number;
  readonly onHours: (hours: number) => void;
}

function SpanChoice({ hours, onHours }: SpanChoiceProps) {
  const { say } = useWords();
  return (
    <RadioGroup
      className="notice-choices"
      value={String(hours)}
      onChange={(value) => onHours(Number(value))}
    >
      <Label>{say('console-rule-undo-since')}</Label>
      <div>
        {spans.map((span) => (
          <Radio key={span} value={String(span)}>
            {say('console-rule-undo-hours', { hours: span })}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

interface PreviewProps {
  readonly preview: RuleUndoPreviewJson | null;
  readonly hasProblem: boolean;
}

function Preview({ preview, hasProblem }: PreviewProps) {
  const { say } = useWords();
  if (preview === null) {
    return hasProblem ? null : <p role="status">{say('console-rule-undo-looking')}</p>;
  }
  const { waiting: count, decided, in_hand } = preview.counts;
  return (
    <>
      <div role="status">
        <p>{say('console-rule-undo-touches', { count })}</p>
        {decided + in_hand > 0 && <p>{say('console-rule-undo-stays', { decided, in_hand })}</p>}
      </div>
      <UndoneCases title="console-rule-undo-samples" cases={preview.samples} />
    </>
  );
}
