import { done } from '../../../shared/contract/outcome';
import type { LabState } from '../../../shared/model/lab';
import type { Command, CommandKind } from '../../engine/command';
import type { Device, World } from '../../engine/forest/world';
import { nextDue } from '../../engine/next-due';
import type { DnsEnvironment } from '../dns-environment';
import { advanceTime } from './advance-time';
import { answer } from './answer';
import type { Lab } from './lab';

type ControlCall =
  | 'readLab'
  | 'setServerRunning'
  | 'setSiteLink'
  | 'holdReplication'
  | 'replicateNow'
  | 'connectDevice'
  | 'armFault'
  | 'advanceTime';

/** The lab's switches: power, links, replication, devices, faults. */
export function createControlCalls(lab: Lab): Pick<DnsEnvironment, ControlCall> {
  return {
    readLab: () => answer(done(labState(lab))),
    setServerRunning: (argument) => carryOut(lab, { kind: 'set-server-running', ...argument }),
    setSiteLink: (argument) => carryOut(lab, { kind: 'set-site-link', ...argument }),
    holdReplication: (argument) => carryOut(lab, { kind: 'hold-replication', ...argument }),
    replicateNow: (argument) => carryOut(lab, { kind: 'replicate-now', ...argument }),
    connectDevice: (argument) => carryOut(lab, { kind: 'connect-device', ...argument }),
    armFault: (argument) => carryOut(lab, { kind: 'arm-fault', ...argument }),
    advanceTime: ({ to }, listener) => advanceTime(lab, to, listener),
  };
}

type Control = Extract<
  Command,
  {
    readonly kind:
      | 'set-server-running'
      | 'set-site-link'
      | 'hold-replication'
      | 'replicate-now'
      | 'connect-device'
      | 'arm-fault';
  }
>;

function carryOut(lab: Lab, control: Control) {
  const outcome = lab.execute<CommandKind>({ ...control, order: { source: 'lab', reason: null } });
  return answer(outcome.kind === 'refused' ? outcome : done(null));
}

function deviceState({ name, keyStorageProvider, servers }: Device): LabState['devices'][number] {
  return {
    name,
    keyStorageProvider,
    servers: Object.entries(servers).map(([server, connected]) => ({ server, connected })),
  };
}

function serverStates({ servers, deliveries }: World): LabState['servers'] {
  return Object.values(servers).map(({ name, site, running, replicationHeld }) => ({
    server: name,
    site,
    running,
    replicationHeld,
    pendingChanges: deliveries.filter(({ to }) => to === name).length,
  }));
}

function labState(lab: Lab): LabState {
  const world = lab.presentWorld();
  const { store } = lab.parts;
  return {
    time: world.time,
    timeShift: world.timeShift,
    nextEventAt: nextDue(world),
    servers: serverStates(world),
    siteLinks: world.forest.siteLinks,
    devices: Object.values(world.devices).map(deviceState),
    armedFaults: world.armedFaults,
    undoable: store.undoable(),
    checkpoints: store.checkpoints(),
  };
}
