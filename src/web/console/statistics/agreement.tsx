import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type {
  AgreementJson,
  AgreementResponse,
  DisagreementsResponse,
} from '../../../platforms/web/contract/reviews.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { PageLink } from '../../parts/router.js';
import { useWords } from '../../words/words.js';
import { FiguresTable } from './figures-table.js';
import { type AgreementState, useAgreement } from './use-agreement.js';
import type { StatisticsFilter } from './use-statistics.js';

/** How far those who look twice agree; leads see pairs, and what there is to talk over. */
export function AgreementPart({ filter }: { readonly filter: StatisticsFilter }) {
  const { say } = useWords();
  const state = useAgreement(filter);
  const { agreement, apart, problem, reload, more } = state;
  return (
    <section className="statistics-part" aria-labelledby="agreement-title">
      <h2 id="agreement-title">{say('console-agreement-title')}</h2>
      {problem && <ProblemNote text={problem} onRetry={reload} />}
      {agreement && (
        <>
          <p className="statistics-note">
            {say('console-agreement-lead', { percent: agreement.percent })}
          </p>
          <Overall agreement={agreement} />
          {agreement.pairs && <PercentForm {...{ agreement, state }} />}
          {agreement.pairs && agreement.pairs.length > 0 && <Pairs agreement={agreement} />}
        </>
      )}
      {apart && apart.reviews.length > 0 && <Apart apart={apart} more={more} />}
    </section>
  );
}

function useNumbers() {
  const { locale } = useWords();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const kappa = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return {
    share: ({ agreed }: AgreementJson) => (agreed ? percent.format(agreed.value) : '–'),
    kappa: (value: number | undefined) => (value === undefined ? '–' : kappa.format(value)),
  };
}

function Overall({ agreement }: { readonly agreement: AgreementResponse }) {
  const { say } = useWords();
  const { share, kappa } = useNumbers();
  const { overall, staysOrGoes, days } = agreement;
  if (!overall.agreed) return <p className="empty">{say('console-agreement-none')}</p>;
  const isEnough = overall.agreed.of >= agreement.fewestOfPair;
  return (
    <>
      <p>
        {say('console-agreement-sum', { share: share(overall), count: overall.agreed.of, days })}
      </p>
      {!isEnough && <p className="statistics-note">{say('console-agreement-few')}</p>}
      {isEnough && overall.kappa && (
        <p>
          {say('console-agreement-kappa', {
            ...{ value: kappa(overall.kappa.value), low: kappa(overall.kappa.low) },
            high: kappa(overall.kappa.high),
          })}
        </p>
      )}
      {isEnough && (
        <p>
          {say('console-agreement-stays', {
            ...{ share: share(staysOrGoes), value: kappa(staysOrGoes.kappa?.value) },
          })}
        </p>
      )}
    </>
  );
}

interface PercentFormProps {
  readonly agreement: AgreementResponse;
  readonly state: AgreementState;
}

/** A lead says how many of a hundred cases are looked at again. */
function PercentForm({ agreement, state }: PercentFormProps) {
  const { say } = useWords();
  const [percent, setPercent] = useState(String(agreement.percent));
  const [seen, see] = useState(agreement.version);
  // What was saved meanwhile, here or by a colleague, takes the place of what stood here.
  if (seen !== agreement.version) {
    see(agreement.version);
    setPercent(String(agreement.percent));
  }
  const [told, setTold] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTold((await state.setPercent(Number(percent))) ?? say('console-agreement-saved'));
  };
  return (
    <form className="percent-form" onSubmit={(event) => void save(event)}>
      <label>
        <span>{say('console-agreement-percent')}</span>
        <input
          type="number"
          min={0}
          max={100}
          step="any"
          required
          value={percent}
          onChange={(event) => setPercent(event.target.value)}
        />
      </label>
      <Button className="quiet-button" type="submit">
        {say('console-agreement-save')}
      </Button>
      <span role="status">{told}</span>
    </form>
  );
}

function Pairs({ agreement }: { readonly agreement: AgreementResponse }) {
  const { say, locale } = useWords();
  const { share, kappa } = useNumbers();
  const number = new Intl.NumberFormat(locale);
  const title = say('console-agreement-pairs');
  return (
    <>
      <h3>{title}</h3>
      <p className="statistics-note">
        {say('console-agreement-pairs-lead', { count: agreement.fewestOfPair })}
      </p>
      <FiguresTable
        label={title}
        rows={agreement.pairs ?? []}
        keyOf={({ one, other }) => `${one} ${other}`}
        columns={[
          {
            head: say('console-agreement-colleagues'),
            of: ({ one, other }) => say('console-agreement-pair', { one, other }),
          },
          { head: say('console-agreement-cases'), of: ({ cases }) => number.format(cases) },
          { head: say('console-agreement-alike'), of: share },
          { head: say('console-agreement-kappa-short'), of: (one) => kappa(one.kappa?.value) },
        ]}
      />
    </>
  );
}

interface ApartProps {
  readonly apart: DisagreementsResponse;
  readonly more: (() => void) | null;
}

/** Cases that two people would decide differently. */
function Apart({ apart, more }: ApartProps) {
  const { say, wordFor } = useWords();
  return (
    <>
      <h3>{say('console-agreement-apart')}</h3>
      <p className="statistics-note">{say('console-agreement-apart-lead')}</p>
      <ul className="apart">
        {apart.reviews.map((one) => (
          <li key={one.case}>
            <PageLink to={`/console/cases/${one.case}`}>
              {say('console-agreement-apart-row', {
                ...{ one: one.firstBy, first: wordFor('console-decided', one.first) },
                ...{ other: one.secondBy, second: wordFor('console-decided', one.second) },
              })}
            </PageLink>
          </li>
        ))}
      </ul>
      {more && (
        <Button className="quiet-button" onPress={more}>
          {say('console-agreement-more')}
        </Button>
      )}
    </>
  );
}
