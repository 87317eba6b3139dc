import type { DisplayOptions } from './display-text';

/** One column of a table, ready to be laid out. */
export interface TableColumn {
  readonly label: string;
  readonly align: 'left' | 'right';
  /** Characters; null shares what the window leaves. */
  readonly width: number | null;
  readonly cells: readonly string[];
}

const narrowest = 5;

/**
 * Lays out a table: header, dashes, rows.
 *
 * As Windows PowerShell 5.1 does it: one blank between columns, one column of the window left free, columns without
 * a width share the rest evenly, cells that are too long end in `...`, and columns that do not fit are left out
 * from the right.
 */
export function tableLines(columns: readonly TableColumn[], { width }: DisplayOptions): readonly string[] {
  const fitted = fit(columns, width - 1);
  const rows = Math.max(0, ...columns.map(({ cells }) => cells.length));
  const line = (textOf: (column: TableColumn) => string): string =>
    fitted
      .map(({ column, room }) => padded(textOf(column), room, column.align))
      .join(' ')
      .trimEnd();
  return [
    line(({ label }) => label),
    line(({ label }) => '-'.repeat(label.length)),
    ...Array.from({ length: rows }, (_, row) => line(({ cells }) => cells[row] ?? '')),
  ];
}

/** Gives a column the room of its longest text. */
export function autoSized(column: TableColumn): TableColumn {
  return { ...column, width: Math.max(1, column.label.length, ...column.cells.map(({ length }) => length)) };
}

function fit(
  columns: readonly TableColumn[],
  available: number,
): readonly { readonly column: TableColumn; readonly room: number }[] {
  const open = columns.filter(({ width }) => width === null).length;
  const taken = columns.reduce((sum, { width }) => sum + (width ?? 0), columns.length - 1);
  const share = Math.max(narrowest, Math.floor((available - taken) / Math.max(open, 1)));
  const fitted: { column: TableColumn; room: number }[] = [];
  let left = available;
  for (const column of columns) {
    const room = Math.min(column.width ?? share, left);
    if (fitted.length > 0 && room < Math.min(narrowest, column.width ?? narrowest)) break;
    fitted.push({ column, room: Math.max(room, 1) });
    left -= room + 1;
  }
  return fitted;
}

function padded(text: string, room: number, align: 'left' | 'right'): string {
  const single = text.replace(/\s*\r?\n\s*/gu, ' ');
  if (single.length <= room) return align === 'left' ? single.padEnd(room) : single.padStart(room);
  if (room <= 3) return single.slice(0, room);
  return align === 'left' ? `${single.slice(0, room - 3)}...` : `...${single.slice(3 - room)}`;
}
