import type { Candidate, DiscoveryProgress } from '../model/key-master';
import type { KeyGenerationProgress } from '../model/status';
import type { EventName } from './call-names';

/** A command of the application menu, carried out by the console like its tool bar twin. */
export type MenuCommand =
  | 'refresh'
  | 'properties'
  | 'delete'
  | 'export-list'
  | 'import-zone'
  | 'toggle-tree'
  | 'filter-at-risk'
  | 'find'
  | 'up-one-level'
  | 'back'
  | 'forward'
  | 'key-master-roles'
  | 'readiness-report'
  | 'history'
  | 'key-rollovers'
  | 'trust-anchors'
  | 'chain-of-trust'
  | 'advice'
  | 'powershell'
  | 'lab'
  | 'undo'
  | 'palette'
  | 'keys'
  | 'settings'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-reset'
  | 'about';

/** The payload of every event. */
export interface EventPayloads {
  readonly worldChanged: { readonly revision: number };
  readonly keyGenerationProgressed: KeyGenerationProgress;
  readonly candidateFound: {
    readonly search: string;
    readonly candidate: Candidate;
    readonly progress: DiscoveryProgress;
  };
  /** How far a piece of long work is; what is counted is the work's own. */
  readonly workProgressed: { readonly work: string; readonly done: number; readonly total: number };
  readonly menuCommandChosen: { readonly command: MenuCommand };
}

/** The payload of one event. */
export type EventPayload<E extends EventName> = EventPayloads[E];
