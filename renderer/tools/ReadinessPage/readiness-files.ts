import type { ReadinessReport } from '../../../shared/model/readiness';
import { csvFile, htmlFile } from '../../reports/report-files';
import type { FileTable } from '../../reports/report-files';
import { cellsOf, readinessRows, summaryOf } from './readiness-rows';
import { readinessTexts } from './readiness-texts';

/** The formats of the report's file. */
export const readinessFormats = ['html', 'csv', 'json'] as const;

/** A format of the report's file. */
export type ReadinessFormat = (typeof readinessFormats)[number];

/** A file says moments so that every reader takes them for the same. */
const writeMoment = (instant: number): string => new Date(instant).toISOString();

function tableOf(report: ReadinessReport): FileTable {
  return {
    columns: Object.values(readinessTexts.columns),
    rows: readinessRows(report).map((row) => ({
      cells: cellsOf(row, report.at, writeMoment),
      isStrong: row.zone.verdict !== 'safe',
    })),
  };
}

function htmlOf(report: ReadinessReport): string {
  const asOf = readinessTexts.asOf(writeMoment(report.at), report.server);
  return htmlFile(tableOf(report), {
    title: `${readinessTexts.title}: ${report.forest}`,
    paragraphs: [`${readinessTexts.lead} ${asOf}`, summaryOf(report)],
  });
}

/** The report as a file: a page to print, a table for a spreadsheet, or data for a program. */
export function readinessFile(report: ReadinessReport, format: ReadinessFormat): string {
  switch (format) {
    case 'html':
      return htmlOf(report);
    case 'csv':
      return csvFile(tableOf(report));
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
  }
}
