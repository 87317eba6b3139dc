import type { AdviceFinding, AdviceReport } from '../../../shared/model/advice';
import { csvFile, htmlFile } from '../../reports/report-files';
import { adviceRuleTexts } from './advice-rule-texts';
import { adviceTexts, countsText } from './advice-texts';

/** The formats of the file. */
export const adviceFormats = ['html', 'csv'] as const;

/** A format of the file. */
export type AdviceFormat = (typeof adviceFormats)[number];

function cellsOf({ rule, severity, place, parameters, cost, source }: AdviceFinding): readonly string[] {
  const text = adviceRuleTexts[rule];
  const { severities, places, costs } = adviceTexts;
  return [
    severities[severity],
    places[place],
    text.finding(parameters),
    text.fix(parameters),
    costs[cost],
    source,
  ];
}

/** The findings about one zone as a file: a page to print, or a table for a spreadsheet. */
export function adviceFile({ zone, findings }: AdviceReport, format: AdviceFormat): string {
  const table = {
    columns: Object.values(adviceTexts.columns),
    rows: findings.map((finding) => ({ cells: cellsOf(finding), isStrong: finding.severity === 'fault' })),
  };
  if (format === 'csv') return csvFile(table);
  const summary = findings.length === 0 ? adviceTexts.none(zone) : countsText(findings);
  return htmlFile(table, { title: `${adviceTexts.title}: ${zone}`, paragraphs: [adviceTexts.lead, summary] });
}
