import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { withTrailingDot } from '../records/name';
import type { StoredRecord } from '../records/resource-record';
import { anchorKey } from './trust-anchor-state';
import { anchorsOf } from './trust-anchors';

/** Trust anchors have no TTL; what a DNSKEY record of one says is never read. */
const anyTtl = 3600;

/** Everything that a server trusts now, as the DNSKEY records that a validator takes; keys still to be made are left out. */
export function anchorRecords(world: World, server: Server): readonly StoredRecord[] {
  return anchorsOf(world, server).flatMap((anchor) => {
    const key = anchorKey(world, anchor);
    if (key === null) return [];
    const data = `257 3 ${key.algorithm} ${key.publicKey}`;
    return [{ name: withTrailingDot(anchor.zone), type: 'DNSKEY', ttl: anyTtl, data }];
  });
}
