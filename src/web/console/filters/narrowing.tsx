import { Button } from 'react-aria-components';
import type { FiltersResponse } from '../../../platforms/web/contract/filters.js';
import { languageName } from '../../words/language-name.js';
import { useWords } from '../../words/words.js';
import { AuthorField } from './author-field.js';
import { Choice } from './choice.js';
import { narrowing, type QueueView, writeFilter } from './filter.js';
import { RuleChoice } from './rule-choice.js';

const waits = [1, 4, 24, 72, 168] as const;
const dues = ['soon', 'late'] as const;
const orders = ['priority', 'newest', 'oldest'] as const;
const languages = ['zh-CN', 'en'] as const;

interface NarrowingProps {
  readonly filter: QueueView;
  readonly known: FiltersResponse | null;
  readonly onFilter: (filter: QueueView) => void;
}

/** Narrows the queue further: where, in which language, found by what, for how long, until when. */
export function Narrowing({ filter, known, onFilter }: NarrowingProps) {
  const { say, locale } = useWords();
  const set = (part: Changed) => onFilter(merged(filter, part));
  const count = Object.keys(narrowing(filter)).length + (filter.order === 'priority' ? 0 : 1);
  const waitWords = (hours: number) =>
    hours < 24
      ? say('console-filters-waited-hours', { hours })
      : say('console-filters-waited-days', { days: hours / 24 });
  return (
    <details className="narrowing">
      <summary>
        {count === 0 ? say('console-filters-more') : say('console-filters-narrowed', { count })}
      </summary>
      <div className="narrowing-choices">
        <Choice
          label={say('console-filters-space')}
          none={say('console-filters-every-space')}
          options={(known?.spaces ?? []).map(({ id, name }) => [id, name])}
          value={filter.space}
          onChange={(space) => set({ space })}
        />
        <Choice
          label={say('console-filters-language')}
          none={say('console-filters-every-language')}
          options={languages.map((code) => [code, languageName(locale, code)])}
          value={filter.language}
          onChange={(code) => set({ language: languages.find((one) => one === code) })}
        />
        <RuleChoice
          rules={known?.rules ?? []}
          value={filter.rule}
          onChange={(rule) => set({ rule })}
        />
        <Choice
          label={say('console-filters-waited')}
          none={say('console-filters-waited-any')}
          options={waits.map((hours) => [String(hours), waitWords(hours)])}
          value={filter.waited === undefined ? undefined : String(filter.waited)}
          onChange={(hours) => set({ waited: hours === undefined ? undefined : Number(hours) })}
        />
        <Choice
          label={say('console-filters-due')}
          none={say('console-filters-due-any')}
          options={dues.map((due) => [due, say(`console-filters-due-${due}`)])}
          value={filter.due}
          onChange={(due) => set({ due: dues.find((one) => one === due) })}
        />
        <AuthorField
          key={filter.author ?? ''}
          value={filter.author}
          onChange={(author) => set({ author })}
        />
        <Choice
          label={say('console-filters-order')}
          options={orders.map((order) => [order, say(`console-filters-order-${order}`)])}
          value={filter.order}
          onChange={(order) => set({ order: orders.find((one) => one === order) ?? 'priority' })}
        />
      </div>
      {writeFilter(filter) !== '' && (
        <Button className="text-button" onPress={() => onFilter({ order: 'priority', states: [] })}>
          {say('console-filters-clear')}
        </Button>
      )}
    </details>
  );
}

type Changed = { readonly [K in keyof QueueView]?: QueueView[K] | undefined };

/** What is undefined narrows nothing any more. */
function merged(filter: QueueView, part: Changed): QueueView {
  const { order, ...rest } = { ...filter, ...part };
  const named = Object.entries(rest).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(named), order: order ?? 'priority' };
}
