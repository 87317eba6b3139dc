import { Button } from '@fluentui/react-components';
import type { ReadinessReport, ServerReadiness } from '../../../shared/model/readiness';
import { Mark } from '../../reports/Mark';
import { ReportTable } from '../../reports/ReportTable';
import { rolesTexts } from './roles-texts';

interface RolesTableProps {
  readonly report: ReadinessReport;
  readonly onMove: (holder: ServerReadiness) => void;
}

/** Every Key Master with its zones. */
export function RolesTable({ report, onMove }: RolesTableProps) {
  const holders = report.servers.filter(({ zones }) => zones.length > 0);
  if (holders.length === 0) return <span>{rolesTexts.none}</span>;
  const rows = holders.map((holder) => ({
    key: holder.server,
    head: holder.fqdn,
    cells: [
      <Mark key="state" kind={holder.running ? 'good' : 'bad'}>
        {holder.running ? rolesTexts.on : rolesTexts.off}
      </Mark>,
      `${rolesTexts.count(holder.zones.length)}: ${holder.zones.map(({ zone }) => zone).join(', ')}`,
      <Button
        key="move"
        size="small"
        aria-label={rolesTexts.moveOf(holder.fqdn)}
        onClick={() => onMove(holder)}
      >
        {rolesTexts.move}
      </Button>,
    ],
  }));
  const columns = [rolesTexts.holder, rolesTexts.state, rolesTexts.zones, rolesTexts.moveColumn];
  return <ReportTable label={rolesTexts.title} columns={columns} rows={rows} />;
}
