import type { ZoneOutlook } from '../../../shared/model/validation';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';

/**
 * What becomes of one server's copy of a zone if nobody does anything; `null` for a copy that is not signed.
 *
 * To be written: from the dates of signatures and from who can renew them.
 */
export function zoneOutlook(_world: World, _copy: ZoneCopy): ZoneOutlook | null {
  return null;
}
