import type { Problem } from '../../../shared/contract/problem';
import { saltPattern, settingRanges } from '../../../shared/model/signing-ranges';
import type { SigningSettings } from '../../../shared/model/signing-settings';

type Ranged = keyof typeof settingRanges;
const rangedSettings: readonly Ranged[] = [
  'dsTtl',
  'dnskeyTtl',
  'secureDelegationPollingPeriod',
  'signatureInceptionOffset',
  'nsec3RandomSaltLength',
  'propagationTime',
];

function isOutside(settings: SigningSettings, name: Ranged): boolean {
  const value = settings[name];
  const { minimum, maximum } = settingRanges[name];
  return !Number.isInteger(value) || value < minimum || value > maximum;
}

/** Why a zone can not have these settings, whatever its keys; the parameter is the setting's name. */
export function settingsProblem(settings: SigningSettings): Problem | null {
  const { nsec3UserSalt, dsDigests } = settings;
  const wrong =
    rangedSettings.find((name) => isOutside(settings, name)) ??
    (saltPattern.test(nsec3UserSalt) ? undefined : 'nsec3UserSalt') ??
    (new Set(dsDigests).size === dsDigests.length ? undefined : 'dsDigests');
  return wrong === undefined ? null : { code: 'invalid-parameter', parameters: { parameter: wrong } };
}
