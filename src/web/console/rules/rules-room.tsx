import ruleLabEn from '../../../../locales/en/rule-lab.ftl?raw';
import ruleUndoEn from '../../../../locales/en/rule-undo.ftl?raw';
import ruleLabZh from '../../../../locales/zh-CN/rule-lab.ftl?raw';
import ruleUndoZh from '../../../../locales/zh-CN/rule-undo.ftl?raw';
import { MoreWords } from '../../words/words.js';
import { RulesPage, type RulesPageProps } from './rules-page.js';

const sources = { en: [ruleLabEn, ruleUndoEn], 'zh-CN': [ruleLabZh, ruleUndoZh] };

/** The room with the sentences that only it needs. */
export function RulesRoom(props: RulesPageProps) {
  return (
    <MoreWords sources={sources}>
      <RulesPage {...props} />
    </MoreWords>
  );
}
