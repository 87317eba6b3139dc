import { dnskeyData } from '../keys/dnskey';
import type { StoredRecord } from '../records/resource-record';
import { zoneKeysOf } from '../zone-signatures/zone-signing';
import type { World } from './world';
import type { ZoneCopy } from './zone-copy';

/** The data of each record of the set that a copy publishes; a revoked key's has the REVOKE bit. */
function dnskeyTexts(world: World, { signatures, dnskeySet, publishedKeys }: ZoneCopy): readonly string[] {
  const set = signatures?.dnskeySet ?? dnskeySet;
  return set === null ? publishedKeys.map(dnskeyData) : zoneKeysOf(world, set.keys).map(({ data }) => data);
}

/** The DNSKEY set that signing adds to a zone's apex; empty while the zone is not signed. */
export function dnskeyRecords(world: World, copy: ZoneCopy): readonly StoredRecord[] {
  const { origin } = copy.content;
  return dnskeyTexts(world, copy).map((data) => ({
    name: origin,
    type: 'DNSKEY',
    ttl: copy.dnskeyTtl,
    data,
  }));
}
