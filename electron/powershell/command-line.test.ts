import { describe, expect, it } from 'vitest';
import { defaultSigningSettings } from '../../shared/model/signing-settings';
import { defaultKeys } from './cmdlets/default-keys';
import { commandLineOf } from './command-line';
import type { PowerShellAct } from './command-line';
import { openConsole } from './testing/console';
import { kskId, zskId } from './testing/memory-world';

const on = { server: 'DC1.contoso.com', zone: 'secure.contoso.com' };
const here = { server: null, zone: 'secure.contoso.com' };

function command(act: PowerShellAct): string {
  return commandLineOf(act) ?? '';
}

describe('commandLineOf', () => {
  it('prints the command of a transfer as the brief does', () => {
    const act = { kind: 'move-key-master', zone: 'secure.contoso.com', target: 'dc2.contoso.com' } as const;
    expect(command({ ...act, mode: 'transfer' })).toBe(
      'Reset-DnsServerZoneKeyMasterRole -ZoneName secure.contoso.com -KeyMasterServer dc2.contoso.com -Force',
    );
    for (const mode of ['seize', 'seize-without-key-checks', 'assign'] as const)
      expect(command({ ...act, mode })).toBe(
        'Reset-DnsServerZoneKeyMasterRole -ZoneName secure.contoso.com -KeyMasterServer dc2.contoso.com -SeizeRole -Force',
      );
  });

  it('names only the settings that differ, and has no command for none', () => {
    const before = defaultSigningSettings;
    expect(commandLineOf({ kind: 'set-settings', ...on, before, after: { ...before } })).toBeNull();
    const after = {
      ...before,
      nsec3OptOut: true,
      rfc5011KeyRollovers: false,
      propagationTime: 3600,
      dsDigests: [],
      nsec3UserSalt: '',
    };
    expect(command({ kind: 'set-settings', ...on, before: { ...before, nsec3UserSalt: 'AB' }, after })).toBe(
      "Set-DnsServerDnsSecZoneSetting -ZoneName secure.contoso.com -NSec3OptOut $true -NSec3UserSalt '-' -DSRecordGenerationAlgorithm None -EnableRfc5011KeyRollover $false -PropagationTime 01:00:00 -ComputerName DC1.contoso.com",
    );
  });

  it.each([
    ['$(Get-DnsServerZone)', "'$(Get-DnsServerZone)'"],
    ['a; echo b', "'a; echo b'"],
    ["it's", "'it''s'"],
    ['it\u2019s', "'it\u2019\u2019s'"],
    ['-Force', "'-Force'"],
    ['', "''"],
  ])('quotes the name %s so that it stays a name', async (name, written) => {
    const line = command({ kind: 'unsign-zone', server: null, zone: name });
    expect(line).toBe(`Invoke-DnsServerZoneUnsign -ZoneName ${written} -Force`);
    const { lines } = openConsole();
    expect(await lines(`echo ${written}`)).toEqual([name]);
  });

  it('prints commands that do the act', async () => {
    const { lines, world } = openConsole();
    const [zone] = world.zones;
    const before = defaultSigningSettings;
    const after = { ...before, signWithNsec3: false, dsDigests: ['SHA-384'] as const, dsTtl: 90_061 };
    const settings = command({ kind: 'set-settings', ...on, before, after });
    expect(await lines(settings)).toEqual([]);
    expect(zone?.settings).toEqual(after);

    const key = { ...defaultKeys.ZSK, algorithm: 14, keyLength: 384, storeKeysInDirectory: false } as const;
    expect(await lines(command({ kind: 'add-signing-key', ...on, key }))).toEqual([]);
    expect(zone?.keys.at(-1)?.descriptor).toMatchObject(key);

    const acts: readonly PowerShellAct[] = [
      { kind: 'set-signing-key', ...here, keyId: kskId, changes: { rolloverPeriod: 9 * 86_400 } },
      { kind: 'retire-signing-key', ...here, keyId: kskId },
      { kind: 'disable-rollover', ...on, keyId: kskId },
      { kind: 'enable-rollover', ...on, keyId: kskId, times: { initialRolloverOffset: 60 } },
      { kind: 'remove-signing-key', ...on, keyId: zskId },
      { kind: 're-sign-zone', ...on },
      { kind: 'unsign-zone', ...here },
      { kind: 'sign-zone', ...on, parameters: 'saved' },
      {
        kind: 'add-trust-anchor',
        server: 'DC2',
        anchor: { type: 'DNSKEY', name: 'a.com', algorithm: 8, publicKey: 'AwE/+A==' },
      },
      {
        kind: 'add-trust-anchor',
        server: null,
        anchor: {
          type: 'DS',
          name: 'a.com',
          algorithm: 13,
          keyTag: 7,
          digestType: 'SHA-256',
          digest: '00AB',
        },
      },
      { kind: 'remove-trust-anchor', server: null, name: 'a.com', type: 'DNSKEY' },
      { kind: 'move-key-master', zone: 'contoso.com', target: 'DC3.contoso.com', mode: 'assign' },
    ];
    for (const act of acts) expect([act.kind, await lines(command(act))]).toEqual([act.kind, []]);
    expect(zone?.keys[0]).toMatchObject({
      nextRolloverAction: 'retire',
      descriptor: { guid: kskId, rolloverPeriod: 86_400, initialRolloverOffset: 60 },
    });
    expect(zone?.keys.some(({ descriptor }) => descriptor.guid === zskId)).toBe(false);
    expect(zone?.zone.isSigned).toBe(true);
    expect(world.anchors.filter(({ name }) => name === 'a.com')).toMatchObject([
      { keyTag: 7, data: { type: 'DS', digest: '00AB' } },
    ]);
    expect(world.zones[1]?.keyMaster).toBe('DC3.contoso.com');
  });

  it('signs with the defaults when they are meant', () => {
    expect(command({ kind: 'sign-zone', ...on, parameters: 'default' })).toBe(
      'Invoke-DnsServerZoneSign -ZoneName secure.contoso.com -SignWithDefault -ComputerName DC1.contoso.com -Force',
    );
  });
});
