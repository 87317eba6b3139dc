import { describe, expect, it } from 'vitest';
import { openConsole } from '../testing/console';
import { zskId } from '../testing/memory-world';

const zone = '-ZoneName secure.contoso.com';

describe('the output of powershell.md section 5', () => {
  const samples: readonly (readonly [command: string, sample: string])[] = [
    [
      `Get-DnsServerDnsSecZoneSetting ${zone} -ComputerName DC2`,
      `
ZoneName                      : secure.contoso.com
IsKeyMasterServer             : False
KeyMasterServer               : DC1.contoso.com
KeyMasterStatus               : Online
DenialOfExistence             : NSec3
NSec3HashAlgorithm            : RsaSha1
NSec3Iterations               : 50
NSec3OptOut                   : False
IsNSec3SaltConfigured         : True
NSec3RandomSaltLength         : 8
NSec3UserSalt                 : -
DnsKeyRecordSetTTL            : 01:00:00
DSRecordSetTTL                : 01:00:00
DSRecordGenerationAlgorithm   : {Sha1, Sha256}
DistributeTrustAnchor         : {None}
EnableRfc5011KeyRollover      : True
ParentHasSecureDelegation     : False
SecureDelegationPollingPeriod : 12:00:00
PropagationTime               : 2.00:00:00
SignatureInceptionOffset      : 01:00:00
`,
    ],
    [
      `Get-DnsServerSigningKey ${zone}`,
      `
KeyId                                  KeyType         CryptoAlgorithm    KeyLength  StoreKeysInAD   IsRolloverEnabled
-----                                  -------         ---------------    ---------  -------------   -----------------
1adabf48-5039-4e71-907c-99ff87f43564   KeySigningKey   RsaSha256          2048       True            True
08bf6bd0-b242-49d5-8674-eff9d338ea2f   ZoneSigningKey  RsaSha256          1024       True            True
`,
    ],
    [
      'Get-DnsServerZone secure.contoso.com',
      `
ZoneName                            ZoneType        IsAutoCreated   IsDsIntegrated  IsReverseLookupZone  IsSigned
--------                            --------        -------------   --------------  -------------------  --------
secure.contoso.com                  Primary         False           True            False                True
`,
    ],
    [
      'Get-DnsServerTrustAnchor secure.contoso.com',
      `
TrustAnchorName                TrustAnchorType      TrustAnchorState     TrustAnchorData
---------------                ---------------      ----------------     ---------------
secure.contoso.com.            DNSKEY               Valid                [15952][DnsSec][RsaSha256][AwEAAe3JOsLYe17k...
`,
    ],
    [
      'Get-DnsServerTrustPoint',
      `
TrustPointName                           TrustPointState      LastActiveRefreshTime     NextActiveRefreshTime
--------------                           ---------------      ---------------------     ---------------------
secure.contoso.com.                      Active               10/11/2013 4:44:21 PM     10/15/2013 11:22:27 AM
`,
    ],
    [
      'Get-DnsServerDirectoryPartition',
      `
DirectoryPartitionName        State                         Flags                         ZoneCount
----------------------        -----                         -----                         ---------
DomainDnsZones.mytest.cont... 0(DNS_DP_OKAY)                Enlisted Auto Domain          3
`,
    ],
  ];

  it.each(samples)('%s prints as documented', async (command, sample) => {
    const { lines } = openConsole();
    expect((await lines(command)).join('\n')).toBe(sample);
  });

  it('lists one key with `fl *` in the order of the sample', async () => {
    const { lines } = openConsole();
    const printed = await lines(`Get-DnsServerSigningKey ${zone} -KeyId ${zskId} | fl *`);
    expect(printed.slice(0, 4)).toEqual([
      '',
      `KeyId                         : ${zskId}`,
      'IsRolloverEnabled             : True',
      'ActiveKey                     : {EA067E8E-7A43-4C06-BF5A-385A9270BCB4}',
    ]);
    expect(printed).toContain('LastRolloverTime              :');
    expect(printed).toContain('NextRolloverTime              : 1/29/2014 3:00:48 PM');
    expect(printed.slice(-2)).toEqual([
      'CimClass                      : root/Microsoft/Windows/DNS:DnsServerSigningKey',
      '',
    ]);
  });

  it('says what signing with defaults will do, and shows the signed zone', async () => {
    const { lines } = openConsole();
    const command =
      'Invoke-DnsServerZoneSign -ZoneName secure.contoso.com -ComputerName DC1 -SignWithDefault -PassThru -Verbose -Force';
    const sample = `VERBOSE: This will reset the DNSSEC settings for the zone to defaults and sign it.
The following parameters will be configured:
One KeySigningKey with:  CryptoAlgorithm: RsaSha256  Key Length: 2048  Rollover Period: 755.00:00:00
One ZoneSigningKey with: CryptoAlgorithm: RsaSha256  Key Length: 1024  Rollover Period: 90.00:00:00
Authenticated Denial of Existence: NSec3
Random Salt Length: 8 octets
NSec3 Hash Algorithm: RsaSha1
NSec3 Iterations: 50
NSec3 OptOut: No.

ZoneName                            ZoneType        IsAutoCreated   IsDsIntegrated  IsReverseLookupZone  IsSigned
--------                            --------        -------------   --------------  -------------------  --------
secure.contoso.com                  Primary         False           True            False                True
`;
    expect((await lines(command)).join('\n')).toBe(sample);
  });

  it('tells what a changed setting did and where', async () => {
    const { lines } = openConsole();
    const command = `Set-DnsServerDnsSecZoneSetting ${zone} -EnableRfc5011KeyRollover $false -PropagationTime 1.00:00:00 -Verbose`;
    expect(await lines(command)).toEqual([
      'VERBOSE: Modifies the DNSSEC properties for the zone secure.contoso.com on server DC1.',
      'VERBOSE: RFC5011KeyRollovers successfully set on server DC1.',
      'VERBOSE: PropagationTime successfully set on server DC1.',
    ]);
  });
});
