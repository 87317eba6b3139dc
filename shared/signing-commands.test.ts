import { describe, expect, it } from 'vitest';
import { restingRollover } from './model/signing-key';
import type { SigningKeyDescriptor } from './model/signing-key';
import type { SigningStart, ZoneSigningPlan } from './model/signing-parameters';
import { defaultSigningSettings } from './model/signing-settings';
import { signingCommands } from './signing-commands';

const key: SigningKeyDescriptor = {
  guid: '11111111-1111-4111-8111-111111111111',
  keyType: 'KSK',
  algorithm: 13,
  keyLength: 256,
  keyStorageProvider: 'Microsoft Software Key Storage Provider',
  storeKeysInDirectory: true,
  dnskeySignatureValidity: 604_800,
  dsSignatureValidity: 604_800,
  standardSignatureValidity: 864_000,
  initialRolloverOffset: 0,
  rolloverPeriod: 65_232_000,
  nextRolloverAction: 'normal',
  rolloverStatus: 'not-rolling',
  rollover: restingRollover,
  activeKey: null,
  standbyKey: null,
  nextKey: null,
};

const start: SigningStart = {
  zone: 'a.test',
  server: 'DC1',
  zoneType: 'ad-integrated-primary',
  keyMaster: null,
  settings: defaultSigningSettings,
  savedKeys: [],
  keyStorageProviders: [],
  signedZones: [],
};

const plan: ZoneSigningPlan = {
  zone: 'a.test',
  act: 'sign',
  keyMaster: 'DC1.test',
  consequences: [],
  reversibility: { kind: 'keys-stay' },
  settings: defaultSigningSettings,
  keys: [key],
};

const sign = 'Invoke-DnsServerZoneSign -ZoneName a.test -ComputerName DC1.test';

describe('the commands of signing', () => {
  it('reset everything with default settings', () => {
    expect(signingCommands(start, { kind: 'defaults' }, plan)).toEqual([`${sign} -SignWithDefault -Force`]);
  });

  it('change what was customized, and sign', () => {
    const changes = { settings: { nsec3Iterations: 0 }, addedKeys: [], changedKeys: [], removedKeys: [] };
    expect(signingCommands(start, { kind: 'custom', changes }, plan)).toEqual([
      'Set-DnsServerDnsSecZoneSetting -ZoneName a.test -ComputerName DC1.test -NSec3Iterations 0',
      `${sign} -Force`,
    ]);
  });

  it('say the parameters of another zone one by one, and remove keys that go', () => {
    const descriptor = { ...key, guid: '22222222-2222-4222-8222-222222222222' };
    const saved = { ...start, savedKeys: [{ descriptor, keys: [], rolloverObstacle: null }] };
    const commands = signingCommands(saved, { kind: 'of-zone', zone: 'b.test' }, plan);
    expect(commands[0]).toContain('Add-DnsServerSigningKey');
    expect(commands[0]).toContain('ECDsaP256Sha256');
    expect(commands[1]).toContain(`Remove-DnsServerSigningKey`);
    expect(commands[1]).toContain(descriptor.guid);
    expect(commands[2]).toContain('Set-DnsServerDnsSecZoneSetting');
    expect(commands.at(-1)).toBe(`${sign} -Force`);
  });

  it('bring the role to the server first where another one has it', () => {
    const keyMaster = { server: 'DC2', fqdn: 'DC2.test', online: true };
    expect(signingCommands({ ...start, keyMaster }, { kind: 'defaults' }, plan)[0]).toBe(
      'Reset-DnsServerZoneKeyMasterRole -ZoneName a.test -KeyMasterServer DC1.test -SeizeRole -Force',
    );
    const own = { server: 'DC1', fqdn: 'dc1.test', online: true };
    expect(signingCommands({ ...start, keyMaster: own }, { kind: 'defaults' }, plan)).toHaveLength(1);
  });
});
