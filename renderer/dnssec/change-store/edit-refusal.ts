import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import { sheetTexts } from '../sheet-texts';

/**
 * Why nothing about keys can be changed in this sheet, `null` when it can.
 *
 * A sheet loaded from the local copy shows settings that may be old; "if the Key Master is not available, settings
 * cannot be modified" (dialogs.md section 2).
 */
export function editRefusal({ editObstacle, source }: DnssecProperties): string | null {
  const obstacle = editObstacle ?? (source.kind === 'local-copy' ? 'key-master-offline' : null);
  return obstacle === null ? null : sheetTexts.obstacles[obstacle];
}
