import type {
  AlgorithmNumber,
  KeyType,
  RolloverStatus,
  SigningKeyDescriptor,
} from '../../../shared/model/signing-key';
import type { DsDigest } from '../../../shared/model/signing-settings';

/** A two-way table between our word and PowerShell's. */
interface Names<Ours extends string | number> {
  readonly all: readonly string[];
  readonly of: (ours: Ours) => string;
  readonly read: (theirs: string) => Ours | null;
}

function names<Ours extends string | number>(pairs: readonly (readonly [Ours, string])[]): Names<Ours> {
  return {
    all: pairs.map(([, theirs]) => theirs),
    of: (ours) => pairs.find(([candidate]) => candidate === ours)?.[1] ?? String(ours),
    read: (theirs) =>
      pairs.find(([, candidate]) => candidate.toLowerCase() === theirs.toLowerCase())?.[0] ?? null,
  };
}

/** Signing algorithms (powershell.md section 3, `-CryptoAlgorithm`). */
export const algorithms = names<AlgorithmNumber>([
  [5, 'RsaSha1'],
  [8, 'RsaSha256'],
  [10, 'RsaSha512'],
  [7, 'RsaSha1NSec3'],
  [13, 'ECDsaP256Sha256'],
  [14, 'ECDsaP384Sha384'],
]);

/** Types of signing keys. */
export const keyTypes = names<KeyType>([
  ['KSK', 'KeySigningKey'],
  ['ZSK', 'ZoneSigningKey'],
]);

/** Digests of DS records. */
export const digests = names<DsDigest>([
  ['SHA-1', 'Sha1'],
  ['SHA-256', 'Sha256'],
  ['SHA-384', 'Sha384'],
]);

/** What a signing key does at its next rollover. */
export const rolloverActions = names<SigningKeyDescriptor['nextRolloverAction']>([
  ['normal', 'Normal'],
  ['revoke-standby', 'RevokeStandby'],
  ['retire', 'Retire'],
]);

/** Where a rollover stands (powershell.md 4.3). */
export const rolloverStatuses = names<RolloverStatus>([
  ['not-rolling', 'NotRolling'],
  ['queued', 'Queued'],
  ['roll-started', 'RollStarted'],
  ['zsk-waiting-for-dnskey-ttl', 'ZskWaitingForDnsKeyTtl'],
  ['zsk-waiting-for-maxzone-ttl', 'ZskWaitingForMaxZoneTtl'],
  ['ksk-waiting-for-ds-update', 'KskWaitingForDSUpdate'],
  ['ksk-waiting-for-ds-ttl', 'KskWaitingForDSTtl'],
  ['ksk-waiting-for-dnskey-ttl', 'KskWaitingForDnsKeyTtl'],
  ['ksk-waiting-for-5011-remove-hold-down', 'WaitingForRFC5011RemoveHoldDown'],
  ['roll-error', 'RollError'],
]);
