import type { ServerRole } from './server';
import type { BogusCause } from './validation';

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

/**
 * How the role moves.
 *
 * `transfer`, `seize` and `seize-without-key-checks` are the modes 1, 2 and 4 of TransferKeymasterRole (MS-DNSP
 * 3.1.4.1); which of them is right is decided by the state of the present Key Master and by the keys.
 */
export type MoveMode = 'transfer' | 'seize' | 'seize-without-key-checks';

/** What the administrator would call it: a first Key Master is assigned, by mode `seize`. */
export type MoveVerb = 'assign' | 'transfer' | 'seize';

/** Who has to do something next. */
export type NextActor = 'you' | 'server' | 'clock' | 'parent-zone';

/** Where a private key that a server can not use is kept. */
export interface MissingKey {
  /** Decimal key tag, or the key's identifier while it has none. */
  readonly name: string;
  readonly keyType: 'KSK' | 'ZSK';
  /** FQDNs of the servers that can use it; empty when it is nowhere any more. */
  readonly usableOn: readonly string[];
}

/** One thing that an act brings about, computed by the very decision that will do it. Servers are FQDNs. */
export type Consequence =
  | { readonly kind: 'becomes-key-master'; readonly server: string }
  | { readonly kind: 'stops-being-key-master'; readonly server: string }
  /** It is off or cut off, so it believes that it is Key Master until it reads the directory again. */
  | { readonly kind: 'goes-on-believing'; readonly server: string; readonly online: boolean }
  /** The directory named more than one before, and still does: the move took the role from one of them only. */
  | { readonly kind: 'two-holders-remain'; readonly servers: readonly string[] }
  | { readonly kind: 'keys-stay'; readonly count: number }
  | { readonly kind: 'keys-not-accessible'; readonly server: string; readonly keys: readonly MissingKey[] }
  /** The role moves and nothing else: no keys are made, nothing is signed (brief). */
  | { readonly kind: 'must-be-re-signed'; readonly zone: string; readonly by: NextActor }
  /** Re-signing will make these trust anchors invalid. */
  | { readonly kind: 'trust-anchors-will-break'; readonly servers: readonly string[] }
  | { readonly kind: 'trust-anchors-stay-valid'; readonly servers: readonly string[] }
  | { readonly kind: 'new-keys'; readonly count: number }
  | { readonly kind: 'known-everywhere'; readonly at: number }
  /** On that server validation of the zone fails from then on, if nobody does anything. */
  | {
      readonly kind: 'turns-bogus';
      readonly server: string;
      readonly at: number;
      readonly cause: BogusCause;
    }
  /** Servers that can learn of it only when they are reachable again. */
  | { readonly kind: 'not-reached-now'; readonly servers: readonly string[] };

/** Can an act be taken back, and how? */
export type Reversibility =
  /** By transferring the role back at any time. */
  | { readonly kind: 'transfer-back'; readonly to: string }
  /** By handing the role back before the zone is re-signed; after that it is final (brief). */
  | { readonly kind: 'hand-back-before-re-sign'; readonly to: readonly string[] }
  /** Signing and unsigning: no key was given up, so that the opposite leads back. */
  | { readonly kind: 'keys-stay' }
  | { readonly kind: 'irreversible' };

/** What moving the role would do, computed by the very call that does it. */
export interface MovePlan {
  readonly zone: string;
  /** The present Key Master's FQDN, `null` where the directory knows none. */
  readonly from: string | null;
  readonly to: string;
  readonly mode: MoveMode;
  readonly verb: MoveVerb;
  readonly steps: readonly MoveStep[];
  /** Servers that believe themselves Key Master afterwards, FQDNs. */
  readonly holdersAfter: readonly string[];
  /** When the last server that can be reached will have learned of it, milliseconds since the epoch. */
  readonly knownEverywhereAt: number;
  readonly consequences: readonly Consequence[];
  readonly reversibility: Reversibility;
}

/** What a finished move did. */
export interface MoveResult extends MovePlan {
  readonly changed: boolean;
}

/** Why a verb is not available now. */
export type VerbObstacle =
  | 'zone-file-backed'
  | 'zone-not-signed'
  /** Transfer and seize: there is no role to move. */
  | 'no-key-master'
  /** Assign: the zone has one. */
  | 'has-key-master'
  /** Transfer and seize: the directory names two, and a move takes the role from one only. One of them is to be kept first. */
  | 'two-holders'
  /** Transfer: the present Key Master does not answer. */
  | 'key-master-offline'
  /** Seize: the present Key Master answers, so that an online transfer is possible, and always preferred (brief). */
  | 'key-master-online';

/** One of the three verbs, with the reason where it is not available. */
export interface VerbGate {
  readonly verb: MoveVerb;
  readonly obstacle: VerbObstacle | null;
}

/** What a live probe of the present Key Master found: a DNS query, and the question IsKeymaster. */
export interface KeyMasterProbe {
  readonly zone: string;
  /** FQDN, `null` where the directory, as the asked server knows it, names none. */
  readonly keyMaster: string | null;
  readonly answersDns: boolean;
  /** Its answer to R_DnssrvQuery IsKeymaster, `null` where it gave none. */
  readonly confirmsRole: boolean | null;
  readonly durationMs: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly verbs: readonly VerbGate[];
}
