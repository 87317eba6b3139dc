import { useEffect } from 'react';
import { useConsole, useConsoleState } from '../console-context';
import { rowsOf, serverRowOf, zoneRowOf } from '../model/console-data';
import { useLabNow } from '../../lab-time/useLabNow';
import type { ConsoleNode } from '../model/console-node';
import type { ConsoleTarget, ZoneNode } from '../model/console-target';
import { valueOf } from '../model/loadable';
import { nodeId } from '../model/console-node';
import { CommandExample } from './CommandExample';
import { FactsSheet } from './FactsSheet';
import { anchorFacts, recordFacts, recordName, serverFacts, zoneFacts } from './properties-facts';

interface SheetOf<T> {
  readonly about: T;
  readonly onClose: () => void;
}

/** A zone the server can be asked about: the forest's own where it has it, or else its first one. */
function useZoneToAsk(server: string): string {
  const console = useConsole();
  const forest = useConsoleState((state) => state.status?.environment.forest ?? '');
  const zones = useConsoleState((state) =>
    rowsOf(state.data, 'zones', { kind: 'zones', server, direction: 'forward' }),
  );
  useEffect(() => {
    void console.read({ kind: 'zones', server, direction: 'forward' });
  }, [console, server]);
  return zones.find(({ name }) => name === forest)?.name ?? zones[0]?.name ?? forest;
}

function ServerSheet({ about: { server: name }, onClose }: SheetOf<{ readonly server: string }>) {
  const server = useConsoleState((state) => serverRowOf(state.data, name));
  const protection = useConsoleState((state) => state.status?.keyProtection);
  const zone = useZoneToAsk(name);
  const endpoint = server?.endpoint ?? null;
  return (
    <FactsSheet
      title={`${name} Properties`}
      facts={server === undefined ? [] : serverFacts(server, protection)}
      onClose={onClose}
    >
      {endpoint === null ? null : (
        <CommandExample
          label="Ask this server from a terminal:"
          command={`dig @${endpoint.address} -p ${endpoint.port} ${zone} SOA`}
        />
      )}
    </FactsSheet>
  );
}

function ZoneSheet({ about: node, onClose }: SheetOf<ZoneNode>) {
  const console = useConsole();
  const zone = useConsoleState((state) => zoneRowOf(state.data, node));
  const records = useConsoleState((state) => valueOf(state.data.records[nodeId(node)]));
  const now = useLabNow(
    useConsoleState((state) => state.status?.timeShift ?? 0),
    60_000,
  );
  useEffect(() => {
    void console.read(node);
  }, [console, node]);
  return (
    <FactsSheet
      title={`${node.zone} Properties`}
      facts={zone === undefined ? [] : zoneFacts(zone, node.server, records?.length, now)}
      onClose={onClose}
    />
  );
}

function NodeSheet({ about: node, onClose }: SheetOf<ConsoleNode>) {
  switch (node.kind) {
    case 'server':
      return <ServerSheet about={node} onClose={onClose} />;
    case 'zone':
      return <ZoneSheet about={node} onClose={onClose} />;
    default:
      return null; // folders have no properties: propertiesOf opens none
  }
}

/** The properties of a server, a zone, a record or a trust anchor. */
export function PropertiesSheet({ about: target, onClose }: SheetOf<ConsoleTarget>) {
  switch (target.kind) {
    case 'node':
      return <NodeSheet about={target.node} onClose={onClose} />;
    case 'record':
      return (
        <FactsSheet
          title={`${recordName(target)} Properties`}
          facts={recordFacts(target)}
          onClose={onClose}
        />
      );
    case 'anchor':
      return (
        <FactsSheet
          title={`${target.anchor.zone} Trust Anchor Properties`}
          facts={anchorFacts(target.anchor)}
          onClose={onClose}
        />
      );
  }
}
