import type { CustodyVerdict } from '../../../shared/model/custody';
import type { Server } from '../forest/server';
import { knowsKeyMasters } from '../forest/windows-version';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { keysOutOfReach } from './custody';

/**
 * The copy with which a server could be Key Master of a zone, `null` where it could not, whatever its keys.
 *
 * "A primary, authoritative server for the zone capable of online zone signing" (brief): of a zone of the directory
 * every writable domain controller of 2012 or later that may sign online, of a zone in a file its only primary.
 */
export function masterableCopy(world: World, server: Server, zone: string): ZoneCopy | null {
  const copy = zoneCopy(world, server.name, zone);
  if (copy === null || copy.isReadOnly || !knowsKeyMasters(server.version)) return null;
  return copy.storage.kind === 'file' || server.onlineSigning ? copy : null;
}

/** What the keys say about a server as the next Key Master of a zone, whether it runs or not. */
export function custodyVerdict(world: World, server: Server, zone: string): CustodyVerdict {
  const copy = masterableCopy(world, server, zone);
  if (copy === null) return 'no-candidate';
  return keysOutOfReach(world, server, copy).length === 0 ? 'keys-accessible' : 'must-be-re-signed';
}
