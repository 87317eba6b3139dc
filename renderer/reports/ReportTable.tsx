import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useReportTableStyles } from './ReportTable.styles';

/** One row: its head, and a cell for every further column. */
export interface ReportRow {
  readonly key: string;
  readonly head: ReactNode;
  readonly cells: readonly ReactNode[];
}

interface ReportTableProps {
  /** Names the table for who does not see it. */
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly ReportRow[];
  /** Rows of controls stand on one line; rows of text begin at the top. */
  readonly align?: 'top' | 'middle';
}

/** A table with a head for every row and column, which scrolls by mouse and by keyboard. */
export function ReportTable({ label, columns, rows, align = 'top' }: ReportTableProps) {
  const styles = useReportTableStyles();
  const cellClass = mergeClasses(styles.cell, align === 'middle' && styles.middle);
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.head}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row" className={mergeClasses(cellClass, styles.rowHead)}>
                {head}
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]} className={cellClass}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
