import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { RuleFiguresJson } from '../../../platforms/web/contract/rule-lab.js';
import type { RuleEffectJson, RuleJson } from '../../../platforms/web/contract/rules.js';
import { PageLink } from '../../parts/router.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { BacktestPane } from './backtest-pane.js';
import { EffectNote } from './effect-note.js';
import { EntriesBox } from './entries-box.js';
import { FoundComments } from './found-comments.js';
import { ModeSteps } from './mode-steps.js';
import { FellBack, RuleFigures } from './rule-figures.js';
import { RuleHistory } from './rule-history.js';
import { SettingsForm } from './settings-form.js';
import { UndoSheet } from './undo-sheet.js';
import { useRule } from './use-rule.js';
import type { Outcome, RuleChange, RulesState } from './use-rules.js';
import { Withdrawing } from './withdrawing.js';

interface RulePaneProps {
  readonly rule: RuleJson;
  readonly mayEdit: boolean;
  /** How it does in service; absent while that is not known. */
  readonly figures: RuleFiguresJson | undefined;
  readonly rules: Pick<RulesState, 'change' | 'withdraw'>;
  /** What was done when this pane opened: a rule that was just made. */
  readonly first: RuleEffectJson | null;
}

/** One list or pattern, to read and to change. */
export function RulePane({ rule, mayEdit, figures, rules, first }: RulePaneProps) {
  const { say } = useWords();
  const [word, setWord] = useState('');
  const { detail, problem } = useRule(rule, word);
  const [outcome, setOutcome] = useState<Outcome<RuleEffectJson> | null>(
    first && { ok: true, value: first },
  );
  const [isBusy, setBusy] = useState(false);
  const [seen, setSeen] = useState(rule.version);
  const run = async (sent: Promise<Outcome<RuleEffectJson>>) => {
    setBusy(true);
    const done = await sent;
    setOutcome(done);
    if (done.ok) setSeen(done.value.rule.version);
    setBusy(false);
    return done.ok;
  };
  const onChange = (change: RuleChange) => run(rules.change(rule, change));
  return (
    <section className="topic-pane rule-pane" aria-labelledby="rule-title">
      <PageLink to="/console/rules" className="case-back">
        {say('console-rules-title')}
      </PageLink>
      <h2 id="rule-title">{rule.name}</h2>
      <Facts rule={rule} />
      {!mayEdit && <p className="empty">{say('console-rules-readonly')}</p>}
      {figures && <FellBack figures={figures} />}
      <ModeSteps {...{ rule, mayEdit, isBusy, onChange }} />
      <div role="status">
        {rule.version > seen && !isBusy && (
          <p className="rule-news">{say('console-rules-by-colleague', { name: rule.author })}</p>
        )}
        {outcome?.ok && <EffectNote effect={outcome.value} />}
        {outcome && !outcome.ok && <p className="problem">{outcome.problem}</p>}
        {problem && <p className="problem">{problem}</p>}
      </div>
      <EntriesBox {...{ rule, detail, word, mayEdit, isBusy, onChange }} onWord={setWord} />
      {mayEdit && <SettingsForm {...{ rule, isBusy, onChange }} />}
      {figures && <RuleFigures figures={figures} />}
      <FoundComments rule={rule} />
      <BacktestPane key={`tried-${rule.version}`} id={rule.id} />
      {detail && <RuleHistory history={detail.history} />}
      {mayEdit && rule.weight > 0 && <Undoing rule={rule} />}
      {mayEdit && (
        <Withdrawing name={rule.name} isBusy={isBusy} onSure={() => run(rules.withdraw(rule))} />
      )}
    </section>
  );
}

/** The way to taking back what the rule did. */
function Undoing({ rule }: { readonly rule: RuleJson }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button className="quiet-button" onPress={() => setOpen(true)}>
        {say('console-rule-undo')}
      </Button>
      {isOpen && <UndoSheet rule={rule} onClose={() => setOpen(false)} />}
    </>
  );
}

function Facts({ rule }: { readonly rule: RuleJson }) {
  const { say, locale, zone } = useWords();
  const { id, kind, category, author, updatedAt, hits } = rule;
  return (
    <p className="announcement-facts">
      <span>{say(`rules-kind-${kind}`)}</span>
      {category !== null && <span>{say(`console-rules-category-${category}`)}</span>}
      <span>{say('console-rules-found', { ...hits })}</span>
      <span>
        {say('console-faq-by', { name: author, at: dateAndTime(locale, updatedAt, zone) })}
      </span>
      <a href={`/api/rules/export?format=txt&id=${id}`} download>
        {say('console-rules-export-one')}
      </a>
    </p>
  );
}
