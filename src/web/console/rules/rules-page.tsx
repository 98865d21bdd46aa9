import { useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import type { RuleEffectJson, RuleJson } from '../../../platforms/web/contract/rules.js';
import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { navigate, PageLink } from '../../parts/router.js';
import { useWords } from '../../words/words.js';
import { leads } from '../duties.js';
import { FileButtons } from './file-buttons.js';
import { NewRule } from './new-rule.js';
import { RulePane } from './rule-pane.js';
import { RuleRow } from './rule-row.js';
import { TrialBox } from './trial-box.js';
import { useFigures } from './use-rule-lab.js';
import { type RulesState, useRules } from './use-rules.js';

export interface RulesPageProps {
  readonly staff: StaffJson;
  /** The id of the rule that is open; `new` for one that is yet to be. */
  readonly open: string | null;
}

/** Words and rules: all lists on the left, the open one and a text to try on the right. */
export function RulesPage({ staff, open }: RulesPageProps) {
  const { say } = useWords();
  const rules = useRules();
  const [word, setWord] = useState('');
  const mayEdit = leads(staff.role);
  const shown = rules.rules?.filter((rule) => fits(rule, word));
  return (
    <div className="faq-page rules-page" data-open={open !== null || undefined}>
      <section className="faq-list" aria-labelledby="rules-title">
        <h1 id="rules-title">{say('console-rules-title')}</h1>
        <p className="page-lead">{say('console-rules-lead')}</p>
        <SearchField className="faq-search" value={word} onChange={setWord}>
          <Label className="unseen">{say('console-rules-search')}</Label>
          <Input placeholder={say('console-rules-search')} />
        </SearchField>
        <p className="faq-tools">
          <span className="count">
            {shown && say('console-rules-count', { count: shown.length })}
          </span>
          {mayEdit && <PageLink to="/console/rules/new">{say('console-rules-new')}</PageLink>}
        </p>
        {rules.problem && <ProblemNote text={rules.problem} onRetry={() => void rules.reload()} />}
        {shown?.length === 0 && <p className="empty">{say('console-rules-none')}</p>}
        <ul className="topic-list">
          {shown?.map((rule) => (
            <RuleRow key={rule.id} rule={rule} isOpen={rule.id === open} />
          ))}
        </ul>
        <FileButtons mayEdit={mayEdit} rules={rules} />
      </section>
      <div className="faq-side">
        <Open rules={rules} open={open} mayEdit={mayEdit} />
        <TrialBox rules={rules.rules ?? []} open={open} />
      </div>
    </div>
  );
}

function fits({ name, note, sample }: RuleJson, word: string): boolean {
  const wanted = word.trim().toLowerCase();
  return [name, note, ...sample].some((text) => text.toLowerCase().includes(wanted));
}

interface OpenProps extends Pick<RulesPageProps, 'open'> {
  readonly rules: RulesState;
  readonly mayEdit: boolean;
}

function Open({ rules, open, mayEdit }: OpenProps) {
  const { say } = useWords();
  const [made, setMade] = useState<RuleEffectJson | null>(null);
  const figures = useFigures(rules.rules);
  if (open === 'new' && mayEdit) {
    const onMade = (effect: RuleEffectJson) => {
      setMade(effect);
      navigate(`/console/rules/${effect.rule.id}`);
    };
    return <NewRule rules={rules} onMade={onMade} />;
  }
  const rule = rules.rules?.find(({ id }) => id === open);
  if (!rule) {
    const isGone = open !== null && open !== 'new' && rules.rules !== null;
    return (
      <p className="empty faq-none" role="status">
        {say(isGone ? 'console-rules-gone' : 'console-rules-pick')}
      </p>
    );
  }
  const first = made?.rule.id === rule.id ? made : null;
  const own = figures.get(rule.id);
  return <RulePane key={rule.id} {...{ rule, mayEdit, rules, first }} figures={own} />;
}
