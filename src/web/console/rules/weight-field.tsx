import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import type { RuleKindJson } from '../../../platforms/web/contract/rules.js';
import { useWords } from '../../words/words.js';

interface WeightFieldProps {
  readonly weight: number;
  readonly kind: RuleKindJson;
  readonly onChange: (weight: number) => void;
}

/** From here on a word or a denied link may act by itself (`policy.ts`); a pattern never does. */
const ACTS_FROM = 0.8;

/** How likely a moderator removes a comment for this alone, and what comes of it. */
export function WeightField({ weight, kind, onChange }: WeightFieldProps) {
  const { say } = useWords();
  const acts = weight >= ACTS_FROM && kind !== 'pattern';
  return (
    <div className="weight-field">
      <Slider
        value={weight}
        onChange={(value) => onChange(Math.round(value * 100) / 100)}
        minValue={0.05}
        maxValue={1}
        step={0.05}
        formatOptions={{ style: 'percent' }}
      >
        <Label>{say('console-rules-weight')}</Label>
        <SliderOutput />
        <SliderTrack>
          <SliderThumb />
        </SliderTrack>
      </Slider>
      <p className="mode-meaning">{say(acts ? 'console-rules-acts' : 'console-rules-asks')}</p>
    </div>
  );
}
