import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly head: string;
  readonly of: (row: Row) => ReactNode;
}

interface FiguresTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The first names the row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
}

/** Figures in rows; on a narrow screen it is moved sideways by itself, not the page. */
export function FiguresTable<Row>({ label, rows, keyOf, columns }: FiguresTableProps<Row>) {
  const [first, ...others] = columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse moves it by keys.
    <section className="figures-scroll" aria-label={label} tabIndex={0}>
      <table className="figures-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{first.of(row)}</th>
              {others.map(({ head, of }) => (
                <td key={head}>{of(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
