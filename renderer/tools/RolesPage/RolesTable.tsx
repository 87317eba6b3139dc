import { Button, makeStyles } from '@fluentui/react-components';
import type { ReadinessReport, ServerReadiness } from '../../../shared/model/readiness';
import { Mark } from '../../reports/Mark';
import { ReportTable } from '../../reports/ReportTable';
import { rolesTexts } from './roles-texts';

const useStyles = makeStyles({ button: { whiteSpace: 'nowrap' } });

interface RolesTableProps {
  readonly report: ReadinessReport;
  readonly onMove: (holder: ServerReadiness) => void;
}

/** Every Key Master with its zones. */
export function RolesTable({ report, onMove }: RolesTableProps) {
  const styles = useStyles();
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
      <Button key="move" size="small" className={styles.button} onClick={() => onMove(holder)}>
        {rolesTexts.moveOf(holder.server)}
      </Button>,
    ],
  }));
  const columns = [rolesTexts.holder, rolesTexts.state, rolesTexts.zones, rolesTexts.moveColumn];
  return <ReportTable label={rolesTexts.title} columns={columns} rows={rows} align="middle" />;
}
