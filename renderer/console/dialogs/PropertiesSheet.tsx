import { Spinner } from '@fluentui/react-components';
import { useCallback, useEffect } from 'react';
import type { ReactNode } from 'react';
import type { ZoneProperties } from '../../../shared/model/zone-properties';
import { ProblemText } from '../../dnssec/ProblemText/ProblemText';
import type { Reading } from '../../reports/reading';
import { useReading } from '../../reports/useReading';
import { useConsole, useConsoleState } from '../console-context';
import { rowsOf, serverRowOf, zoneRowOf } from '../model/console-data';
import { useLabNow } from '../../lab-time/useLabNow';
import type { ConsoleNode } from '../model/console-node';
import type { ConsoleTarget, ZoneNode } from '../model/console-target';
import { AdviceLine } from '../../tools/AdvicePage/AdviceLine';
import { CommandExample } from './CommandExample';
import { Facts } from './Facts';
import { FactsSheet } from './FactsSheet';
import { useFactsStyles } from './FactsSheet.styles';
import {
  anchorFacts,
  recordFacts,
  recordName,
  serverDetails,
  serverFacts,
  soaFacts,
  storageFacts,
  zoneFacts,
} from './properties-facts';
import { propertiesTexts } from './properties-texts';

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

interface DetailsProps<T> {
  readonly reading: Reading<T>;
  readonly children: (value: T) => ReactNode;
}

/** What has to be asked for: it comes, it is there, or why it can not be had. */
function Details<T>({ reading, children }: DetailsProps<T>) {
  const styles = useFactsStyles();
  return (
    <div className={styles.details} aria-busy={reading.kind === 'reading'}>
      {reading.kind === 'reading' ? (
        <Spinner size="tiny" label={propertiesTexts.reading} labelPosition="after" />
      ) : null}
      {reading.kind === 'failed' ? <ProblemText problem={reading.problem} /> : null}
      {reading.kind === 'read' ? children(reading.value) : null}
    </div>
  );
}

function ServerSheet({ about: { server: name }, onClose }: SheetOf<{ readonly server: string }>) {
  const { api } = useConsole();
  const server = useConsoleState((state) => serverRowOf(state.data, name));
  const protection = useConsoleState((state) => state.status?.keyProtection);
  const zone = useZoneToAsk(name);
  const reading = useReading(
    api,
    useCallback(() => api.readServerProperties({ server: name }), [api, name]),
  );
  const endpoint = server?.endpoint ?? null;
  return (
    <FactsSheet
      title={propertiesTexts.titleOf(name)}
      facts={server === undefined ? [] : serverFacts(server, protection)}
      onClose={onClose}
    >
      <Details reading={reading}>{(properties) => <Facts facts={serverDetails(properties)} />}</Details>
      {endpoint === null ? null : (
        <CommandExample
          label={propertiesTexts.ask}
          command={`dig @${endpoint.address} -p ${endpoint.port} ${zone} SOA`}
        />
      )}
    </FactsSheet>
  );
}

function ZoneDetails({ properties }: { readonly properties: ZoneProperties }) {
  const styles = useFactsStyles();
  return (
    <>
      <Facts facts={storageFacts(properties)} />
      <h3 className={styles.heading}>{propertiesTexts.soa}</h3>
      <Facts facts={soaFacts(properties)} />
      <h3 className={styles.heading}>{propertiesTexts.nameServers}</h3>
      <ul className={styles.names}>
        {properties.nameServers.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}

function ZoneSheet({ about: node, onClose }: SheetOf<ZoneNode>) {
  const { api, showTool } = useConsole();
  const { server, zone: name } = node;
  const zone = useConsoleState((state) => zoneRowOf(state.data, node));
  const now = useLabNow(
    useConsoleState((state) => state.status?.timeShift ?? 0),
    60_000,
  );
  const reading = useReading(
    api,
    useCallback(() => api.readZoneProperties({ server, zone: name }), [api, server, name]),
  );
  return (
    <FactsSheet
      title={propertiesTexts.titleOf(name)}
      facts={zone === undefined ? [] : zoneFacts(zone, server, now)}
      onClose={onClose}
    >
      <Details reading={reading}>{(properties) => <ZoneDetails properties={properties} />}</Details>
      {zone?.signed === true && zone.type !== 'secondary' ? (
        <AdviceLine
          api={api}
          server={server}
          zone={name}
          onShow={() => {
            onClose();
            showTool('advice', { kind: 'node', node });
          }}
        />
      ) : null}
    </FactsSheet>
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
          title={propertiesTexts.titleOf(recordName(target))}
          facts={recordFacts(target)}
          onClose={onClose}
        />
      );
    case 'anchor':
      return (
        <FactsSheet
          title={propertiesTexts.anchorTitle(target.anchor.zone)}
          facts={anchorFacts(target.anchor)}
          onClose={onClose}
        />
      );
  }
}
