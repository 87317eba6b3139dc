import { Button, Text, makeStyles } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { ReadinessReport, ReadinessVerdict } from '../../../shared/model/readiness';
import { Mark } from '../../reports/Mark';
import type { MarkKind } from '../../reports/Mark';
import { ReportTable } from '../../reports/ReportTable';
import { useReportTableStyles } from '../../reports/ReportTable.styles';
import { dateTimeText } from '../../reports/time-texts';
import { ToolPage } from '../shared/ToolPage';
import { useExport } from '../shared/useExport';
import { ToolReading } from '../shared/ToolReading';
import { useReloadableReading } from '../shared/useReloadableReading';
import { readinessFile, readinessFormats } from './readiness-files';
import type { ReadinessFormat } from './readiness-files';
import { cellsOf, failureMoment, readinessRows, summaryOf } from './readiness-rows';
import type { ReadinessRow } from './readiness-rows';
import { readinessTexts } from './readiness-texts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: '8px', flexWrap: 'wrap', rowGap: '8px' },
  text: { margin: '0' },
  /** The date stays in one piece. */
  verdict: { minWidth: '176px' },
});

const marks: Record<ReadinessVerdict, MarkKind> = {
  safe: 'good',
  'must-be-re-signed': 'warning',
  'no-candidate': 'bad',
};

interface VerdictProps {
  readonly row: ReadinessRow;
  /** When the report was made. */
  readonly at: number;
  readonly children: ReactNode;
}

/**
 * The verdict, and from when on validation would fail. Why is the same for all: the server is gone. Files, which are wide
 * enough, have it in a column of its own.
 */
function Verdict({ row, at, children }: VerdictProps) {
  const styles = useStyles();
  const { secondary } = useReportTableStyles();
  const moment = failureMoment(row.zone, at, dateTimeText);
  return (
    <div className={styles.verdict}>
      <Mark kind={marks[row.zone.verdict]}>{children}</Mark>
      {moment === null ? null : <span className={secondary}>{readinessTexts.fails(moment)}</span>}
    </div>
  );
}

function Table({ report }: { readonly report: ReadinessReport }) {
  const rows = readinessRows(report).map((row) => {
    const [, zone, signed, verdict, candidates, keysLost, anchors] = cellsOf(row, report.at, dateTimeText);
    const { server } = row.server;
    const mark = (
      <Verdict key="verdict" row={row} at={report.at}>
        {verdict}
      </Verdict>
    );
    const cells = [server, signed, mark, candidates, keysLost, anchors];
    return { key: `${server}/${zone}`, head: zone, cells };
  });
  const { columns } = readinessTexts;
  const names = [
    columns.zone,
    columns.server,
    columns.signed,
    columns.verdict,
    columns.candidates,
    columns.keysLost,
    columns.anchors,
  ];
  return <ReportTable label={readinessTexts.title} columns={names} rows={rows} />;
}

function ExportButtons({ onExport }: { readonly onExport: (format: ReadinessFormat) => void }) {
  const styles = useStyles();
  return (
    <div className={styles.line} role="group" aria-label={readinessTexts.export}>
      <span>{readinessTexts.export}</span>
      {readinessFormats.map((format) => (
        <Button key={format} size="small" onClick={() => onExport(format)}>
          {readinessTexts.formats[format]}
        </Button>
      ))}
    </div>
  );
}

interface ReadinessPageProps {
  readonly api: Pick<DesktopApi, 'readReadiness' | 'exportList' | 'onWorldChanged'>;
  /** The server whose replica is read (short name). */
  readonly server: string;
  readonly onClose: () => void;
}

/** What if it died tonight?, for every Key Master, with the report as a file. */
export function ReadinessPage({ api, server, onClose }: ReadinessPageProps) {
  const styles = useStyles();
  const read = useCallback(() => api.readReadiness({ server }), [api, server]);
  const { reading, reload } = useReloadableReading(api, read);
  const { write, result } = useExport(api, readinessTexts.exported);
  const exportAs = (report: ReadinessReport, format: ReadinessFormat): void => {
    const day = new Date(report.at).toISOString().slice(0, 10);
    void write(`Readiness ${report.forest} ${day}.${format}`, readinessFile(report, format));
  };
  return (
    <ToolPage title={readinessTexts.title} lead={readinessTexts.lead} onReload={reload} onClose={onClose}>
      <ToolReading
        reading={reading}
        loading={readinessTexts.loading}
        empty={{ when: (report) => readinessRows(report).length === 0, text: readinessTexts.none }}
        onRetry={reload}
      >
        {(report) => (
          <>
            <p className={styles.text}>
              <Text weight="semibold">{summaryOf(report)}</Text>{' '}
              {readinessTexts.asOf(dateTimeText(report.at), report.server)}
            </p>
            <Table report={report} />
            <ExportButtons onExport={(format) => exportAs(report, format)} />
            {result}
          </>
        )}
      </ToolReading>
    </ToolPage>
  );
}
