import { assertNever } from '../../../shared/assert-never';
import type { Problem } from '../../../shared/contract/problem';
import type { KeyMasterProbe, VerbObstacle } from '../../../shared/model/key-master';

/** The problem to show where no verb is available: the one the move itself would meet. */
export function obstacleProblem(obstacle: VerbObstacle, { zone, keyMaster }: KeyMasterProbe): Problem {
  switch (obstacle) {
    case 'zone-file-backed':
      return { code: 'zone-file-backed', parameters: { zone } };
    case 'zone-not-signed':
      return { code: 'zone-not-signed', parameters: { zone } };
    case 'no-key-master':
    case 'has-key-master':
    case 'two-holders':
    case 'key-master-offline':
    case 'key-master-online':
      return { code: 'bad-key-master', parameters: { zone, keyMaster: keyMaster ?? '' } };
    default:
      return assertNever(obstacle);
  }
}
