import type { DnskeySetKey } from '../forest/directory';
import { entry } from '../forest/lookup';
import type { CopyDenial, ZoneSignatures } from '../forest/server';
import type { World } from '../forest/world';
import { fromBase64, fromHex } from '../records/binary-text';
import { dnskeyRdata } from '../records/dnskey-rdata';
import { keyTag } from '../records/key-tag';
import type { Denial } from '../signing/denial';
import type { ZoneKey, ZoneSigning } from '../signing/zone-signer';
import { dnskeyFlags } from './desired-key-set';

/** RFC 4034 section 2.1.2: always 3. */
const protocol = 3;

/** A key of a DNSKEY set as the signer takes it; with the REVOKE bit its key tag is another one (RFC 5011 section 3). */
function zoneKeyOf(world: World, { keyId, signs, isRevoked }: DnskeySetKey): readonly ZoneKey[] {
  const key = entry(world.keys, keyId);
  if (key === undefined || key.publicKey === null) return [];
  const { keyType, algorithm, publicKey } = key;
  const octets = fromBase64(publicKey);
  if (octets === null) return [];
  const flags = dnskeyFlags(keyType === 'KSK', isRevoked);
  return [
    {
      keyId,
      keyTag: keyTag(dnskeyRdata({ flags, algorithm, publicKey: octets })),
      algorithm,
      data: `${flags} ${protocol} ${algorithm} ${publicKey}`,
      signs,
    },
  ];
}

/** The keys of a DNSKEY set, in its order. */
export function zoneKeysOf(world: World, keys: readonly DnskeySetKey[]): readonly ZoneKey[] {
  return keys.flatMap((key) => zoneKeyOf(world, key));
}

function denialOf(denial: CopyDenial): Denial {
  if (denial.kind === 'nsec') return denial;
  const { iterations, optOut } = denial;
  return { kind: 'nsec3', iterations, optOut, salt: fromHex(denial.salt) ?? new Uint8Array() };
}

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/**
 * How a copy is signed, as the signer takes it: the facts of the world with key tags, record data and instants in seconds.
 *
 * The records are signed by the keys that signed them, even while the set that is served names others to do it next time.
 */
export function zoneSigningOf(world: World, signatures: ZoneSignatures): ZoneSigning {
  const { dnskeySet, signedBy, inception, dsExpiration, recordExpiration } = signatures;
  const keys = dnskeySet.keys.map((key): DnskeySetKey => {
    const signsKeys = key.signs === 'keys' || key.signs === 'both';
    const signsRecords = signedBy.includes(key.keyId);
    const signs = signsKeys ? (signsRecords ? 'both' : 'keys') : signsRecords ? 'records' : 'nothing';
    return { ...key, signs };
  });
  return {
    keys: zoneKeysOf(world, keys),
    dnskeyTtl: dnskeySet.ttl,
    denial: denialOf(signatures.denial),
    times: {
      inception: seconds(inception),
      dnskeyExpiration: seconds(dnskeySet.expiration),
      dsExpiration: seconds(dsExpiration),
      recordExpiration: seconds(recordExpiration),
    },
  };
}
