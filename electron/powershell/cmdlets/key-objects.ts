import type { SigningKey } from '../dns-server-data';
import type { PsObject } from '../value';
import { dateTime, psObject, timeSpan } from '../value';
import { algorithms, keyTypes, rolloverActions, rolloverStatuses } from './names';

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu;

/**
 * A signing key as `DnsServerSigningKey` (powershell.md 4.3).
 *
 * What a key without automatic rollover shows as its period is not documented; zero is shown, and
 * `IsRolloverEnabled` says what it means.
 */
export function signingKeyObject(key: SigningKey): PsObject {
  const { descriptor } = key;
  return psObject('DnsServerSigningKey', {
    ZoneName: key.zone,
    KeyId: descriptor.guid,
    KeyType: keyTypes.of(descriptor.keyType),
    CurrentState: key.state === 'active' ? 'Active' : 'Retired',
    CurrentRolloverStatus: rolloverStatuses.of(descriptor.rolloverStatus),
    KeyStorageProvider: descriptor.keyStorageProvider,
    StoreKeysInAD: descriptor.storeKeysInDirectory,
    CryptoAlgorithm: algorithms.of(descriptor.algorithm),
    KeyLength: descriptor.keyLength,
    DnsKeySignatureValidityPeriod: timeSpan(descriptor.dnskeySignatureValidity),
    DSSignatureValidityPeriod: timeSpan(descriptor.dsSignatureValidity),
    ZoneSignatureValidityPeriod: timeSpan(descriptor.standardSignatureValidity),
    InitialRolloverOffset: timeSpan(descriptor.initialRolloverOffset),
    RolloverPeriod: timeSpan(descriptor.rolloverPeriod ?? 0),
    RolloverType: descriptor.keyType === 'KSK' ? 'DoubleSignature' : 'PrePublish',
    NextRolloverAction: rolloverActions.of(key.nextRolloverAction),
    LastRolloverTime: dateTime(key.lastRolloverTime),
    NextRolloverTime: dateTime(key.nextRolloverTime),
    ActiveKey: pointer(descriptor.activeKey, descriptor.storeKeysInDirectory),
    StandbyKey: pointer(descriptor.standbyKey, descriptor.storeKeysInDirectory),
    NextKey: pointer(descriptor.nextKey, descriptor.storeKeysInDirectory),
    IsRolloverEnabled: descriptor.rolloverPeriod !== null,
  });
}

/** A key pointer: `{GUID}` for a key in the directory, the certificate's serial number for any other. */
function pointer(key: string | null, inDirectory: boolean): string | null {
  if (key === null) return null;
  return inDirectory && guid.test(key) ? `{${key.toUpperCase()}}` : key;
}
