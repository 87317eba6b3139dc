import { libraryScript } from '../electron-runtime/machine.mjs';

/**
 * What one bench found: rows of figures under common column headings.
 *
 * @typedef {object} Report
 * @property {string} title
 * @property {Readonly<Record<string, Readonly<Record<string, number | string>>>>} rows
 */

/** @param {number | string | undefined} value @returns {string} three significant digits are all a median is worth */
function formatted(value) {
  if (typeof value === 'string') return value;
  if (value === undefined || Number.isNaN(value)) return '-';
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

/**
 * What stands where nothing could be measured.
 *
 * @param {string} part @param {string} reason what is missing, and for what @returns {Report}
 */
export function skipped(part, reason) {
  return { title: `${part}: not measured; ${reason}, and is not installed (${libraryScript})`, rows: {} };
}

/** @param {Report} report */
export function print({ title, rows }) {
  const columns = [...new Set(Object.values(rows).flatMap((row) => Object.keys(row)))];
  const table = [
    ['', ...columns],
    ...Object.entries(rows).map(([name, row]) => [name, ...columns.map((column) => formatted(row[column]))]),
  ];
  const widths = ['', ...columns].map((_, index) =>
    Math.max(...table.map((line) => line[index]?.length ?? 0)),
  );
  const lines = table.map((line) =>
    line
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  '),
  );
  console.log(['', title, ...lines].join('\n'));
}
