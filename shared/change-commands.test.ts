import { describe, expect, it } from 'vitest';
import { changeCommands } from './change-commands';
import type { DnssecChanges, KeyWish } from './model/dnssec-changes';
import { microsoftSoftwareProvider } from './model/signing-key';

const hour = 3600;
const day = 24 * hour;
const guid = '3f2b6c1e-9a4d-4a0e-8b5c-2d1e7f60a9b1';
const where = '-ZoneName secure.contoso.com -ComputerName DC1.contoso.com';

const wish: KeyWish = {
  keyType: 'KSK',
  algorithm: 8,
  keyLength: 2048,
  keyStorageProvider: microsoftSoftwareProvider,
  storeKeysInDirectory: true,
  dnskeySignatureValidity: 168 * hour,
  dsSignatureValidity: 168 * hour,
  standardSignatureValidity: 240 * hour,
  initialRolloverOffset: 0,
  rolloverPeriod: 755 * day,
};

function commandsOf(changes: Partial<DnssecChanges>): readonly string[] {
  return changeCommands('secure.contoso.com', 'DC1.contoso.com', {
    settings: {},
    addedKeys: [],
    changedKeys: [],
    removedKeys: [],
    ...changes,
  });
}

describe('changeCommands', () => {
  it('adds a key with every property, periods as time spans and names with spaces in quotes', () => {
    expect(commandsOf({ addedKeys: [wish] })).toEqual([
      `Add-DnsServerSigningKey ${where} -Type KeySigningKey -CryptoAlgorithm RsaSha256 -KeyLength 2048` +
        " -KeyStorageProvider 'Microsoft Software Key Storage Provider' -StoreKeysInAD $true" +
        ' -DnsKeySignatureValidityPeriod 7.00:00:00 -DSSignatureValidityPeriod 7.00:00:00' +
        ' -ZoneSignatureValidityPeriod 10.00:00:00 -InitialRolloverOffset 00:00:00 -RolloverPeriod 755.00:00:00',
    ]);
  });

  it('switches the rollover of an added key off by a second command', () => {
    const [line] = commandsOf({ addedKeys: [{ ...wish, rolloverPeriod: null }] });
    expect(line).not.toContain('-RolloverPeriod');
    expect(line).toMatch(/ -PassThru \| Disable-DnsServerSigningKeyRollover .* -Force$/u);
  });

  it('retires a key', () => {
    expect(commandsOf({ changedKeys: [{ guid, nextRolloverAction: 'retire' }] })).toEqual([
      `Set-DnsServerSigningKey ${where} -KeyId ${guid} -NextRolloverAction Retire`,
    ]);
  });

  it('names only what changes', () => {
    expect(commandsOf({ changedKeys: [{ guid, rolloverPeriod: 90 * day }] })).toEqual([
      `Set-DnsServerSigningKey ${where} -KeyId ${guid} -RolloverPeriod 90.00:00:00`,
    ]);
  });

  it('switches the automatic rollover off by its own cmdlet', () => {
    expect(commandsOf({ changedKeys: [{ guid, rolloverPeriod: null }] })).toEqual([
      `Disable-DnsServerSigningKeyRollover ${where} -KeyId ${guid} -Force`,
    ]);
  });

  it('adds before it changes, and changes before it removes', () => {
    const lines = commandsOf({
      addedKeys: [wish],
      changedKeys: [{ guid, dsSignatureValidity: 6 * hour }],
      removedKeys: [guid],
    });
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'Add-DnsServerSigningKey',
      'Set-DnsServerSigningKey',
      'Remove-DnsServerSigningKey',
    ]);
  });

  it('writes settings in one command', () => {
    expect(
      commandsOf({
        settings: {
          signWithNsec3: true,
          nsec3UserSalt: '',
          dsDigests: ['SHA-1', 'SHA-256'],
          dsTtl: hour,
          distributeTrustAnchors: true,
          propagationTime: 2 * day,
          rfc5011KeyRollovers: false,
        },
      }),
    ).toEqual([
      `Set-DnsServerDnsSecZoneSetting ${where} -DenialOfExistence NSec3 -NSec3UserSalt -` +
        ' -DSRecordGenerationAlgorithm Sha1,Sha256 -DSRecordSetTtl 01:00:00 -DistributeTrustAnchor DnsKey' +
        ' -EnableRfc5011KeyRollover $false -PropagationTime 2.00:00:00',
    ]);
  });

  it('writes every parameter of the tabs of settings, and no other', () => {
    expect(
      commandsOf({
        settings: {
          signWithNsec3: true,
          nsec3Iterations: 0,
          nsec3OptOut: true,
          nsec3RandomSaltLength: 0,
          nsec3UserSalt: 'AABB',
          dsDigests: ['SHA-256', 'SHA-384'],
          dsTtl: 0,
          dnskeyTtl: 604_800,
          distributeTrustAnchors: false,
          rfc5011KeyRollovers: true,
          secureDelegationPollingPeriod: 168 * hour,
          signatureInceptionOffset: 0,
        },
      }),
    ).toEqual([
      `Set-DnsServerDnsSecZoneSetting ${where} -DenialOfExistence NSec3 -NSec3Iterations 0 -NSec3OptOut $true` +
        ' -NSec3RandomSaltLength 0 -NSec3UserSalt AABB -DSRecordGenerationAlgorithm Sha256,Sha384' +
        ' -DSRecordSetTtl 00:00:00 -DnsKeyRecordSetTtl 7.00:00:00 -DistributeTrustAnchor None' +
        ' -EnableRfc5011KeyRollover $true -SecureDelegationPollingPeriod 7.00:00:00' +
        ' -SignatureInceptionOffset 00:00:00',
    ]);
  });

  it('says NSec for the denial of existence without NSEC3', () => {
    expect(commandsOf({ settings: { signWithNsec3: false } })).toEqual([
      `Set-DnsServerDnsSecZoneSetting ${where} -DenialOfExistence NSec`,
    ]);
  });

  it('says None where no DS digest is left', () => {
    expect(commandsOf({ settings: { dsDigests: [] } })).toEqual([
      `Set-DnsServerDnsSecZoneSetting ${where} -DSRecordGenerationAlgorithm None`,
    ]);
  });

  it('keeps a quote in a name a quote', () => {
    expect(
      changeCommands("o'brien.com", 'DC1', {
        settings: { dsTtl: 1 },
        addedKeys: [],
        changedKeys: [],
        removedKeys: [],
      }),
    ).toEqual([
      "Set-DnsServerDnsSecZoneSetting -ZoneName 'o''brien.com' -ComputerName DC1 -DSRecordSetTtl 00:00:01",
    ]);
  });
});
