import { timeSpan } from '../../shared/change-commands';
import {
  cmdletAlgorithms,
  cmdletDigests,
  cmdletKeyTypes,
  cmdletRolloverActions,
  cmdletRolloverStatuses,
} from '../../shared/cmdlet-names';
import type { ZoneSettingChange, ZoneSigningProperties } from '../../shared/model/history';
import type { SigningKeyDescriptor } from '../../shared/model/signing-key';
import type { DsDigest } from '../../shared/model/signing-settings';
import { dateTimeText } from '../reports/time-texts';

/*
 * The lists of properties in audit events. Names and their order are Windows' (dialogs.md 8.3). How the values are
 * printed no source shows: they stand as the DnsServer module prints the properties of the same names, and those of 514
 * as the protocol has them (MS-DNSP 3.1.1.2).
 */

/** One property of an event: its name and its value as text. */
export type EventProperty = readonly [name: string, value: string];

const truth = (value: boolean): string => (value ? 'True' : 'False');

function digestList(digests: readonly DsDigest[]): string {
  return digests.length === 0 ? 'None' : digests.map((digest) => cmdletDigests[digest]).join(', ');
}

/** The properties of 525 and 527, in their order. */
export function signingProperties(properties: ZoneSigningProperties): readonly EventProperty[] {
  const { settings, isKeyMasterServer, keyMasterServer } = properties;
  return [
    ['DenialOfExistence', settings.signWithNsec3 ? 'NSec3' : 'NSec'],
    ['DistributeTrustAnchor', settings.distributeTrustAnchors ? 'DnsKey' : 'None'],
    ['DnsKeyRecordSetTtl', timeSpan(settings.dnskeyTtl)],
    ['DSRecordGenerationAlgorithm', digestList(settings.dsDigests)],
    ['DSRecordSetTtl', timeSpan(settings.dsTtl)],
    ['EnableRfc5011KeyRollover', truth(settings.rfc5011KeyRollovers)],
    ['IsKeyMasterServer', truth(isKeyMasterServer)],
    ['KeyMasterServer', keyMasterServer ?? ''],
    ['NSec3HashAlgorithm', 'RsaSha1'],
    ['NSec3Iterations', `${settings.nsec3Iterations}`],
    ['NSec3OptOut', truth(settings.nsec3OptOut)],
    ['NSec3RandomSaltLength', `${settings.nsec3RandomSaltLength}`],
    ['NSec3UserSalt', settings.nsec3UserSalt === '' ? '-' : settings.nsec3UserSalt],
    ['ParentHasSecureDelegation', truth(settings.parentHasSecureDelegation)],
    ['PropagationTime', timeSpan(settings.propagationTime)],
    ['SecureDelegationPollingPeriod', timeSpan(settings.secureDelegationPollingPeriod)],
    ['SignatureInceptionOffset', timeSpan(settings.signatureInceptionOffset)],
  ];
}

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu;

/**
 * A key pair by its pointer: `{GUID}` for one in the directory, the certificate's serial number for any other
 * (powershell.md 4.3); empty where there is none.
 */
export function keyPointer(key: string | null, inDirectory: boolean): string {
  if (key === null) return '';
  return inDirectory && guid.test(key) ? `{${key.toUpperCase()}}` : key;
}

const instant = (time: number | null): string => (time === null ? '' : dateTimeText(time));

/** The properties of 569 and 570, in their order. */
export function descriptorProperties(descriptor: SigningKeyDescriptor): readonly EventProperty[] {
  const pointer = (key: string | null): string => keyPointer(key, descriptor.storeKeysInDirectory);
  return [
    ['KeyId', descriptor.guid],
    ['KeyType', cmdletKeyTypes[descriptor.keyType]],
    ['CurrentState', 'Active'],
    ['KeyStorageProvider', descriptor.keyStorageProvider],
    ['StoreKeysInAD', truth(descriptor.storeKeysInDirectory)],
    ['CryptoAlgorithm', cmdletAlgorithms[descriptor.algorithm]],
    ['KeyLength', `${descriptor.keyLength}`],
    ['DnsKeySignatureValidityPeriod', timeSpan(descriptor.dnskeySignatureValidity)],
    ['DSSignatureValidityPeriod', timeSpan(descriptor.dsSignatureValidity)],
    ['ZoneSignatureValidityPeriod', timeSpan(descriptor.standardSignatureValidity)],
    ['InitialRolloverOffset', timeSpan(descriptor.initialRolloverOffset)],
    ['RolloverPeriod', timeSpan(descriptor.rolloverPeriod ?? 0)],
    ['RolloverType', descriptor.keyType === 'KSK' ? 'DoubleSignature' : 'PrePublish'],
    ['NextRolloverAction', cmdletRolloverActions[descriptor.nextRolloverAction]],
    ['LastRolloverTime', instant(descriptor.rollover.lastRolloverTime)],
    ['NextRolloverTime', instant(descriptor.rollover.nextRolloverTime)],
    ['CurrentRolloverStatus', cmdletRolloverStatuses[descriptor.rolloverStatus]],
    ['ActiveKey', pointer(descriptor.activeKey)],
    ['StandbyKey', pointer(descriptor.standbyKey)],
    ['NextKey', pointer(descriptor.nextKey)],
  ];
}

const protocolNames: Record<ZoneSettingChange['setting'], string> = {
  signWithNsec3: 'SignWithNSEC3',
  nsec3Iterations: 'NSEC3Iterations',
  nsec3OptOut: 'NSEC3OptOut',
  nsec3RandomSaltLength: 'NSEC3RandomSaltLength',
  nsec3UserSalt: 'NSEC3UserSalt',
  dsDigests: 'DsRecordAlgorithms',
  dsTtl: 'DSRecordSetTTL',
  dnskeyTtl: 'DNSKEYRecordSetTTL',
  distributeTrustAnchors: 'MaintainTrustAnchor',
  rfc5011KeyRollovers: 'RFC5011KeyRollovers',
  parentHasSecureDelegation: 'ParentHasSecureDelegation',
  propagationTime: 'PropagationTime',
  secureDelegationPollingPeriod: 'SecureDelegationPollingPeriod',
  signatureInceptionOffset: 'SignatureInceptionOffset',
};

/** DsRecordAlgorithms is a set of bits; 3 stands for SHA-1 and SHA-256. */
const digestBits: Record<DsDigest, number> = { 'SHA-1': 1, 'SHA-256': 2, 'SHA-384': 4 };

function protocolValue(value: ZoneSettingChange['value']): string {
  switch (typeof value) {
    case 'boolean':
      return value ? '1' : '0';
    case 'number':
      return `${value}`;
    case 'string':
      return value === '' ? '-' : value;
    default:
      return `${value.reduce((sum, digest) => sum + digestBits[digest], 0)}`;
  }
}

/** The setting and the value of 514. */
export function settingProperty({ setting, value }: ZoneSettingChange): EventProperty {
  return [protocolNames[setting], protocolValue(value)];
}
