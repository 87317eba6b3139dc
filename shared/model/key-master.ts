import type { ServerRole } from './server';

/** The questions a candidate is asked, in the order they are shown. */
export type CandidateCheckName = 'answers' | 'authoritative' | 'primary' | 'online-signing' | 'rights';

/** One question put to one candidate, with the time the answer took in milliseconds. */
export interface CandidateCheck {
  readonly check: CandidateCheckName;
  readonly result: 'passed' | 'failed' | 'skipped';
  readonly durationMs: number;
}

/** Why a server can not be Key Master of a zone (brief; dialogs.md 3.3). */
export type DisqualificationReason =
  | 'no-answer'
  | 'refused-connection'
  | 'bad-answer'
  | 'not-authoritative'
  | 'zone-not-loaded'
  | 'zone-expired'
  | 'secondary'
  | 'read-only-domain-controller'
  | 'release-too-old'
  | 'online-signing-disabled'
  | 'no-rights'
  | 'outside-replication-scope';

/** What discovery found about one server. */
export interface Candidate {
  /** Short name. */
  readonly server: string;
  readonly fqdn: string;
  readonly role: ServerRole | null;
  readonly site: string | null;
  readonly isKeyMaster: boolean;
  readonly verdict:
    | { readonly kind: 'qualified' }
    | { readonly kind: 'not-qualified'; readonly reason: DisqualificationReason };
  readonly checks: readonly CandidateCheck[];
}

/** How far the search for candidates has come. */
export interface DiscoveryProgress {
  readonly asked: number;
  readonly answered: number;
  readonly total: number;
}

/** One documented step of TransferKeymasterRole (MS-DNSP 3.1.4.1; ms-dnsp.md section 4, step numbers). */
export interface MoveStep {
  readonly step: number;
  readonly name: MoveStepName;
  readonly result: 'done' | 'failed' | 'ignored' | 'skipped';
  /** The server the step runs on or speaks to. */
  readonly server: string;
}

/** The documented steps, named. */
export type MoveStepName =
  | 'check-arguments'
  | 'check-zone'
  | 'check-signed'
  | 'refresh-key-masters'
  | 'check-already-key-master'
  | 'check-private-keys'
  | 'find-key-master'
  | 'confirm-key-master'
  | 'refresh-zone'
  | 'add-to-new-holder'
  | 'remove-from-old-holder'
  | 'notify-old-holder'
  | 'success';

/** What moving the role would do, computed by the very call that does it. */
export interface MovePlan {
  readonly zone: string;
  /** The present Key Master's FQDN, `null` where the directory knows none. */
  readonly from: string | null;
  readonly to: string;
  readonly mode: 'transfer';
  readonly steps: readonly MoveStep[];
  /** Servers that believe themselves Key Master afterwards, FQDNs. */
  readonly holdersAfter: readonly string[];
  /** When the last server will have learned of it, milliseconds since the epoch. */
  readonly knownEverywhereAt: number;
}

/** What a finished move did. */
export interface MoveResult extends MovePlan {
  readonly changed: boolean;
}
