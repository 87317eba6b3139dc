import type { ReadinessReport } from '../../../shared/model/readiness';
import { cellsOf, readinessRows, summaryOf } from './readiness-rows';
import type { ReadinessRow } from './readiness-rows';
import { readinessTexts } from './readiness-texts';

/** The formats of the report's file. */
export const readinessFormats = ['html', 'csv', 'json'] as const;

/** A format of the report's file. */
export type ReadinessFormat = (typeof readinessFormats)[number];

/** A file says moments so that every reader takes them for the same. */
const writeMoment = (instant: number): string => new Date(instant).toISOString();

function cells(report: ReadinessReport, row: ReadinessRow): readonly string[] {
  return cellsOf(row, report.at, writeMoment);
}

const columns = Object.values(readinessTexts.columns);

/**
 * One field of a CSV file (RFC 4180).
 *
 * A spreadsheet would take a field that begins with one of `=+-@` for a formula; zone names come from outside.
 */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csvOf(report: ReadinessReport): string {
  const lines = [columns, ...readinessRows(report).map((row) => cells(report, row))];
  return lines.map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
}

const style = [
  'body{font:14px/1.5 "Segoe UI",system-ui,sans-serif;margin:2em;color:#1b1b1b;background:#fff}',
  'table{border-collapse:collapse;width:100%}',
  'th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid #d1d1d1}',
  '.no-candidate,.must-be-re-signed{font-weight:600}',
].join('');

function htmlOf(report: ReadinessReport): string {
  const cell = (tag: 'td' | 'th', text: string): string => `<${tag}>${escaped(text)}</${tag}>`;
  const head = columns.map((column) => cell('th', column)).join('');
  const rows = readinessRows(report).map(
    (row) =>
      `<tr class="${row.zone.verdict}">${cells(report, row)
        .map((text) => cell('td', text))
        .join('')}</tr>`,
  );
  const title = escaped(`${readinessTexts.title}: ${report.forest}`);
  const asOf = escaped(readinessTexts.asOf(writeMoment(report.at), report.server));
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>`,
    `<body><h1>${title}</h1><p>${escaped(readinessTexts.lead)} ${asOf}</p>`,
    `<p>${escaped(summaryOf(report))}</p>`,
    `<table><thead><tr>${head}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table></body>`,
    '</html>',
    '',
  ].join('\n');
}

/** The report as a file: a page to print, a table for a spreadsheet, or data for a program. */
export function readinessFile(report: ReadinessReport, format: ReadinessFormat): string {
  switch (format) {
    case 'html':
      return htmlOf(report);
    case 'csv':
      return csvOf(report);
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
  }
}
