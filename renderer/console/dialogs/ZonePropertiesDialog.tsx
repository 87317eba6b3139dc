import { useConsoleState } from '../console-context';
import { nodeId } from '../model/console-node';
import type { ConsoleNode } from '../model/console-node';
import { zoneStatusLabels, zoneTypeLabels } from '../model/labels';
import { valueOf } from '../model/loadable';
import { FactsDialog } from './FactsDialog';

interface ZonePropertiesDialogProps {
  readonly node: ConsoleNode & { readonly kind: 'zone' };
  readonly onClose: () => void;
}

/** The zone's own properties; the DNSSEC properties are another sheet (dialogs.md 1.3). */
export function ZonePropertiesDialog({ node, onClose }: ZonePropertiesDialogProps) {
  const { server, direction, zone: name } = node;
  const zones = useConsoleState((state) => state.data.zones[nodeId({ kind: 'zones', server, direction })]);
  const records = useConsoleState((state) => valueOf(state.data.records[nodeId({ ...node, domain: [] })]));
  const zone = valueOf(zones)?.find((row) => row.name === name);
  const facts =
    zone === undefined
      ? []
      : [
          { name: 'Status', value: zoneStatusLabels[zone.status] },
          { name: 'Type', value: zoneTypeLabels[zone.type] },
          { name: 'Server', value: server },
          { name: 'DNSSEC status', value: zone.signed ? 'Signed' : 'Not Signed' },
          { name: 'Key Master', value: zone.keyMaster ?? 'None' },
          ...(records === undefined ? [] : [{ name: 'Records', value: records.length.toLocaleString('en') }]),
        ];
  return <FactsDialog title={`${name} Properties`} facts={facts} onClose={onClose} />;
}
