/** What a report's file has in its table. */
export interface FileTable {
  readonly columns: readonly string[];
  /** Strong rows need somebody's attention. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly isStrong: boolean }[];
}

/**
 * One field of a CSV file (RFC 4180).
 *
 * A spreadsheet would take a field that begins with one of `=+-@` for a formula; zone names come from outside.
 */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table for a spreadsheet. */
export function csvFile({ columns, rows }: FileTable): string {
  return [columns, ...rows.map(({ cells }) => cells)]
    .map((fields) => `${fields.map(csvField).join(',')}\r\n`)
    .join('');
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
  '.strong{font-weight:600}',
].join('');

/** A page to read and to print; every text in it is text. */
export function htmlFile(
  { columns, rows }: FileTable,
  { title, paragraphs }: { readonly title: string; readonly paragraphs: readonly string[] },
): string {
  const cell = (tag: 'td' | 'th', text: string): string => `<${tag}>${escaped(text)}</${tag}>`;
  const head = columns.map((column) => cell('th', column)).join('');
  const lines = rows.map(
    ({ cells, isStrong }) =>
      `<tr${isStrong ? ' class="strong"' : ''}>${cells.map((text) => cell('td', text)).join('')}</tr>`,
  );
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head>`,
    `<body><h1>${escaped(title)}</h1>`,
    ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    `<table><thead><tr>${head}</tr></thead>`,
    `<tbody>${lines.join('\n')}</tbody></table></body>`,
    '</html>',
    '',
  ].join('\n');
}
