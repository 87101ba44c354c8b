/** A table that scrolls inside itself where the window is narrow, by keys too. */
import type { ReactNode } from 'react';

export interface Row {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

export const Table = ({
  label,
  columns,
  rows,
  className,
}: {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly className?: string;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
  <div className="scroll" tabIndex={0}>
    <table className={className} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, place) => (
              <td key={columns[place]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
