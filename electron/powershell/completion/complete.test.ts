import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openConsole } from '../testing/console';
import { kskId, zskId } from '../testing/memory-world';
import { classProperties } from './class-properties';

/** Completes at the `|` of the text, and answers the texts offered. */
async function offered(marked: string): Promise<readonly string[]> {
  const { candidates } = await completed(marked);
  return candidates.map(({ text }) => text);
}

async function completed(marked: string) {
  const cursor = marked.lastIndexOf('^');
  const { session } = openConsole();
  return session.complete(marked.slice(0, cursor) + marked.slice(cursor + 1), cursor);
}

describe('completion', () => {
  it.each([
    ['Reset-^', ['Reset-DnsServerZoneKeyMasterRole']],
    ['get-dnsserverz^', ['Get-DnsServerZone']],
    ['$x = Get-DnsServerDns^', ['Get-DnsServerDnsSecZoneSetting']],
    ['Get-DnsServerZone | sel^', ['select', 'Select-Object']],
    ['(Get-DnsServerZ^', ['Get-DnsServerZone']],
    [
      'Reset-DnsServerZoneKeyMasterRole -^',
      [
        '-ZoneName',
        '-KeyMasterServer',
        '-SeizeRole',
        '-Force',
        '-PassThru',
        '-WhatIf',
        '-Confirm',
        '-Verbose',
        '-ErrorAction',
        '-WarningAction',
      ],
    ],
    ['Reset-DnsServerZoneKeyMasterRole x -SeizeRole -S^', []],
    ['Reset-DnsServerZoneKeyMasterRole -S^', ['-SeizeRole']],
    ['Get-DnsServerZone -c^', ['-ComputerName']],
    [
      'Get-DnsServerDirectoryPartition -Custom -^',
      ['-ComputerName', '-Verbose', '-ErrorAction', '-WarningAction'],
    ],
    ['Get-DnsServerDnsSecZoneSetting -ZoneName ^', ['secure.contoso.com', 'contoso.com']],
    ['Get-DnsServerDnsSecZoneSetting s^', ['secure.contoso.com']],
    ['Get-DnsServerDnsSecZoneSetting -ZoneName:s^', ['secure.contoso.com']],
    ['Get-DnsServerDnsSecZoneSetting contoso.com,^', ['secure.contoso.com', 'contoso.com']],
    ['Get-DnsServerDnsSecZoneSetting -ZoneName "s^', ['"secure.contoso.com"']],
    [
      'Reset-DnsServerZoneKeyMasterRole secure.contoso.com dc^',
      ['DC1.contoso.com', 'DC2.contoso.com', 'DC3.contoso.com'],
    ],
    ['Get-DnsServerZone -Cn dc2^', ['DC2.contoso.com']],
    ['Set-DnsServerSigningKey secure.contoso.com -KeyId ^', [kskId, zskId]],
    ['Set-DnsServerSigningKey -ZoneName secure.contoso.com -KeyId 1^', [kskId]],
    ['Set-DnsServerSigningKey -KeyId ^', []],
    ['Set-DnsServerSigningKey a b -NextRolloverAction r^', ['RevokeStandby', 'Retire']],
    ['Set-DnsServerDnsSecZoneSetting a -NSec3OptOut ^', ['$true', '$false']],
    [
      'Add-DnsServerSigningKey a -KeyStorageProvider mic^',
      ["'Microsoft Software Key Storage Provider'", "'Microsoft Platform Crypto Provider'"],
    ],
    ['Get-DnsServerDnsSecZoneSetting a | select KeyM^', ['KeyMasterServer', 'KeyMasterStatus']],
    ['Get-DnsServerZone | sort ZoneName | fl IsS^', ['IsSigned', 'IsShutdown']],
    ['Get-DnsServerZone | select ZoneName,IsS^', ['IsSigned', 'IsShutdown']],
    ['Get-DnsServerZone | where { $_.IsS^', ['IsSigned', 'IsShutdown']],
    ['Get-DnsServerZone | ? IsS^', ['IsSigned', 'IsShutdown']],
    ['help Get-DnsServerZ^', ['Get-DnsServerZone']],
    ['Get-Process -N^', []],
    ['$t^', ['$true']],
  ])('%s', async (marked, texts) => {
    expect(await offered(marked)).toEqual(texts);
  });

  it('replaces the whole word around the cursor', async () => {
    const { replaceFrom, replaceTo, candidates } = await completed('Get-DnsServerZone -Na^xyz -Cn DC1');
    expect([replaceFrom, replaceTo, candidates[0]?.text]).toEqual([18, 24, '-Name']);
  });

  it('says what each candidate is', async () => {
    const { candidates } = await completed('Get-DnsServerZone s^');
    expect(candidates).toEqual([{ text: 'secure.contoso.com', kind: 'value', detail: 'Primary, signed' }]);
  });

  it("offers the session's variables", async () => {
    const { session } = openConsole();
    await session.run('$zone = 5');
    expect((await session.complete('echo $z', 7)).candidates.map(({ text }) => text)).toEqual(['$zone']);
  });

  it('offers nothing of a server that does not answer', async () => {
    const { session, world } = openConsole();
    if (world.servers[0]) world.servers[0].running = false;
    expect((await session.complete('Get-DnsServerZone ', 18)).candidates).toEqual([]);
  });

  it('never fails, and replaces a stretch of the text that holds the cursor', async () => {
    const { session } = openConsole();
    const pieces = fc.constantFrom(
      'Get-DnsServerZone',
      ' ',
      '-',
      'Name',
      '"',
      "'",
      '|',
      '{',
      '}',
      '(',
      ')',
      ',',
      '$_.',
      ';',
      's',
      '\n',
    );
    const texts = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(60), async (text, at) => {
        const cursor = Math.min(at, text.length);
        const { replaceFrom, replaceTo } = await session.complete(text, cursor);
        expect(replaceFrom).toBeLessThanOrEqual(cursor);
        expect(replaceTo).toBeGreaterThanOrEqual(cursor);
        expect(replaceTo).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('classProperties', () => {
  it.each([
    ['DnsServerDnsSecZoneSetting', 'Get-DnsServerDnsSecZoneSetting secure.contoso.com'],
    ['DnsServerPrimaryZone', 'Get-DnsServerZone contoso.com'],
    ['DnsServerSigningKey', `Get-DnsServerSigningKey secure.contoso.com ${kskId}`],
    ['DnsServerZoneDnsSecValidationResult', 'Test-DnsServerDnsSecZoneSetting secure.contoso.com'],
    ['DnsServerTrustAnchor', 'Get-DnsServerTrustAnchor secure.contoso.com'],
    ['DnsServerTrustPoint', 'Get-DnsServerTrustPoint'],
    ['DnsServerSettingBrief', 'Get-DnsServerSetting'],
    ['DnsServerDirectoryPartition', 'Get-DnsServerDirectoryPartition'],
    ['CommandInfo', 'Get-Command Get-DnsServerZone'],
  ])('knows of %s what the cmdlet gives out', async (typeName, command) => {
    const { lines } = openConsole();
    const printed = await lines(`${command} | select * | fl`);
    const names = printed.filter((line) => line.includes(' :')).map((line) => line.split(' ')[0] ?? '');
    expect([...names].sort()).toEqual([...classProperties(typeName)].sort());
  });
});
