import type { Rule } from './rule';
import { rulesAtRest } from './rules-at-rest';
import { rulesOfRollovers } from './rules-of-rollovers';
import { rulesOfSignatures } from './rules-of-signatures';
import { rulesOfSigning } from './rules-of-signing';
import { rulesOfSteps } from './rules-of-steps';
import { rulesOfZones } from './rules-of-zones';

/** Everything that is true whatever is done to a world. */
export const rules: readonly Rule[] = [
  ...rulesOfSteps,
  ...rulesOfZones,
  ...rulesOfSigning,
  ...rulesOfRollovers,
  ...rulesOfSignatures,
  ...rulesAtRest,
];
