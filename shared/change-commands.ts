import { cmdletAlgorithms, cmdletDigests, cmdletKeyTypes, cmdletRolloverActions } from './cmdlet-names';
import { word } from './command-line';
import type { DnssecChanges, KeyChange, KeyWish } from './model/dnssec-changes';
import type { DsDigest } from './model/signing-settings';

type Settings = DnssecChanges['settings'];

/** One parameter with its value as PowerShell reads it, `null` where the value is not part of the change. */
type Parameter = readonly [name: string, value: string | null];

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** A period in seconds as a .NET `TimeSpan`, the type of every period parameter: `755.00:00:00`, `12:00:00`. */
export function timeSpan(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  return `${days > 0 ? `${days}.` : ''}${clock.map(twoDigits).join(':')}`;
}

/** The value where there is one, written by `write`. */
function given<T>(value: T | undefined, write: (value: T) => string): string | null {
  return value === undefined ? null : write(value);
}

function truth(value: boolean): string {
  return value ? '$true' : '$false';
}

function written(parameters: readonly Parameter[]): string {
  return parameters.map(([name, value]) => (value === null ? '' : ` -${name} ${value}`)).join('');
}

/** Where a command works: the zone, on its Key Master (a server that is not it answers 9101). */
function place(zone: string, keyMaster: string): string {
  return `-ZoneName ${word(zone)} -ComputerName ${word(keyMaster)}`;
}

/** `Add-DnsServerSigningKey` has no way to say "no automatic rollover"; a second command says it of the new key. */
function addCommand(where: string, wish: KeyWish): string {
  const parameters: readonly Parameter[] = [
    ['Type', cmdletKeyTypes[wish.keyType]],
    ['CryptoAlgorithm', cmdletAlgorithms[wish.algorithm]],
    ['KeyLength', String(wish.keyLength)],
    ['KeyStorageProvider', word(wish.keyStorageProvider)],
    ['StoreKeysInAD', truth(wish.storeKeysInDirectory)],
    ['DnsKeySignatureValidityPeriod', timeSpan(wish.dnskeySignatureValidity)],
    ['DSSignatureValidityPeriod', timeSpan(wish.dsSignatureValidity)],
    ['ZoneSignatureValidityPeriod', timeSpan(wish.standardSignatureValidity)],
    ['InitialRolloverOffset', timeSpan(wish.initialRolloverOffset)],
    ['RolloverPeriod', wish.rolloverPeriod === null ? null : timeSpan(wish.rolloverPeriod)],
  ];
  const add = `Add-DnsServerSigningKey ${where}${written(parameters)}`;
  return wish.rolloverPeriod === null
    ? `${add} -PassThru | Disable-DnsServerSigningKeyRollover ${where} -Force`
    : add;
}

function changeCommandsOfKey(where: string, change: KeyChange): readonly string[] {
  const { rolloverPeriod } = change;
  const parameters = written([
    ['DnsKeySignatureValidityPeriod', given(change.dnskeySignatureValidity, timeSpan)],
    ['DSSignatureValidityPeriod', given(change.dsSignatureValidity, timeSpan)],
    ['ZoneSignatureValidityPeriod', given(change.standardSignatureValidity, timeSpan)],
    ['RolloverPeriod', given(rolloverPeriod ?? undefined, timeSpan)],
    ['NextRolloverAction', given(change.nextRolloverAction, (action) => cmdletRolloverActions[action])],
  ]);
  const key = `${where} -KeyId ${change.guid}`;
  return [
    ...(parameters === '' ? [] : [`Set-DnsServerSigningKey ${key}${parameters}`]),
    ...(rolloverPeriod === null ? [`Disable-DnsServerSigningKeyRollover ${key} -Force`] : []),
  ];
}

function digestList(list: readonly DsDigest[]): string {
  return list.length === 0 ? 'None' : list.map((digest) => cmdletDigests[digest]).join(',');
}

/** How the zone proves that a name does not exist. */
function denialParameters(settings: Settings): readonly Parameter[] {
  return [
    ['DenialOfExistence', given(settings.signWithNsec3, (nsec3) => (nsec3 ? 'NSec3' : 'NSec'))],
    ['NSec3Iterations', given(settings.nsec3Iterations, String)],
    ['NSec3OptOut', given(settings.nsec3OptOut, truth)],
    ['NSec3RandomSaltLength', given(settings.nsec3RandomSaltLength, String)],
    ['NSec3UserSalt', given(settings.nsec3UserSalt, (salt) => (salt === '' ? '-' : salt))],
  ];
}

function settingParameters(settings: Settings): readonly Parameter[] {
  return [
    ...denialParameters(settings),
    ['DSRecordGenerationAlgorithm', given(settings.dsDigests, digestList)],
    ['DSRecordSetTtl', given(settings.dsTtl, timeSpan)],
    ['DnsKeyRecordSetTtl', given(settings.dnskeyTtl, timeSpan)],
    ['DistributeTrustAnchor', given(settings.distributeTrustAnchors, (on) => (on ? 'DnsKey' : 'None'))],
    ['EnableRfc5011KeyRollover', given(settings.rfc5011KeyRollovers, truth)],
    ['ParentHasSecureDelegation', given(settings.parentHasSecureDelegation, truth)],
    ['PropagationTime', given(settings.propagationTime, timeSpan)],
    ['SecureDelegationPollingPeriod', given(settings.secureDelegationPollingPeriod, timeSpan)],
    ['SignatureInceptionOffset', given(settings.signatureInceptionOffset, timeSpan)],
  ];
}

function settingCommands(where: string, settings: Settings): readonly string[] {
  const parameters = written(settingParameters(settings));
  return parameters === '' ? [] : [`Set-DnsServerDnsSecZoneSetting ${where}${parameters}`];
}

/**
 * The PowerShell commands that change a zone as OK does, one a line, to be copied.
 *
 * Keys are added before others are retired or removed, so that the zone never lacks a kind (9104). Parameters as
 * in the DnsServer module (powershell.md section 3); `keyMaster` is an FQDN.
 */
export function changeCommands(zone: string, keyMaster: string, changes: DnssecChanges): readonly string[] {
  const where = place(zone, keyMaster);
  return [
    ...changes.addedKeys.map((wish) => addCommand(where, wish)),
    ...changes.changedKeys.flatMap((change) => changeCommandsOfKey(where, change)),
    ...changes.removedKeys.map((guid) => `Remove-DnsServerSigningKey ${where} -KeyId ${guid} -Force`),
    ...settingCommands(where, changes.settings),
  ];
}

/**
 * The PowerShell command that starts a key's rollover, or takes it over the wait for the parent, to be copied.
 *
 * Cmdlets of powershell.md section 3; `keyMaster` is an FQDN.
 */
export function rolloverCommand(
  zone: string,
  keyMaster: string,
  guid: string,
  act: 'start' | 'step',
): string {
  const verb = act === 'start' ? 'Invoke' : 'Step';
  return `${verb}-DnsServerSigningKeyRollover ${place(zone, keyMaster)} -KeyId ${guid} -Force`;
}
