import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { RuleJson, RuleModeJson } from '../../../platforms/web/contract/rules.js';
import { useWords } from '../../words/words.js';
import { TriedResult } from './backtest-pane.js';
import { useBacktest } from './use-rule-lab.js';

interface GoingLiveProps {
  readonly rule: RuleJson;
  readonly isBusy: boolean;
  readonly onMode: (mode: RuleModeJson) => void;
  readonly onCancel: () => void;
}

/** Between the wish to go live and doing so: what the rule would have found. */
export function GoingLive({ rule, isBusy, onMode, onCancel }: GoingLiveProps) {
  const { say } = useWords();
  const { tried, run } = useBacktest(rule.id);
  useEffect(() => void run(), [run]);
  const isReady = tried.at === 'tried' || tried.at === 'problem';
  return (
    <section className="backtest going-live" aria-labelledby="going-live-title">
      <h3 id="going-live-title">{say('console-lab-before-live')}</h3>
      <TriedResult tried={tried} />
      <div className="card-steps">
        <Button
          className="main-button"
          isDisabled={!isReady || isBusy}
          onPress={() => onMode('live')}
        >
          {say('console-lab-go-live')}
        </Button>
        {rule.mode === 'draft' && (
          <Button className="quiet-button" isDisabled={isBusy} onPress={() => onMode('shadow')}>
            {say('console-lab-go-shadow')}
          </Button>
        )}
        <Button className="quiet-button" onPress={onCancel}>
          {say('pages-cancel')}
        </Button>
      </div>
    </section>
  );
}
