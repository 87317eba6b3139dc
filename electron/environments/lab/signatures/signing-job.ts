import type { KeyId } from '../../../engine/forest/directory';
import { zoneKey } from '../../../engine/forest/lookup';
import type { ZoneSignatures } from '../../../engine/forest/server';
import type { World } from '../../../engine/forest/world';
import { contentOf } from '../../../engine/forest/zone-copy';
import type { StoredRecord } from '../../../engine/records/resource-record';
import type { ZoneContent } from '../../../engine/records/zone-content';
import type { ZoneSigning } from '../../../engine/signing/zone-signer';
import { zoneSigningOf } from '../../../engine/zone-signatures/zone-signing';

/** Says which copies have the same signatures, without making anything. */
export interface JobKeys {
  /** Of the records: by which keys, for how long, with which chain. What one has, the other can take over. */
  readonly records: string;
  /** Of the DNSKEY set with its signatures. */
  readonly keySet: string;
}

/** The DNSKEY set of a zone, and how it is signed: by the Key Master, and the same on all servers. */
export interface KeySetJob {
  readonly key: string;
  readonly origin: string;
  readonly records: readonly StoredRecord[];
  /** With the times of the set. */
  readonly signing: ZoneSigning;
}

/** Everything that the octets of a signed copy follow from. */
export interface SigningJob {
  readonly keys: JobKeys;
  readonly content: ZoneContent;
  readonly signing: ZoneSigning;
  readonly keySet: KeySetJob;
}

/** The keys whose private side a signing needs. */
export function signersOf({ keys }: ZoneSigning): readonly KeyId[] {
  return keys.filter(({ signs }) => signs !== 'nothing').map(({ keyId }) => keyId);
}

/** Those that sign the DNSKEY set. */
export function keySetSigners({ keys }: ZoneSigning): readonly KeyId[] {
  return keys.filter(({ signs }) => signs === 'keys' || signs === 'both').map(({ keyId }) => keyId);
}

/** Who signed, and when, is not in the octets, and so not in the keys. */
export function jobKeysOf(zone: string, facts: ZoneSignatures): JobKeys {
  const { signedBy, denial, inception, dsExpiration, recordExpiration, dnskeySet } = facts;
  const name = zoneKey(zone);
  const chain =
    denial.kind === 'nsec' ? [denial.kind] : [denial.kind, denial.iterations, denial.salt, denial.optOut];
  const members = dnskeySet.keys.map(({ keyId, signs, isRevoked }) => [keyId, signs, isRevoked]);
  return {
    records: JSON.stringify([name, signedBy, chain, inception, dsExpiration, recordExpiration]),
    keySet: JSON.stringify([name, members, dnskeySet.ttl, dnskeySet.inception, dnskeySet.expiration]),
  };
}

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

function keySetJob(key: string, origin: string, signing: ZoneSigning, facts: ZoneSignatures): KeySetJob {
  const { inception, expiration } = facts.dnskeySet;
  const times = { ...signing.times, inception: seconds(inception), dnskeyExpiration: seconds(expiration) };
  return {
    key,
    origin,
    records: signing.keys.map(({ data }) => ({ name: origin, type: 'DNSKEY', ttl: signing.dnskeyTtl, data })),
    signing: { ...signing, times },
  };
}

/** What is to be signed so that a server has what the world says. */
export function signingJobOf(world: World, keys: JobKeys, facts: ZoneSignatures): SigningJob {
  const content = contentOf(world, facts.content);
  const signing = zoneSigningOf(world, facts);
  return { keys, content, signing, keySet: keySetJob(keys.keySet, content.origin, signing, facts) };
}
