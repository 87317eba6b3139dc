import { makeSignature } from '../../adapters/signatures/make-signature';
import { aTestKey } from '../../adapters/signatures/testing/signing-keys';
import type { TestKey } from '../../adapters/signatures/testing/signing-keys';
import { delegationDigest, digestTypes, dsData } from '../../engine/records/delegation-signer';
import { rdataWire } from '../../engine/records/rdata/rdata';
import { typeMnemonic } from '../../engine/records/record-type';
import type { StoredRecord } from '../../engine/records/resource-record';
import type { ZoneContent } from '../../engine/records/zone-content';
import type { Denial } from '../../engine/signing/denial';
import { createSignedZone } from '../../engine/signing/signed-zone/signed-zone-builder';
import { planZoneSigning, signatureRecord } from '../../engine/signing/zone-signer';
import type { SignatureTimes, ZoneSigning } from '../../engine/signing/zone-signer';
import type { SignedServedZone } from '../server/zone-source';
import { aZone } from './served-zones';

const hour = 3600;

/** Signatures that are valid now, as others' clocks see it. */
export function timesAroundNow(): SignatureTimes {
  const now = Math.floor(Date.now() / 1000);
  const expiration = now + 240 * hour;
  return {
    inception: now - hour,
    dnskeyExpiration: expiration,
    dsExpiration: expiration,
    recordExpiration: expiration,
  };
}

/** How a test zone is signed. */
export interface SignedZoneOptions {
  readonly keys?: readonly TestKey[];
  readonly denial?: Denial;
  readonly times?: SignatureTimes;
}

/** A zone that a test signed, in all its forms. */
export interface SignedTestZone {
  readonly origin: string;
  /** Records, chain and signatures. */
  readonly content: ZoneContent;
  readonly signing: ZoneSigning;
  readonly served: SignedServedZone;
}

const usualKeys = [aTestKey(13, 'keys'), aTestKey(13, 'records')];

/** NSEC, NSEC3 and NSEC3 with opt-out. */
export const denials: Readonly<Record<'NSEC' | 'NSEC3' | 'opt-out', Denial>> = {
  NSEC: { kind: 'nsec' },
  NSEC3: { kind: 'nsec3', iterations: 1, salt: Uint8Array.of(0xaa, 0xbb), optOut: false },
  'opt-out': { kind: 'nsec3', iterations: 0, salt: new Uint8Array(), optOut: true },
};

/** Serves the records of a signed zone, whatever became of them meanwhile. */
export function servedFrom(content: ZoneContent, signing: ZoneSigning): SignedServedZone {
  return { signed: createSignedZone(content, signing), authoritative: true, expired: false };
}

/** The data of the DS record for a zone's KSK, with SHA-256. */
export function dsOf({ origin, signing }: Pick<SignedTestZone, 'origin' | 'signing'>): string {
  const ksk = signing.keys.find(({ signs }) => signs === 'keys' || signs === 'both');
  const rdata = rdataWire({ type: 'DNSKEY', data: ksk?.data ?? '' });
  if (rdata.kind === 'invalid') throw new Error(rdata.reason);
  const digest = delegationDigest(origin, rdata.wire, digestTypes['SHA-256']);
  return dsData(rdata.wire, digestTypes['SHA-256'], digest);
}

/** A signed zone from the lines of a zone file; SOA and NS come by themselves, as those of `aZone` do. */
export function aSignedZone(
  origin: string,
  lines: readonly string[],
  { keys = usualKeys, denial = denials.NSEC, times = timesAroundNow() }: SignedZoneOptions = {},
): SignedTestZone {
  const signing = { keys: keys.map(({ zoneKey }) => zoneKey), dnskeyTtl: hour, denial, times };
  const plan = planZoneSigning(aZone(origin, lines).content, signing);
  if (plan.kind === 'collision') throw new Error('two names have one hash');
  const signatures = plan.tasks.map((task): StoredRecord => {
    const key = keys.find(({ zoneKey }) => zoneKey.keyId === task.keyId);
    if (key === undefined) throw new Error('a task names an unknown key');
    const signature = makeSignature(task.fields.algorithm, key.privateKey, task.input);
    return signatureRecord(task, typeMnemonic(task.fields.typeCovered), signature);
  });
  const name = `${origin}.`;
  const content = { origin: name, records: [...plan.records, ...signatures] };
  return { origin: name, content, signing, served: servedFrom(content, signing) };
}
