/** A connection between two sites, as the lab panel shows it. */
export interface SiteLinkState {
  readonly sites: readonly [string, string];
  /** Replication interval in seconds. */
  readonly interval: number;
  readonly connected: boolean;
}

/** A key storage device (HSM) and the servers that reach it. */
export interface DeviceState {
  readonly name: string;
  /** The key storage provider under which servers see it. */
  readonly keyStorageProvider: string;
  /** Short names of servers that can be connected, and whether they are. */
  readonly servers: readonly { readonly server: string; readonly connected: boolean }[];
}

/** A fault that the next fitting act will meet. */
export type LabFault =
  /** The next move fails after the new holder was written and before the old one was removed. */
  'move-stops-between-writes';

/** An act that can be taken back. */
export interface UndoableAct {
  /** The act's command kind; the words for it stand in the renderer. */
  readonly act: string;
  readonly zone: string | null;
  readonly server: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A saved state of the lab. */
export interface Checkpoint {
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
}

/** Everything about the lab that can be switched. */
export interface LabState {
  /** The world's time, milliseconds since the epoch. */
  readonly time: number;
  /** How far the lab's time is ahead of the machine's clock, in milliseconds. */
  readonly timeShift: number;
  /** When something will happen by itself next, `null` when nothing will. */
  readonly nextEventAt: number | null;
  readonly servers: readonly {
    readonly server: string;
    readonly site: string | null;
    readonly running: boolean;
    /** Inbound replication is held by hand. */
    readonly replicationHeld: boolean;
    /** Changes on their way to it. */
    readonly pendingChanges: number;
  }[];
  readonly siteLinks: readonly SiteLinkState[];
  readonly devices: readonly DeviceState[];
  readonly armedFaults: readonly LabFault[];
  /** The latest act first. */
  readonly undoable: readonly UndoableAct[];
  readonly checkpoints: readonly Checkpoint[];
}
