import { useCallback } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { CustodyMatrix as Matrix, CustodyRow, CustodyVerdict } from '../../../shared/model/custody';
import { Mark } from '../../reports/Mark';
import type { MarkKind } from '../../reports/Mark';
import { ReportFrame } from '../../reports/ReportFrame';
import { ReportTable } from '../../reports/ReportTable';
import { useReportTableStyles } from '../../reports/ReportTable.styles';
import { useReading } from '../../reports/useReading';
import { custodyTexts } from '../report-texts';

interface CustodyMatrixProps {
  readonly api: Pick<DesktopApi, 'readCustody' | 'onWorldChanged'>;
  /** Short name of the server the console asked. */
  readonly server: string;
  readonly zone: string;
}

const marks: Record<CustodyVerdict, MarkKind> = {
  'keys-accessible': 'good',
  'must-be-re-signed': 'warning',
  'no-candidate': 'neutral',
};

function ServerHead({ row }: { readonly row: CustodyRow }) {
  const styles = useReportTableStyles();
  const notes = [
    ...(row.isKeyMaster ? [custodyTexts.keyMaster] : []),
    ...(row.running ? [] : [custodyTexts.off]),
  ];
  return (
    <>
      <span className={row.isKeyMaster ? styles.strong : undefined}>{row.fqdn}</span>
      {notes.length === 0 ? null : <span className={styles.secondary}>{notes.join(', ')}</span>}
    </>
  );
}

function Table({ matrix }: { readonly matrix: Matrix }) {
  const rows = matrix.rows.map((row) => ({
    key: row.server,
    head: <ServerHead row={row} />,
    cells: [
      <Mark key="verdict" kind={marks[row.verdict]}>
        {custodyTexts.verdicts[row.verdict]}
      </Mark>,
      ...row.access.map((access, index) => (
        <Mark key={matrix.keys[index]?.keyId} kind={access.kind === 'usable' ? 'good' : 'neutral'}>
          {custodyTexts.access(access)}
        </Mark>
      )),
    ],
  }));
  const columns = [custodyTexts.server, custodyTexts.verdict, ...matrix.keys.map(custodyTexts.key)];
  return <ReportTable label={custodyTexts.title(matrix.zone)} columns={columns} rows={rows} />;
}

/** Which server can use which private key of a zone, and what that means for the role. */
export function CustodyMatrix({ api, server, zone }: CustodyMatrixProps) {
  const read = useCallback(() => api.readCustody({ server, zone }), [api, server, zone]);
  const reading = useReading(api, read);
  return (
    <ReportFrame reading={reading} loading={custodyTexts.loading}>
      {(matrix) => (
        <>
          <span>{matrix.keys.length === 0 ? custodyTexts.noKeys : custodyTexts.lead}</span>
          <Table matrix={matrix} />
        </>
      )}
    </ReportFrame>
  );
}
