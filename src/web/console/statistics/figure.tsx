import type { ReactNode } from 'react';
import { useWords } from '../../words/words.js';
import { type Column, FiguresTable } from './figures-table.js';

interface FigureProps<Row> {
  readonly title: string;
  readonly chart: ReactNode;
  /** What the marks of the chart stand for, in the order of its series. */
  readonly legend?: readonly string[];
  readonly table: {
    readonly rows: readonly Row[];
    readonly keyOf: (row: Row) => string;
    readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  };
}

/** A chart, and the same figures as a table for who reads or listens rather than looks. */
export function Figure<Row>({ title, chart, legend = [], table }: FigureProps<Row>) {
  const { say } = useWords();
  return (
    <figure className="statistics-figure">
      {legend.length > 0 && (
        <figcaption>
          {legend.map((name) => (
            <span key={name}>{name}</span>
          ))}
        </figcaption>
      )}
      {chart}
      <details>
        <summary>{say('console-statistics-table')}</summary>
        <FiguresTable label={title} {...table} />
      </details>
    </figure>
  );
}
