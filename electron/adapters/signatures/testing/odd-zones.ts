import { oddApexes } from './odd-apexes';
import { oddDelegations } from './odd-delegations';
import { oddNames } from './odd-names';
import { oddRecords } from './odd-records';
import type { OddZone } from './odd-zone';

/** The corpus: zones that signers get wrong, by what is odd about them. */
export const oddZones: Readonly<Record<string, OddZone>> = {
  ...oddApexes,
  ...oddNames,
  ...oddDelegations,
  ...oddRecords,
};
