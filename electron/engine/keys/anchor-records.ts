import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { withTrailingDot } from '../records/name';
import type { StoredRecord } from '../records/resource-record';
import { anchorKey } from './trust-anchor-state';
import type { AnchorKey } from './trust-anchor-state';
import { anchorsOf } from './trust-anchors';

/** Trust anchors have no TTL; what the record of one says is never read. */
const anyTtl = 3600;

/** A trust anchor as a validator takes it: a DNSKEY record, or a DS record where only the digest is known. */
function recordOf(zone: string, key: AnchorKey): StoredRecord {
  const name = withTrailingDot(zone);
  if (key.digest === null) {
    return { name, type: 'DNSKEY', ttl: anyTtl, data: `257 3 ${key.algorithm} ${key.publicKey}` };
  }
  const { keyTag, algorithm, digestType, digest } = key.digest;
  return { name, type: 'DS', ttl: anyTtl, data: `${keyTag} ${algorithm} ${digestType} ${digest}` };
}

/** Everything that a server trusts now, as the records that a validator takes; keys still to be made are left out. */
export function anchorRecords(world: World, server: Server): readonly StoredRecord[] {
  return anchorsOf(world, server).flatMap((anchor) => {
    const key = anchorKey(world, anchor);
    return key === null ? [] : [recordOf(anchor.zone, key)];
  });
}
