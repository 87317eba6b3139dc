import type { CallName } from '../../shared/contract/call-names';
import type { CallArgument, CallResult } from '../../shared/contract/calls';
import type { CallParameters } from '../../shared/contract/desktop-api';
import type { Outcome } from '../../shared/contract/outcome';
import type { Candidate, DiscoveryProgress } from '../../shared/model/key-master';
import type { AppStatus, KeyGenerationProgress } from '../../shared/model/status';

/** The calls that are about the program and its window, or that the door carries out in its own way. */
type OtherCall =
  | 'getStatus'
  | 'findCandidates'
  | 'cancelSearch'
  | 'cancelWork'
  | 'advanceTime'
  | 'verifyZone'
  | 'exportZone'
  | 'exportList'
  | 'loadView'
  | 'saveView'
  | 'setAppearance';

/** The calls an environment answers by itself, one method each. */
export type EnvironmentCall = Exclude<CallName, OtherCall>;

/** A method for each of some calls. */
export type EnvironmentCalls<C extends EnvironmentCall = EnvironmentCall> = {
  readonly [Name in C]: (...parameters: CallParameters<Name>) => Promise<Outcome<CallResult<Name>>>;
};

/** What a search for candidates tells on its way. */
export interface DiscoveryListener {
  readonly onCandidate: (candidate: Candidate, progress: DiscoveryProgress) => void;
  readonly signal: AbortSignal;
}

/** Who waits for long work: told how far it is, and able to stop it. */
export interface WorkListener {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** A file as it is proposed to the user. */
export interface ProposedFile {
  readonly name: string;
  readonly text: string;
  /** Is it for its owner alone? */
  readonly isSecret: boolean;
}

/** A call that takes long and can be stopped. */
export type LongCall<C extends CallName> = (
  argument: CallArgument<C>,
  listener?: WorkListener,
) => Promise<Outcome<CallResult<C>>>;

/** What an environment tells without being asked. */
export interface EnvironmentListener {
  readonly onWorldChanged: (revision: number) => void;
  readonly onKeyGenerationProgressed: (progress: KeyGenerationProgress) => void;
}

/**
 * Where servers and zones come from: the lab, or later a real network.
 *
 * The door knows this port only. Every method answers an outcome; an exception is a bug.
 */
export interface DnsEnvironment extends EnvironmentCalls {
  readonly status: () => Omit<AppStatus, 'version' | 'electron'>;
  readonly findCandidates: (
    argument: { readonly server: string; readonly zone: string },
    listener: DiscoveryListener,
  ) => Promise<Outcome<CallResult<'findCandidates'>>>;
  /** What `exportZone` writes; where to is for the user to say. */
  readonly zoneFile: (
    argument: CallArgument<'exportZone'>,
    listener?: WorkListener,
  ) => Promise<Outcome<ProposedFile>>;
  /** Stopped, it is `cancelled` and has changed nothing; `done` where somebody did something on its way, which stays. */
  readonly advanceTime: LongCall<'advanceTime'>;
  readonly verifyZone: LongCall<'verifyZone'>;
  readonly subscribe: (listener: EnvironmentListener) => () => void;
  /** Stops services and closes files; nothing acknowledged is lost without it. */
  readonly close: () => Promise<void>;
}
