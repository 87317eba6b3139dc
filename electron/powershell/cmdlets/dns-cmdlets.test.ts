import { describe, expect, it } from 'vitest';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import { openConsole } from '../testing/console';
import { kskId, zskId } from '../testing/memory-world';

const zone = '-ZoneName secure.contoso.com';

describe('Set-DnsServerDnsSecZoneSetting', () => {
  it('changes what was named and nothing else', async () => {
    const { lines, world } = openConsole();
    await lines(
      `Set-DnsServerDnsSecZoneSetting ${zone} -DenialOfExistence NSec -DSRecordGenerationAlgorithm Sha256,Sha384 -NSec3UserSalt AABB -NSec3RandomSaltLength 0 -DistributeTrustAnchor DnsKey -DnsKeyRecordSetTtl (New-TimeSpan -Minutes 30)`,
    );
    expect(world.zones[0]?.settings).toEqual({
      ...defaultSigningSettings,
      signWithNsec3: false,
      dsDigests: ['SHA-256', 'SHA-384'],
      nsec3UserSalt: 'AABB',
      nsec3RandomSaltLength: 0,
      distributeTrustAnchors: true,
      dnskeyTtl: 1800,
    });
  });

  it('copies the settings of one zone to another through the pipeline', async () => {
    const { lines, world } = openConsole();
    await lines(`Set-DnsServerDnsSecZoneSetting ${zone} -NSec3Iterations 7 -NSec3OptOut $true`);
    await lines(
      'Get-DnsServerDnsSecZoneSetting -ZoneName secure.contoso.com | Set-DnsServerDnsSecZoneSetting -ZoneName contoso.com',
    );
    expect(world.zones[1]?.settings).toEqual(world.zones[0]?.settings);
  });

  it('is refused by a server that is not the Key Master', async () => {
    const { lines } = openConsole();
    const printed = await lines(
      `Set-DnsServerDnsSecZoneSetting ${zone} -ComputerName DC2 -NSec3Iterations 5`,
      'error',
    );
    expect(printed[0]).toBe(
      'Set-DnsServerDnsSecZoneSetting : Failed to set the DNSSEC settings for zone secure.contoso.com on server DC2.',
    );
    expect(printed).toContain('    + FullyQualifiedErrorId : WIN32 9101,Set-DnsServerDnsSecZoneSetting');
  });
});

describe('the cmdlets that read', () => {
  it('goes on with the next zone after one that does not exist', async () => {
    const { lines } = openConsole();
    const command = 'Get-DnsServerZone nope.com,contoso.com | % ZoneName';
    const printed = await lines(command);
    expect(printed).toContain('    + FullyQualifiedErrorId : WIN32 9601,Get-DnsServerZone');
    expect(printed.at(-1)).toBe('contoso.com');
  });

  it('says ResourceUnavailable and 1722 for a server that is off, or that nobody knows', async () => {
    const { lines, world } = openConsole();
    if (world.servers[1]) world.servers[1].running = false;
    for (const server of ['DC2', 'nobody']) {
      const printed = await lines(`Get-DnsServerZone -Cn ${server}`, 'error');
      expect(printed[0]).toBe(`Get-DnsServerZone : Failed to enumerate zones on server ${server}.`);
      expect(printed.at(-2)).toBe('    + FullyQualifiedErrorId : WIN32 1722,Get-DnsServerZone');
    }
  });

  it('validates a zone', async () => {
    const { lines } = openConsole();
    const code = async (name: string): Promise<readonly string[]> =>
      lines(`(Test-DnsServerDnsSecZoneSetting ${name}).ValidationErrorCode`);
    expect([await code('secure.contoso.com'), await code('contoso.com')]).toEqual([['0'], ['9104']]);
  });

  it('shows a server briefly or in full', async () => {
    const { lines } = openConsole();
    expect(await lines('Get-DnsServerSetting -Cn DC2 | select ComputerName')).toContain('DC2.contoso.com');
    expect(await lines('(Get-DnsServerSetting -All).EnableOnlineSigning')).toEqual(['True']);
    expect(await lines('(Get-DnsServerSetting).EnableOnlineSigning')).toEqual([]);
  });

  it('finds partitions by name, and leaves the default ones out with -Custom', async () => {
    const { lines } = openConsole();
    expect(await lines('Get-DnsServerDirectoryPartition -Custom')).toEqual([]);
    expect(
      await lines('(Get-DnsServerDirectoryPartition domaindnszones.mytest.contoso.com).ZoneCount'),
    ).toEqual(['3']);
    expect(await lines('Get-DnsServerDirectoryPartition nope', 'error')).toContain(
      '    + FullyQualifiedErrorId : WIN32 9901,Get-DnsServerDirectoryPartition',
    );
  });

  it('names the key storage providers', async () => {
    const { lines } = openConsole();
    expect(await lines('Show-DnsServerKeyStorageProvider')).toEqual([
      'Microsoft Software Key Storage Provider',
      'Microsoft Platform Crypto Provider',
    ]);
  });
});

describe('the cmdlets of signing keys', () => {
  it('adds a key with the defaults of its type, after what was named', async () => {
    const { lines, world } = openConsole();
    await lines(
      'Add-DnsServerSigningKey contoso.com ZoneSigningKey ECDsaP256Sha256 -RolloverPeriod 30.00:00:00',
    );
    expect(world.zones[1]?.keys[0]?.descriptor).toMatchObject({
      keyType: 'ZSK',
      algorithm: 13,
      keyLength: 256,
      storeKeysInDirectory: true,
      rolloverPeriod: 30 * 86_400,
      standardSignatureValidity: 10 * 86_400,
    });
  });

  it('retires keys that come through the pipeline', async () => {
    const { lines, world } = openConsole();
    await lines(
      `Get-DnsServerSigningKey ${zone} | where KeyType -eq ZoneSigningKey | Set-DnsServerSigningKey -NextRolloverAction Retire`,
    );
    expect(world.zones[0]?.keys.map((key) => key.nextRolloverAction)).toEqual(['normal', 'retire']);
  });

  it('wants something to change', async () => {
    const { lines, changes } = openConsole();
    const printed = await lines(`Set-DnsServerSigningKey ${zone} -KeyId ${kskId}`, 'error');
    expect(printed).toContain('    + FullyQualifiedErrorId : WIN32 87,Set-DnsServerSigningKey');
    expect(changes).toEqual([]);
  });

  it('asks about every key it removes, until the answer is for all', async () => {
    const { lines, asked, world } = openConsole(['a']);
    await lines(`Remove-DnsServerSigningKey ${zone} -KeyId ${kskId},${zskId}`);
    expect(asked).toHaveLength(1);
    expect(world.zones[0]?.keys).toEqual([]);
  });

  it('switches automatic rollover off and on', async () => {
    const { lines } = openConsole();
    const isOn = `(Get-DnsServerSigningKey ${zone} -KeyId '{${kskId}}').IsRolloverEnabled`;
    await lines(`Disable-DnsServerSigningKeyRollover ${zone} -KeyId ${kskId} -Force`);
    expect(await lines(isOn)).toEqual(['False']);
    await lines(
      `Enable-DnsServerSigningKeyRollover ${zone} -KeyId ${kskId} -RolloverPeriod 365.00:00:00 -Force`,
    );
    expect(await lines(isOn)).toEqual(['True']);
  });

  it('queues one key after the other, asks about each, and gives out those that PassThru asks for', async () => {
    const { lines, asked } = openConsole(['y', 'y']);
    const keys = `${kskId},${zskId}`;
    const printed = await lines(
      `(Invoke-DnsServerSigningKeyRollover ${zone} -KeyId ${keys} -PassThru).CurrentRolloverStatus`,
    );
    expect(printed.slice(-2)).toEqual(['Queued', 'Queued']);
    expect(asked).toHaveLength(2);
  });

  it('steps only a key that waits for its DS at the parent (9128), and knows no alias Cn', async () => {
    const { lines } = openConsole();
    const stepping = `Step-DnsServerSigningKeyRollover ${zone} -KeyId ${kskId} -Force`;
    expect(await lines(stepping, 'error')).toContain(
      '    + FullyQualifiedErrorId : WIN32 9128,Step-DnsServerSigningKeyRollover',
    );
    expect((await lines(`${stepping} -Cn DC1`, 'error')).join('\n')).toContain('NamedParameterNotFound');
  });
});

describe('the cmdlets of signing', () => {
  it('signs a zone on the server that then is its Key Master', async () => {
    const { lines, world } = openConsole();
    await lines('Invoke-DnsServerZoneSign contoso.com -SignWithDefault -Force -Cn DC3');
    expect(world.zones[1]).toMatchObject({ keyMaster: 'DC3.contoso.com', zone: { isSigned: true } });
  });

  it('asks before it signs, re-signs and unsigns', async () => {
    const { lines, asked, changes } = openConsole(['n', 'n', 'n']);
    await lines('Invoke-DnsServerZoneSign contoso.com -SignWithDefault');
    await lines(`Invoke-DnsServerZoneSign ${zone} -DoResign`);
    await lines(`Invoke-DnsServerZoneUnsign ${zone}`);
    expect(asked.map(({ message }) => message.split('\n')[0])).toEqual([
      'This will reset the DNSSEC settings for the zone to defaults and sign it.',
      'This will re-sign the zone secure.contoso.com on server DC1.',
      'This will initiate unsigning of the zone secure.contoso.com on server DC1.',
    ]);
    expect(changes).toEqual([]);
  });

  it('unsigns and says where', async () => {
    const { lines } = openConsole();
    expect(await lines(`Invoke-DnsServerZoneUnsign ${zone} -Force -Verbose -ComputerName DC2`)).toEqual([
      'VERBOSE: This will initiate unsigning of the zone secure.contoso.com on server DC2.',
    ]);
    expect(await lines('(Get-DnsServerZone secure.contoso.com).IsSigned')).toEqual(['False']);
  });
});

describe('the cmdlets of trust anchors', () => {
  it('adds a key or a digest by hand and says so', async () => {
    const { lines, world } = openConsole();
    const key = 'Add-DnsServerTrustAnchor sec.contoso.com RsaSha256 -Base64Data AwEAAb== -Verbose -Cn DC2';
    expect(await lines(key)).toEqual([
      'VERBOSE: Adding trust anchor for trust point sec.contoso.com of type DNSKEY on server DC2.',
    ]);
    await lines('Add-DnsServerTrustAnchor a.com RsaSha256 -KeyTag 7 -DigestType Sha256 -Digest AB12');
    expect(world.anchors.slice(1)).toMatchObject([
      { name: 'sec.contoso.com', data: { type: 'DNSKEY', publicKey: 'AwEAAb==' } },
      { name: 'a.com', keyTag: 7, data: { type: 'DS', digestType: 'SHA-256', digest: 'AB12' } },
    ]);
  });

  it("adds the root's anchors with -Root alone", async () => {
    const { lines, world } = openConsole();
    await lines('Add-DnsServerTrustAnchor -Root');
    expect(world.anchors.at(-1)?.name).toBe('.');
  });

  it('can not tell a key from a digest when both are given', async () => {
    const { lines } = openConsole();
    const printed = await lines('Add-DnsServerTrustAnchor a RsaSha256 -Base64Data x -Digest y', 'error');
    expect(printed.at(-2)).toBe(
      '    + FullyQualifiedErrorId : AmbiguousParameterSet,Add-DnsServerTrustAnchor',
    );
  });

  it('removes the anchors of a trust point, or just those that come through the pipeline', async () => {
    const { lines, world } = openConsole();
    await lines('Get-DnsServerTrustAnchor secure.contoso.com. | Remove-DnsServerTrustAnchor -Force');
    expect(world.anchors).toEqual([]);
    await lines('Add-DnsServerTrustAnchor a.com RsaSha256 -Base64Data x');
    await lines('Remove-DnsServerTrustAnchor a.com DS -Force');
    expect(world.anchors).toHaveLength(1);
    await lines('Remove-DnsServerTrustAnchor a.com -Force');
    expect(world.anchors).toEqual([]);
  });
});

describe('every cmdlet that changes something', () => {
  it.each([
    'Reset-DnsServerZoneKeyMasterRole secure.contoso.com DC2 -Force',
    `Set-DnsServerDnsSecZoneSetting ${zone} -NSec3Iterations 5`,
    'Add-DnsServerSigningKey secure.contoso.com',
    `Set-DnsServerSigningKey ${zone} -KeyId ${kskId} -RolloverPeriod 9.00:00:00`,
    `Remove-DnsServerSigningKey ${zone} -KeyId ${kskId} -Force`,
    `Enable-DnsServerSigningKeyRollover ${zone} -KeyId ${kskId} -Force`,
    `Disable-DnsServerSigningKeyRollover ${zone} -KeyId ${kskId} -Force`,
    `Invoke-DnsServerSigningKeyRollover ${zone} -KeyId ${kskId} -Force`,
    `Step-DnsServerSigningKeyRollover ${zone} -KeyId ${kskId} -Force`,
    `Invoke-DnsServerZoneSign ${zone} -Force`,
    `Invoke-DnsServerZoneUnsign ${zone} -Force`,
    'Add-DnsServerTrustAnchor a.com RsaSha256 -Base64Data x',
    'Add-DnsServerTrustAnchor -Root',
    'Remove-DnsServerTrustAnchor secure.contoso.com -Force',
  ])('%s does nothing with -WhatIf, and not without a yes to -Confirm', async (command) => {
    const { lines, changes, asked } = openConsole(['n']);
    const printed = await lines(`${command} -WhatIf`);
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatch(/^What if: Performing the operation ".+" on target ".+"\.$/u);
    await lines(`${command} -Confirm`);
    expect(asked).toHaveLength(1);
    expect(changes).toEqual([]);
    await lines(command);
    expect(changes).toHaveLength(1);
  });
});
