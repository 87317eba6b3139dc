import type { Problem } from '../../../shared/contract/problem';
import type { SigningSettings } from '../../../shared/model/signing-settings';

const hour = 3600;
const week = 168 * hour;

/** Seconds or octets, from and to (dialogs.md 2.1; ms-dnsp.md section 6). */
const ranges = {
  dsTtl: [0, week],
  dnskeyTtl: [0, week],
  secureDelegationPollingPeriod: [hour, week],
  signatureInceptionOffset: [0, week],
  nsec3RandomSaltLength: [0, 255],
  propagationTime: [0, Number.MAX_SAFE_INTEGER],
} as const satisfies Partial<Record<keyof SigningSettings, readonly [number, number]>>;

type Ranged = keyof typeof ranges;
const rangedSettings: readonly Ranged[] = [
  'dsTtl',
  'dnskeyTtl',
  'secureDelegationPollingPeriod',
  'signatureInceptionOffset',
  'nsec3RandomSaltLength',
  'propagationTime',
];

/** Octets of a salt in hexadecimal digits, two for each; RFC 5155 section 3.1.5 has room for 255. */
const salt = /^(?:[0-9A-F]{2}){0,255}$/iu;

function isOutside(settings: SigningSettings, name: Ranged): boolean {
  const value = settings[name];
  const [minimum, maximum] = ranges[name];
  return !Number.isInteger(value) || value < minimum || value > maximum;
}

/** Why a zone can not have these settings, whatever its keys; the parameter is the setting's name. */
export function settingsProblem(settings: SigningSettings): Problem | null {
  const { nsec3UserSalt, dsDigests } = settings;
  const wrong =
    rangedSettings.find((name) => isOutside(settings, name)) ??
    (salt.test(nsec3UserSalt) ? undefined : 'nsec3UserSalt') ??
    (new Set(dsDigests).size === dsDigests.length ? undefined : 'dsDigests');
  return wrong === undefined ? null : { code: 'invalid-parameter', parameters: { parameter: wrong } };
}
