import type { CaseDetailJson } from '../../../platforms/web/contract/cases.js';
import { useWords } from '../../words/words.js';

/** Says quietly that the author may need help, before anybody thinks of rules. */
export function CareNote({ care }: { readonly care: NonNullable<CaseDetailJson['care']> }) {
  const { say } = useWords();
  return (
    <section className="care-note" aria-labelledby="care-title">
      <h3 id="care-title">{say('console-care-title')}</h3>
      <p>{say(`console-care-${care}`)}</p>
    </section>
  );
}
