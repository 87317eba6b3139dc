import { Button, Switch } from '@fluentui/react-components';
import type { LabState } from '../../../shared/model/lab';
import { ReportTable } from '../../reports/ReportTable';
import type { ReportRow } from '../../reports/ReportTable';
import { ActOutcome } from '../shared/ActOutcome';
import { ToolSection } from '../shared/ToolSection';
import { holdAct, places, powerAct, replicateAct } from './lab-controls';
import { labTexts } from './lab-texts';
import { useLabPageStyles } from './LabPage.styles';
import type { LabSectionProps } from './section-props';

type ServerState = LabState['servers'][number];

interface LabSwitchProps {
  readonly label: string;
  readonly checked: boolean;
  /** Beside the switch, for the eye. */
  readonly state: string;
  readonly onSwitch: () => void;
}

/** A switch of a table: its name is for who does not see row and column, its state in words for who does. */
function CellSwitch({ label, checked, state, onSwitch }: LabSwitchProps) {
  const styles = useLabPageStyles();
  return (
    <span className={styles.cellSwitch}>
      <Switch aria-label={label} checked={checked} onChange={onSwitch} />
      <span aria-hidden>{state}</span>
    </span>
  );
}

/** What a server that is no domain controller has no switch for: the directory does not replicate to it. */
function replicationCells({ api, acting }: LabSectionProps, server: ServerState) {
  if (server.site === null) return ['', '', ''];
  return [
    <CellSwitch
      key="hold"
      label={labTexts.holdOf(server.server)}
      checked={server.replicationHeld}
      state={server.replicationHeld ? labTexts.held : labTexts.flowing}
      onSwitch={() => void acting.run(holdAct(api, server))}
    />,
    labTexts.pendingCount(server.pendingChanges),
    <Button
      key="now"
      size="small"
      aria-label={labTexts.replicateTo(server.server)}
      onClick={() => void acting.run(replicateAct(api, server.server))}
    >
      {labTexts.replicate}
    </Button>,
  ];
}

function rowOf(props: LabSectionProps, server: ServerState): ReportRow {
  return {
    key: server.server,
    head: server.server,
    cells: [
      server.site ?? labTexts.noSite,
      <CellSwitch
        key="power"
        label={labTexts.powerOf(server.server)}
        checked={server.running}
        state={server.running ? labTexts.on : labTexts.off}
        onSwitch={() => void props.acting.run(powerAct(props.api, server))}
      />,
      ...replicationCells(props, server),
    ],
  };
}

/** Power and replication of every server. */
export function ServersSection(props: LabSectionProps) {
  const { api, lab, acting } = props;
  const columns = [
    labTexts.server,
    labTexts.site,
    labTexts.power,
    labTexts.hold,
    labTexts.pending,
    labTexts.replicate,
  ];
  return (
    <ToolSection
      title={labTexts.servers}
      lead={labTexts.serversLead}
      actions={
        <Button size="small" onClick={() => void acting.run(replicateAct(api, null))}>
          {labTexts.replicateAll}
        </Button>
      }
    >
      <ActOutcome acting={acting} place={places.servers} />
      <ReportTable
        label={labTexts.serverTable}
        columns={columns}
        rows={lab.servers.map((server) => rowOf(props, server))}
      />
    </ToolSection>
  );
}
