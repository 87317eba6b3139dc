import type { CSSProperties } from 'react';
import type { ListColumn } from '../model/item-list';

const variable = (column: number): string => `--column-${column}`;

/** One object for a column, so that a row's style never changes while columns do. */
const styles: CSSProperties[] = [];

/** Makes an element as wide as its column. */
export function columnStyle(column: number): CSSProperties {
  return (styles[column] ??= { width: `var(${variable(column)})` });
}

/**
 * Sets the widths for everything inside an element.
 *
 * As variables, so that the browser resizes a column by itself and no row is drawn again for it.
 */
export function columnVariables(columns: readonly ListColumn[]): CSSProperties {
  return Object.fromEntries(columns.map(({ width }, column) => [variable(column), `${width}px`]));
}
