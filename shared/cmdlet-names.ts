import type { AlgorithmNumber, RolloverStatus } from './model/signing-key';
import type { DsDigest } from './model/signing-settings';

/** The names of algorithms in the DnsServer module (powershell.md 4.3). */
export const cmdletAlgorithms: Record<AlgorithmNumber, string> = {
  5: 'RsaSha1',
  7: 'RsaSha1NSec3',
  8: 'RsaSha256',
  10: 'RsaSha512',
  13: 'ECDsaP256Sha256',
  14: 'ECDsaP384Sha384',
};

/** The names of the kinds of keys in the DnsServer module. */
export const cmdletKeyTypes = { KSK: 'KeySigningKey', ZSK: 'ZoneSigningKey' } as const;

/** What the next rollover does with a key, in the DnsServer module. */
export const cmdletRolloverActions = {
  normal: 'Normal',
  'revoke-standby': 'RevokeStandby',
  retire: 'Retire',
} as const;

/** The names of digests in the DnsServer module. */
export const cmdletDigests: Record<DsDigest, string> = {
  'SHA-1': 'Sha1',
  'SHA-256': 'Sha256',
  'SHA-384': 'Sha384',
};

/** Where a rollover stands, in the DnsServer module (powershell.md 4.3). */
export const cmdletRolloverStatuses: Readonly<Record<RolloverStatus, string>> = {
  'not-rolling': 'NotRolling',
  queued: 'Queued',
  'roll-started': 'RollStarted',
  'zsk-waiting-for-dnskey-ttl': 'ZskWaitingForDnsKeyTtl',
  'zsk-waiting-for-maxzone-ttl': 'ZskWaitingForMaxZoneTtl',
  'ksk-waiting-for-ds-update': 'KskWaitingForDSUpdate',
  'ksk-waiting-for-ds-ttl': 'KskWaitingForDSTtl',
  'ksk-waiting-for-dnskey-ttl': 'KskWaitingForDnsKeyTtl',
  'ksk-waiting-for-5011-remove-hold-down': 'WaitingForRFC5011RemoveHoldDown',
  'roll-error': 'RollError',
};
