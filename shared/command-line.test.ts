import { describe, expect, it } from 'vitest';
import { commandLineOf } from './command-line';

const zone = 'secure.contoso.com';

describe('the PowerShell command of an act', () => {
  it.each([
    ['transfer', ''],
    ['seize', ' -SeizeRole'],
    ['seize-without-key-checks', ' -SeizeRole'],
  ] as const)('names the new Key Master of a %s', (mode, seize) => {
    expect(commandLineOf({ kind: 'move', zone, target: 'DC2.contoso.com', mode })).toBe(
      `Reset-DnsServerZoneKeyMasterRole -ZoneName secure.contoso.com -KeyMasterServer DC2.contoso.com${seize} -Force`,
    );
  });

  it.each([
    ['sign', 'Invoke-DnsServerZoneSign -ZoneName secure.contoso.com -ComputerName DC1.contoso.com -Force'],
    [
      're-sign',
      'Invoke-DnsServerZoneSign -ZoneName secure.contoso.com -ComputerName DC1.contoso.com -DoResign -Force',
    ],
    [
      'unsign',
      'Invoke-DnsServerZoneUnsign -ZoneName secure.contoso.com -ComputerName DC1.contoso.com -Force',
    ],
  ] as const)('says where to %s', (act, command) => {
    expect(commandLineOf({ kind: 'sign', zone, keyMaster: 'DC1.contoso.com', act })).toBe(command);
  });

  it('quotes a zone name that PowerShell would take apart', () => {
    const odd = "0/25.2.0.192.in-addr.arpa'; Remove-Item";
    expect(commandLineOf({ kind: 'move', zone: odd, target: 'DC2', mode: 'transfer' })).toContain(
      "-ZoneName '0/25.2.0.192.in-addr.arpa''; Remove-Item' -KeyMasterServer",
    );
  });
});
