import type { KeyProtection, SetAsideFile } from '../../shared/model/status';
import type { Checkpoint, UndoableAct } from '../../shared/model/lab';
import type { AlgorithmNumber } from '../../shared/model/signing-key';
import type { Command } from '../engine/command';
import type { Instant, KeyId } from '../engine/forest/directory';
import type { World } from '../engine/forest/world';

/** Tells the time. The world has its own; this one only pushes it forward. */
export interface Clock {
  readonly now: () => Instant;
}

/** Where the program writes down what happened. */
export interface Log {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
  /** `error` is written with its stack. */
  readonly error: (message: string, error: unknown) => void;
}

/** One command that changed the world, with the time it was carried out at. */
export interface JournalRow {
  /** Counts from 1 without gaps. */
  readonly sequence: number;
  readonly at: Instant;
  readonly command: Command;
}

/** The world as it was after the row with the same sequence; 0 is the world before the first row. */
export interface Snapshot {
  readonly sequence: number;
  readonly world: World;
}

/** What a state file holds: a snapshot and the rows that followed. */
export interface SavedState {
  readonly snapshot: Snapshot;
  readonly rows: readonly JournalRow[];
}

/** An act of the user and the world before it. */
export interface UndoStep {
  readonly act: UndoableAct;
  readonly world: World;
}

/**
 * What becomes of the acts that could be taken back when an earlier world comes back.
 *
 * `drop-latest`: the latest was taken back. `forget-all`: a new lab has none. `add`: coming back can be taken back, too.
 */
export type UndoChange =
  | { readonly kind: 'drop-latest' }
  | { readonly kind: 'forget-all' }
  | { readonly kind: 'add'; readonly step: UndoStep };

/** The state file is damaged or not ours; it must be set aside, never overwritten. */
export class UnreadableState extends Error {
  override readonly name = 'UnreadableState';
}

/** Keeps the world and the ways back on disk. Every method returns only after the disk has it, wholly or not at all. */
export interface StateStore {
  /**
   * The newest valid snapshot with the rows after it, `null` where the file is new.
   *
   * @throws UnreadableState
   */
  readonly load: () => SavedState | null;
  /** Adds a row, and with it the way back where a user did it; the oldest ways back are forgotten. */
  readonly append: (row: JournalRow, undo: UndoStep | null) => void;
  readonly saveSnapshot: (snapshot: Snapshot) => void;
  /** The world becomes another one, whatever the rows before say. */
  readonly restore: (snapshot: Snapshot, change: UndoChange) => void;
  /** The acts that can be taken back, the latest first. */
  readonly undoable: () => readonly UndoableAct[];
  /**
   * The world before the latest of them, `null` where there is none.
   *
   * @throws UnreadableState
   */
  readonly loadUndo: () => World | null;
  /** By name. */
  readonly checkpoints: () => readonly Checkpoint[];
  /** One of the same name is replaced. */
  readonly saveCheckpoint: (checkpoint: Checkpoint, world: World) => void;
  /**
   * `null` where there is none of that name.
   *
   * @throws UnreadableState
   */
  readonly loadCheckpoint: (name: string) => World | null;
  readonly deleteCheckpoint: (name: string) => void;
  /** Renames the file and begins an empty one. */
  readonly setAside: (reason: string) => SetAsideFile;
  readonly close: () => void;
}

/** What kind of key pair is wanted. */
export interface KeySpecification {
  readonly algorithm: AlgorithmNumber;
  /** Bits. */
  readonly keyLength: number;
}

/** A key pair: the DNSKEY public key field in base64 (RFC 4034 section 2.1.4) and the private key as PKCS#8. */
export interface KeyPair {
  readonly publicKey: string;
  readonly privateKey: Uint8Array;
}

/** Makes key pairs, outside the event loop. */
export interface KeyMaker {
  readonly make: (specification: KeySpecification) => Promise<KeyPair>;
}

/** Keeps private keys on disk. */
export interface KeyVault {
  readonly protection: () => KeyProtection;
  /** Returns only after the disk has it. */
  readonly save: (keyId: KeyId, specification: KeySpecification, pair: KeyPair) => Promise<void>;
  /** The public key of a stored pair of that kind, `null` where there is none. */
  readonly findPublicKey: (keyId: KeyId, specification: KeySpecification) => Promise<string | null>;
  /** PKCS#8, `null` where there is none. */
  readonly readPrivateKey: (keyId: KeyId) => Promise<Uint8Array | null>;
  /** Encrypts what had to be stored without protection, where the system can do it by now. */
  readonly protectStoredKeys: () => Promise<void>;
}
