import ruleLabEn from '../../../../locales/en/rule-lab.ftl?raw';
import ruleUndoEn from '../../../../locales/en/rule-undo.ftl?raw';
import rulesEn from '../../../../locales/en/rules.ftl?raw';
import ruleLabZh from '../../../../locales/zh-CN/rule-lab.ftl?raw';
import ruleUndoZh from '../../../../locales/zh-CN/rule-undo.ftl?raw';
import rulesZh from '../../../../locales/zh-CN/rules.ftl?raw';
import { MoreWords } from '../../words/words.js';
import { RulesPage, type RulesPageProps } from './rules-page.js';

const sources = { en: [rulesEn, ruleLabEn, ruleUndoEn], 'zh-CN': [rulesZh, ruleLabZh, ruleUndoZh] };

/** The room with the sentences that only it needs. */
export function RulesRoom(props: RulesPageProps) {
  return (
    <MoreWords sources={sources}>
      <RulesPage {...props} />
    </MoreWords>
  );
}
