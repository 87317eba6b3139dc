import {
  cmdletAlgorithms,
  cmdletDigests,
  cmdletKeyTypes,
  cmdletRolloverActions,
  cmdletRolloverStatuses,
} from '../../../shared/cmdlet-names';
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

function names<Ours extends string | number>(
  order: readonly Ours[],
  theirs: Readonly<Record<Ours, string>>,
): Names<Ours> {
  return {
    all: order.map((ours) => theirs[ours]),
    of: (ours) => theirs[ours],
    read: (text) => order.find((ours) => theirs[ours].toLowerCase() === text.toLowerCase()) ?? null,
  };
}

/** Signing algorithms (powershell.md section 3, `-CryptoAlgorithm`). */
export const algorithms = names<AlgorithmNumber>([5, 8, 10, 7, 13, 14], cmdletAlgorithms);

/** Types of signing keys. */
export const keyTypes = names<KeyType>(['KSK', 'ZSK'], cmdletKeyTypes);

/** Digests of DS records. */
export const digests = names<DsDigest>(['SHA-1', 'SHA-256', 'SHA-384'], cmdletDigests);

/** What a signing key does at its next rollover. */
export const rolloverActions = names<SigningKeyDescriptor['nextRolloverAction']>(
  ['normal', 'revoke-standby', 'retire'],
  cmdletRolloverActions,
);

/** Where a rollover stands (powershell.md 4.3). */
export const rolloverStatuses = names<RolloverStatus>(
  [
    'not-rolling',
    'queued',
    'roll-started',
    'zsk-waiting-for-dnskey-ttl',
    'zsk-waiting-for-maxzone-ttl',
    'ksk-waiting-for-ds-update',
    'ksk-waiting-for-ds-ttl',
    'ksk-waiting-for-dnskey-ttl',
    'ksk-waiting-for-5011-remove-hold-down',
    'roll-error',
  ],
  cmdletRolloverStatuses,
);
