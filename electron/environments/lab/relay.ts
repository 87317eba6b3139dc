import type { Outcome } from '../../../shared/contract/outcome';
import { done, refused } from '../../../shared/contract/outcome';
import { findServerByFqdn } from '../../engine/forest/lookup';
import { manageableServer } from '../../engine/forest/manageable-server';
import { canReach } from '../../engine/forest/reachability';
import type { ServerName } from '../../engine/forest/server';
import type { World } from '../../engine/forest/world';
import { zoneCopy } from '../../engine/forest/zone-copy';

/** A zone on the server that was asked. */
export interface AskedZone {
  readonly server: ServerName;
  readonly zone: string;
}

/** Who is to carry out a call that only a Key Master carries out. */
export interface Relay {
  /** The server that was asked, as it is spelled. */
  readonly asked: ServerName;
  /** The Key Master that the asked server knows; itself where it knows none. */
  readonly keyMaster: { readonly server: ServerName; readonly fqdn: string };
  readonly isReachable: boolean;
}

/**
 * Whom the asked server sends a call to: the console shows a zone on one server, and changes it on its Key Master.
 *
 * A zone without one stays with the asked server, which then says what is missing or becomes Key Master itself.
 */
export function relayOf(world: World, { server, zone }: AskedZone): Outcome<Relay> {
  const asked = manageableServer(world, server, zone);
  if (asked.kind === 'refused') return asked;
  const { name, fqdn } = asked.value;
  const copy = zoneCopy(world, name, zone);
  if (copy === null) return refused({ code: 'zone-does-not-exist', parameters: { server: name, zone } });
  if (copy.type === 'secondary') {
    return refused({ code: 'zone-type-not-allowed', parameters: { server: name, zone } });
  }
  if (copy.keyMaster === null) {
    return done({ asked: name, keyMaster: { server: name, fqdn }, isReachable: true });
  }
  const keyMaster = findServerByFqdn(world, copy.keyMaster);
  return done({
    asked: name,
    keyMaster: { server: keyMaster?.name ?? copy.keyMaster, fqdn: copy.keyMaster },
    isReachable: keyMaster !== null && canReach(world, name, keyMaster.name),
  });
}
