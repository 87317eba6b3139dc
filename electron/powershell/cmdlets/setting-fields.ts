import type { SigningSettings } from '../../../shared/model/signing-settings';
import type { ParameterType } from '../binding/metadata';
import type { BoundParameters } from '../binding/bound-parameters';
import type { Value } from '../value';
import { timeSpan } from '../value';
import { digests } from './names';

/** One DNSSEC setting of a zone: its property, which is its parameter as well, and our fields. */
export interface SettingField {
  readonly property: string;
  readonly type: ParameterType;
  readonly values?: readonly string[];
  readonly position?: number;
  /** The setting as PowerShell shows it. */
  readonly show: (settings: SigningSettings) => Value;
  /** The change that a parameter asks for; nothing when it was not given. */
  readonly read: (parameters: BoundParameters) => Partial<SigningSettings>;
  /** How the verbose stream calls it (powershell.md 5.2), where that is not the property's name. */
  readonly verboseName?: string;
}

type FieldOf<T> = {
  [K in keyof SigningSettings]: SigningSettings[K] extends T ? K : never;
}[keyof SigningSettings];

/** No salt of the user's own. */
const noSalt = '-';

function period(property: string, field: FieldOf<number>): SettingField {
  return {
    property,
    type: 'TimeSpan',
    show: (settings) => timeSpan(settings[field]),
    read: (parameters) => given(field, parameters.seconds(property)),
  };
}

function flag(property: string, field: FieldOf<boolean>, verboseName?: string): SettingField {
  return {
    property,
    type: 'Boolean',
    show: (settings) => settings[field],
    read: (parameters) => given(field, parameters.boolean(property)),
    ...(verboseName === undefined ? {} : { verboseName }),
  };
}

function count(property: string, type: ParameterType, field: FieldOf<number>): SettingField {
  return {
    property,
    type,
    show: (settings) => settings[field],
    read: (parameters) => given(field, parameters.number(property)),
  };
}

function given<K extends keyof SigningSettings>(
  field: K,
  value: SigningSettings[K] | undefined,
): Partial<SigningSettings> {
  const change: Partial<Pick<SigningSettings, K>> = {};
  if (value !== undefined) change[field] = value;
  return change;
}

function choice(
  property: string,
  values: readonly string[],
  rest: Pick<SettingField, 'show' | 'read'> & { readonly position?: number; readonly type?: ParameterType },
): SettingField {
  return { property, type: 'String', values, ...rest };
}

const userSalt: SettingField = {
  property: 'NSec3UserSalt',
  type: 'String',
  show: ({ nsec3UserSalt }) => nsec3UserSalt || noSalt,
  read: (parameters) => {
    const text = parameters.text('NSec3UserSalt');
    return given('nsec3UserSalt', text === noSalt ? '' : text);
  },
};

function noChange(): Partial<SigningSettings> {
  return {};
}

/** The settings that have a parameter, in the order the console lists them (powershell.md 4.1). */
export const settingFields: readonly SettingField[] = [
  choice('DenialOfExistence', ['NSec', 'NSec3'], {
    position: 2,
    show: ({ signWithNsec3 }) => (signWithNsec3 ? 'NSec3' : 'NSec'),
    read: (parameters) => {
      const text = parameters.text('DenialOfExistence');
      return given('signWithNsec3', text === undefined ? undefined : text === 'NSec3');
    },
  }),
  // Only one hash exists (RFC 5155 section 11), so naming it changes nothing.
  choice('NSec3HashAlgorithm', ['RsaSha1'], { show: () => 'RsaSha1', read: noChange }),
  count('NSec3Iterations', 'UInt16', 'nsec3Iterations'),
  flag('NSec3OptOut', 'nsec3OptOut'),
  count('NSec3RandomSaltLength', 'Byte', 'nsec3RandomSaltLength'),
  userSalt,
  period('DnsKeyRecordSetTtl', 'dnskeyTtl'),
  period('DSRecordSetTtl', 'dsTtl'),
  choice('DSRecordGenerationAlgorithm', ['None', ...digests.all], {
    type: 'String[]',
    show: ({ dsDigests }) => (dsDigests.length === 0 ? ['None'] : dsDigests.map(digests.of)),
    read: (parameters) =>
      given(
        'dsDigests',
        parameters.texts('DSRecordGenerationAlgorithm')?.flatMap((name) => digests.read(name) ?? []),
      ),
  }),
  choice('DistributeTrustAnchor', ['None', 'DnsKey'], {
    type: 'String[]',
    show: ({ distributeTrustAnchors }) => [distributeTrustAnchors ? 'DnsKey' : 'None'],
    read: (parameters) =>
      given('distributeTrustAnchors', parameters.texts('DistributeTrustAnchor')?.includes('DnsKey')),
  }),
  flag('EnableRfc5011KeyRollover', 'rfc5011KeyRollovers', 'RFC5011KeyRollovers'),
  flag('ParentHasSecureDelegation', 'parentHasSecureDelegation'),
  period('SecureDelegationPollingPeriod', 'secureDelegationPollingPeriod'),
  period('PropagationTime', 'propagationTime'),
  period('SignatureInceptionOffset', 'signatureInceptionOffset'),
];
