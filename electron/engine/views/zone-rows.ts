import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { ZoneDirection, ZoneRow } from '../../../shared/model/zone';
import { manageableServer } from '../forest/manageable-server';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { zonesOn } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { zoneOutlook } from '../outlook/zone-outlook';
import { isReverseName, withTrailingDot } from '../records/name';

/** The branch of the tree a zone belongs to, by its name. */
export function zoneDirection(zone: string): ZoneDirection {
  return isReverseName(withTrailingDot(zone)) ? 'reverse' : 'forward';
}

/** One row of the list of zones. */
export function zoneRow(world: World, copy: ZoneCopy): ZoneRow {
  const { name, type, status, isSigned: signed, keyMaster } = copy;
  const outlook = zoneOutlook(world, copy);
  return { name, direction: zoneDirection(name), type, status, signed, keyMaster, outlook };
}

/** The forward or the reverse lookup zones of a server, by name. */
export function zoneRows(
  world: World,
  server: ServerName,
  direction: ZoneDirection,
): Outcome<readonly ZoneRow[]> {
  const asked = manageableServer(world, server, 'Zones');
  if (asked.kind === 'refused') return asked;
  return done(
    zonesOn(world, asked.value.name)
      .map((copy) => zoneRow(world, copy))
      .filter((row) => row.direction === direction),
  );
}
