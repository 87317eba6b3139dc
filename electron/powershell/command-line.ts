import type { SigningSettings } from '../../shared/model/signing-settings';
import { algorithms, digests, keyTypes, rolloverActions } from './cmdlets/names';
import { settingFields } from './cmdlets/setting-fields';
import type { NewSigningKey, NewTrustAnchor, RolloverTimes, SigningKeyChanges } from './dns-server-port';
import { plainText } from './format/plain-text';
import { quoted } from './quoting';
import type { Value } from './value';
import { hasKind, isList, timeSpan } from './value';

interface OnZone {
  /** FQDN for `-ComputerName`; null for the server the command runs on. */
  readonly server: string | null;
  readonly zone: string;
}

interface OnKey extends OnZone {
  readonly keyId: string;
}

/** An act of this program for which PowerShell has a command. */
export type PowerShellAct =
  | {
      readonly kind: 'move-key-master';
      readonly zone: string;
      /** FQDN of the new Key Master. */
      readonly target: string;
      readonly mode: 'transfer' | 'seize' | 'seize-without-key-checks' | 'assign';
    }
  | ({ readonly kind: 'sign-zone'; readonly parameters: 'default' | 'saved' } & OnZone)
  | ({ readonly kind: 're-sign-zone' } & OnZone)
  | ({ readonly kind: 'unsign-zone' } & OnZone)
  | ({
      readonly kind: 'set-settings';
      readonly before: SigningSettings;
      readonly after: SigningSettings;
    } & OnZone)
  | ({ readonly kind: 'add-signing-key'; readonly key: NewSigningKey } & OnZone)
  | ({ readonly kind: 'set-signing-key'; readonly changes: SigningKeyChanges } & OnKey)
  | ({ readonly kind: 'retire-signing-key' } & OnKey)
  | ({ readonly kind: 'remove-signing-key' } & OnKey)
  | ({ readonly kind: 'enable-rollover'; readonly times: RolloverTimes } & OnKey)
  | ({ readonly kind: 'disable-rollover' } & OnKey)
  | { readonly kind: 'add-trust-anchor'; readonly server: string | null; readonly anchor: NewTrustAnchor }
  | {
      readonly kind: 'remove-trust-anchor';
      readonly server: string | null;
      readonly name: string;
      /** null removes every type. */
      readonly type: 'DNSKEY' | 'DS' | null;
    };

/** An argument by name; a name without a value is a switch, an undefined value was not asked for. */
type Argument = readonly [name: string, value?: Value];
type Arguments = readonly Argument[];

const force: Argument = ['Force'];

/**
 * The PowerShell command of an act, ready to be pasted into a console.
 *
 * Only what differs from a default or from before is named. `-Force` stands where the cmdlet would ask, because
 * the act was confirmed before its command is shown. Seizing, with or without key checks, and assigning are one
 * command (powershell.md 7.1).
 *
 * @returns null for a change of settings that changes nothing
 */
export function commandLineOf(act: PowerShellAct): string | null {
  switch (act.kind) {
    case 'move-key-master':
      return moveLine(act);
    case 'sign-zone': {
      const withDefault: Arguments = act.parameters === 'default' ? [['SignWithDefault']] : [];
      return onZone('Invoke-DnsServerZoneSign', act, withDefault, force);
    }
    case 're-sign-zone':
      return onZone('Invoke-DnsServerZoneSign', act, [['DoResign']], force);
    case 'unsign-zone':
      return onZone('Invoke-DnsServerZoneUnsign', act, [], force);
    case 'set-settings':
      return settingsLine(act);
    case 'add-signing-key':
      return onZone('Add-DnsServerSigningKey', act, newKeyArguments(act.key));
    case 'add-trust-anchor':
      return addAnchorLine(act.server, act.anchor);
    case 'remove-trust-anchor':
      return removeAnchorLine(act);
    case 'set-signing-key':
    case 'retire-signing-key':
    case 'remove-signing-key':
    case 'enable-rollover':
    case 'disable-rollover':
      return keyLine(act);
  }
}

type ActOf<K extends PowerShellAct['kind']> = Extract<PowerShellAct, { readonly kind: K }>;

function keyLine(
  act: ActOf<
    'set-signing-key' | 'retire-signing-key' | 'remove-signing-key' | 'enable-rollover' | 'disable-rollover'
  >,
): string {
  const keyId: Argument = ['KeyId', act.keyId];
  switch (act.kind) {
    case 'set-signing-key':
      return onZone('Set-DnsServerSigningKey', act, [keyId, ...changeArguments(act.changes)]);
    case 'retire-signing-key': {
      const retire = changeArguments({ nextRolloverAction: 'retire' });
      return onZone('Set-DnsServerSigningKey', act, [keyId, ...retire]);
    }
    case 'remove-signing-key':
      return onZone('Remove-DnsServerSigningKey', act, [keyId], force);
    case 'enable-rollover': {
      const { rolloverPeriod, initialRolloverOffset } = act.times;
      const times = [
        ...period('RolloverPeriod', rolloverPeriod),
        ...period('InitialRolloverOffset', initialRolloverOffset),
      ];
      return onZone('Enable-DnsServerSigningKeyRollover', act, [keyId, ...times], force);
    }
    case 'disable-rollover':
      return onZone('Disable-DnsServerSigningKeyRollover', act, [keyId], force);
  }
}

function moveLine({ zone, target, mode }: ActOf<'move-key-master'>): string {
  const seize: Arguments = mode === 'transfer' ? [] : [['SeizeRole']];
  return line('Reset-DnsServerZoneKeyMasterRole', [
    ['ZoneName', zone],
    ['KeyMasterServer', target],
    ...seize,
    force,
  ]);
}

function settingsLine(act: ActOf<'set-settings'>): string | null {
  const changed = settingFields.filter(
    ({ show }) => argument(show(act.before)) !== argument(show(act.after)),
  );
  if (changed.length === 0) return null;
  return onZone(
    'Set-DnsServerDnsSecZoneSetting',
    act,
    changed.map(({ property, show }): Argument => [property, show(act.after)]),
  );
}

function newKeyArguments(key: NewSigningKey): Arguments {
  return [
    ['Type', keyTypes.of(key.keyType)],
    ['CryptoAlgorithm', algorithms.of(key.algorithm)],
    ['KeyLength', key.keyLength],
    ['KeyStorageProvider', key.keyStorageProvider],
    ['StoreKeysInAD', key.storeKeysInDirectory],
    ...period('DnsKeySignatureValidityPeriod', key.dnskeySignatureValidity),
    ...period('DSSignatureValidityPeriod', key.dsSignatureValidity),
    ...period('ZoneSignatureValidityPeriod', key.standardSignatureValidity),
    ...period('InitialRolloverOffset', key.initialRolloverOffset),
    ...period('RolloverPeriod', key.rolloverPeriod ?? undefined),
  ];
}

function changeArguments(changes: SigningKeyChanges): Arguments {
  const { nextRolloverAction: action } = changes;
  return [
    ...period('DnsKeySignatureValidityPeriod', changes.dnskeySignatureValidity),
    ...period('DSSignatureValidityPeriod', changes.dsSignatureValidity),
    ...period('ZoneSignatureValidityPeriod', changes.standardSignatureValidity),
    ...period('RolloverPeriod', changes.rolloverPeriod),
    ...(action ? [['NextRolloverAction', rolloverActions.of(action)] as const] : []),
  ];
}

function addAnchorLine(server: string | null, anchor: NewTrustAnchor): string {
  const specific: Arguments =
    anchor.type === 'DNSKEY'
      ? [['Base64Data', anchor.publicKey]]
      : [
          ['KeyTag', anchor.keyTag],
          ['DigestType', digests.of(anchor.digestType)],
          ['Digest', anchor.digest],
        ];
  return line('Add-DnsServerTrustAnchor', [
    ['Name', anchor.name],
    ['CryptoAlgorithm', algorithms.of(anchor.algorithm)],
    ...specific,
    ...on(server),
  ]);
}

function removeAnchorLine({ server, name, type }: ActOf<'remove-trust-anchor'>): string {
  const ofType: Arguments = type === null ? [] : [['Type', type === 'DS' ? 'DS' : 'DnsKey']];
  return line('Remove-DnsServerTrustAnchor', [['Name', name], ...ofType, ...on(server), force]);
}

function onZone(cmdlet: string, { server, zone }: OnZone, rest: Arguments, ...last: Arguments): string {
  return line(cmdlet, [['ZoneName', zone], ...rest, ...on(server), ...last]);
}

function on(server: string | null): Arguments {
  return server === null ? [] : [['ComputerName', server]];
}

function period(name: string, seconds: number | undefined): Arguments {
  return seconds === undefined ? [] : [[name, timeSpan(seconds)]];
}

function line(cmdlet: string, given: Arguments): string {
  const words = given.map(([name, value]) =>
    value === undefined ? `-${name}` : `-${name} ${argument(value)}`,
  );
  return [cmdlet, ...words].join(' ');
}

function argument(value: Value): string {
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (isList(value)) return value.map(argument).join(',');
  if (typeof value === 'number' || (hasKind(value) && value.kind === 'time-span')) return plainText(value);
  return quoted(plainText(value));
}
