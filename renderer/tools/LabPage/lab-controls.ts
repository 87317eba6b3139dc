import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { LabFault, LabState, SiteLinkState, UndoableAct } from '../../../shared/model/lab';
import { undoableText } from '../act-texts';
import type { LongWork } from '../../long-work/useLongWork';
import type { Act } from '../shared/useAct';
import { labTexts } from './lab-texts';
import { timeTexts } from './time-texts';

/** The calls of the lab page. */
export type LabApi = Pick<
  DesktopApi,
  | 'readLab'
  | 'setServerRunning'
  | 'holdReplication'
  | 'replicateNow'
  | 'setSiteLink'
  | 'connectDevice'
  | 'armFault'
  | 'advanceTime'
  | 'cancelWork'
  | 'onWorkProgressed'
  | 'undoAct'
  | 'saveCheckpoint'
  | 'restoreCheckpoint'
  | 'deleteCheckpoint'
  | 'resetLab'
  | 'onWorldChanged'
>;

/** The parts of the page, at which outcomes are shown. */
export const places = {
  page: 'page',
  time: 'time',
  servers: 'servers',
  links: 'links',
  devices: 'devices',
  faults: 'faults',
  undo: 'undo',
  checkpoints: 'checkpoints',
} as const;

type ServerState = LabState['servers'][number];

/** Switches a server off when it runs, else on. */
export function powerAct(api: LabApi, { server, running }: ServerState): Act {
  return {
    place: places.servers,
    ask: () => api.setServerRunning({ server, running: !running }),
    running: running ? labTexts.switchingOff(server) : labTexts.switchingOn(server),
    done: running ? labTexts.switchedOff(server) : labTexts.switchedOn(server),
  };
}

/** Holds the replication to a server, or lets it go on. */
export function holdAct(api: LabApi, { server, replicationHeld }: ServerState): Act {
  return {
    place: places.servers,
    ask: () => api.holdReplication({ server, held: !replicationHeld }),
    running: replicationHeld ? labTexts.releasing(server) : labTexts.holding(server),
    done: replicationHeld ? labTexts.releaseDone(server) : labTexts.holdDone(server),
  };
}

/** Lets pending changes arrive at a server, or everywhere. */
export function replicateAct(api: LabApi, server: string | null): Act {
  return {
    place: places.servers,
    ask: () => api.replicateNow({ server }),
    running: labTexts.replicating,
    done: labTexts.replicated(server),
  };
}

/** Cuts a site link, or mends it. */
export function linkAct(api: LabApi, { sites, connected }: SiteLinkState): Act {
  const link = labTexts.link(sites);
  return {
    place: places.links,
    ask: () => api.setSiteLink({ sites: [...sites], connected: !connected }),
    running: connected ? labTexts.cutting(link) : labTexts.mending(link),
    done: connected ? labTexts.cutDone(link) : labTexts.mendDone(link),
  };
}

/** Connects a server with a device, or cuts it off. */
export function deviceAct(
  api: LabApi,
  device: string,
  { server, connected }: { readonly server: string; readonly connected: boolean },
): Act {
  return {
    place: places.devices,
    ask: () => api.connectDevice({ device, server, connected: !connected }),
    running: connected ? labTexts.disconnecting(server, device) : labTexts.connecting(server, device),
    done: connected ? labTexts.disconnectDone(server, device) : labTexts.connectDone(server, device),
  };
}

/** Arms a fault, or disarms it. */
export function faultAct(api: LabApi, fault: LabFault, armed: boolean): Act {
  return {
    place: places.faults,
    ask: () => api.armFault({ fault, armed }),
    running: armed ? labTexts.arming : labTexts.disarming,
    done: armed ? labTexts.armedNow : labTexts.disarmedNow,
  };
}

/** Moves the lab's time ahead, to an instant in milliseconds since the epoch. */
export function advanceAct(api: LabApi, to: number, work: LongWork): Act {
  return {
    place: places.time,
    ask: () => work.run((id) => api.advanceTime({ to, work: id })),
    running: timeTexts.advancing,
    done: () => (work.wasCancelled() ? timeTexts.stays : timeTexts.advanced(to)),
    cancelled: timeTexts.cancelled,
  };
}

/** Takes back the latest act. */
export function undoAct(api: LabApi, latest: UndoableAct): Act {
  return {
    place: places.undo,
    ask: () => api.undoAct(),
    running: labTexts.undoing,
    done: labTexts.undone(undoableText(latest)),
  };
}

/** What can be done with a checkpoint of a name. */
export const checkpointActs = {
  save: (api: LabApi, name: string): Act => ({
    place: places.checkpoints,
    ask: () => api.saveCheckpoint({ name }),
    running: labTexts.saving,
    done: labTexts.saved(name),
  }),
  restore: (api: LabApi, name: string): Act => ({
    place: places.checkpoints,
    ask: () => api.restoreCheckpoint({ name }),
    running: labTexts.restoring,
    done: labTexts.restored(name),
  }),
  delete: (api: LabApi, name: string): Act => ({
    place: places.checkpoints,
    ask: () => api.deleteCheckpoint({ name }),
    running: labTexts.deleting,
    done: labTexts.deleted(name),
  }),
} as const;

/** Begins the lab anew. */
export function resetAct(api: LabApi): Act {
  return {
    place: places.page,
    ask: () => api.resetLab(),
    running: labTexts.resetting,
    done: labTexts.resetDone,
  };
}
