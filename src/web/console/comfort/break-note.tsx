import { Button } from 'react-aria-components';
import comfortEn from '../../../../locales/en/comfort.ftl?raw';
import comfortZh from '../../../../locales/zh-CN/comfort.ftl?raw';
import { MoreWords, useWords } from '../../words/words.js';
import { useStretch } from './use-stretch.js';

const sources = { en: [comfortEn], 'zh-CN': [comfortZh] };

/** In calm mode: a word about a break after a long stretch. It takes nothing out of anybody's hands. */
export function BreakNote() {
  return (
    <MoreWords sources={sources}>
      <Note />
    </MoreWords>
  );
}

function Note() {
  const { say } = useWords();
  const { minutes, takeBreak, later } = useStretch();
  return (
    <div role="status">
      {minutes !== null && (
        <div className="break-note">
          <p>{say('comfort-break', { minutes })}</p>
          <div className="sheet-buttons">
            <Button className="quiet-button" onPress={later}>
              {say('comfort-break-later')}
            </Button>
            <Button className="quiet-button" onPress={takeBreak}>
              {say('comfort-break-take')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
