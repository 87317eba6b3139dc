import { assertNever } from '../../../shared/assert-never';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import { boxTexts, keyMasterTexts } from '../texts';

/** Why the second radio is greyed, `null` when it is not. The data decides; this only puts it into words. */
export function restrictionReason({ moveRestriction, zone, keyMaster }: DnssecProperties): string | null {
  switch (moveRestriction) {
    case null:
      return null;
    case 'file-backed':
      return boxTexts.fileBacked(zone);
    case 'key-master-offline':
      return keyMasterTexts.offlineReason(keyMaster ?? keyMasterTexts.group);
    default:
      return assertNever(moveRestriction);
  }
}
