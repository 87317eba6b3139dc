import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cancelKey } from '../../../../shared/model/powershell';
import type { PowerShellReply } from '../../../../shared/model/powershell';
import type { LabEnvironment } from '../lab-environment';
import { createTestLab, standingClock, untilKeysAreMade } from '../testing/test-lab';
import { valueOf } from '../testing/value-of';

const server = 'DC1';
const zone = 'secure.contoso.com';
const reset =
  'Reset-DnsServerZoneKeyMasterRole -ZoneName secure.contoso.com -KeyMasterServer dc2.contoso.com';
const select = 'Get-DnsServerDnsSecZoneSetting -ZoneName secure.contoso.com | Select KeyMasterServer';

function textOf({ lines }: PowerShellReply): string {
  return lines
    .map(({ stream, text }) => (stream === 'output' ? text : `${stream}: ${text}`).trimEnd())
    .join('\n');
}

describe('PowerShell on the lab', () => {
  let folder: string;
  let lab: LabEnvironment;
  const clock = standingClock();
  const run = async (text: string, session = 'pane', on = server): Promise<PowerShellReply> =>
    valueOf(await lab.runPowerShell({ session, server: on, text, columns: 120 }));
  const reply = async (key: string, session = 'pane'): Promise<PowerShellReply> =>
    valueOf(await lab.answerPowerShell({ session, key }));
  const keyMaster = async (): Promise<string | null> =>
    valueOf(await lab.readDnssecProperties({ server, zone })).keyMaster;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'powershell-'));
    lab = createTestLab({ folder, clock });
    await untilKeysAreMade(lab);
  });
  afterEach(async () => {
    await lab.close();
    rmSync(folder, { recursive: true });
  });

  it('prints what the brief prints: who is Key Master', async () => {
    expect(textOf(await run(select)).trim()).toBe('KeyMasterServer\n---------------\nDC1.contoso.com');
  });

  it('prints what the brief prints: a transfer, and who is Key Master then', async () => {
    expect(await run(`${reset} -force`)).toEqual({ lines: [], prompt: null, cleared: false });
    expect(textOf(await run(select)).trim()).toBe('KeyMasterServer\n---------------\nDC2.contoso.com');
    expect(await keyMaster()).toBe('DC2.contoso.com');
  });

  it('asks before a transfer, and does what the answer says', async () => {
    const asked = await run(reset);
    expect(asked.prompt).toMatchObject({ defaultKey: 'Y' });
    expect(textOf(asked)).toBe('');
    expect(await keyMaster()).toBe('DC1.contoso.com');
    expect(await reply('n')).toEqual({ lines: [], prompt: null, cleared: false });
    expect(await keyMaster()).toBe('DC1.contoso.com');
    await run(reset);
    await reply('Y');
    expect(await keyMaster()).toBe('DC2.contoso.com');
  });

  it('explains the choices and asks again', async () => {
    const { prompt } = await run(reset);
    const explained = await reply('?');
    expect(explained.prompt).toEqual(prompt);
    expect(textOf(explained)).toContain('Y - ');
  });

  it('stops everything that was entered at Ctrl+C', async () => {
    await run(`${reset}\n${reset} -force`);
    expect((await reply(cancelKey)).prompt).toBeNull();
    expect(await keyMaster()).toBe('DC1.contoso.com');
  });

  it('runs nothing while a question waits, and answers nothing while none does', async () => {
    await run(reset);
    expect(await lab.runPowerShell({ session: 'pane', server, text: select })).toEqual({
      kind: 'refused',
      problem: { code: 'session-busy', parameters: { session: 'pane' } },
    });
    expect((await run(select, 'another')).prompt).toBeNull();
    await reply('N');
    expect(await lab.answerPowerShell({ session: 'pane', key: 'Y' })).toMatchObject({
      problem: { code: 'session-busy' },
    });
  });

  it('keeps the variables of each session, until nobody has used it for long', async () => {
    await run('$zone = "secure.contoso.com"');
    const ask = 'Get-DnsServerDnsSecZoneSetting -ZoneName $zone | Select KeyMasterServer';
    expect(textOf(await run(ask))).toContain('DC1.contoso.com');
    expect(textOf(await run(ask, 'another'))).not.toContain('DC1.contoso.com');
    clock.advance(2 * 3_600_000);
    expect(textOf(await run(ask))).not.toContain('DC1.contoso.com');
  });

  it('says of an act that it was ordered in PowerShell', async () => {
    await run(`${reset} -Force`);
    const history = valueOf(await lab.readHistory({ zone }));
    const acts = history.flatMap(({ fact }) => (fact.kind === 'act' ? [fact] : []));
    expect(acts).toMatchObject([
      { source: 'powershell', act: { kind: 'move-key-master', to: 'DC2.contoso.com' } },
    ]);
  });

  it('reaches a server by NetBIOS name, FQDN and address, and not across a broken link', async () => {
    for (const name of ['dc3', 'DC3.contoso.com', '198.51.100.10']) {
      const found = await run(`(Get-DnsServerSetting -ComputerName ${name}).ComputerName`);
      expect(textOf(found).trim()).toBe('DC3.contoso.com');
    }
    valueOf(await lab.setSiteLink({ sites: ['Headquarters', 'Branch'], connected: false }));
    const cut = await run('Get-DnsServerSetting -ComputerName dc3');
    expect(textOf(cut)).toContain('WIN32 1722');
  });

  it('changes settings on the Key Master only', async () => {
    const set = 'Set-DnsServerDnsSecZoneSetting -ZoneName secure.contoso.com -DnsKeyRecordSetTtl 02:00:00';
    expect(textOf(await run(`${set} -ComputerName dc2`))).toContain('WIN32 9101');
    expect(textOf(await run(set))).toBe('');
    expect(valueOf(await lab.readDnssecProperties({ server, zone })).settings.dnskeyTtl).toBe(7200);
  });

  it('refuses a value that fits no saved command, and stays readable', async () => {
    const set =
      'Set-DnsServerDnsSecZoneSetting -ZoneName secure.contoso.com -PropagationTime 999999.00:00:00';
    expect(textOf(await run(set))).toContain('WIN32 87');
    await lab.close();
    lab = createTestLab({ folder, clock });
    expect(lab.status().setAside).toBeNull();
  });

  it('adds, changes and removes a signing key of a zone that is not signed', async () => {
    const of = '-ZoneName legacy.contoso.com -ComputerName dc3';
    await run(`Add-DnsServerSigningKey ${of} -Type KeySigningKey -CryptoAlgorithm RsaSha512`);
    const added = textOf(
      await run(`(Get-DnsServerSigningKey ${of} | Where-Object CryptoAlgorithm -eq RsaSha512).KeyId`),
    ).trim();
    expect(added).toMatch(/^[0-9a-f-]{36}$/u);
    await run(`Disable-DnsServerSigningKeyRollover ${of} -KeyId ${added} -Force`);
    const period = async (): Promise<string> =>
      textOf(await run(`(Get-DnsServerSigningKey ${of} -KeyId ${added}).IsRolloverEnabled`)).trim();
    expect(await period()).toBe('False');
    await run(`Enable-DnsServerSigningKeyRollover ${of} -KeyId ${added} -Force`);
    expect(await period()).toBe('True');
    await run(`Remove-DnsServerSigningKey ${of} -KeyId ${added} -Force`);
    expect(textOf(await run(`(Get-DnsServerSigningKey ${of}).CryptoAlgorithm`))).not.toContain('512');
  });

  it('rolls a key over on the Key Master only, and steps only one that waits for its parent', async () => {
    const of = `-ZoneName ${zone}`;
    const zsk = `(Get-DnsServerSigningKey ${of} | Where-Object KeyType -eq ZoneSigningKey)`;
    const guid = textOf(await run(`${zsk}.KeyId`)).trim();
    const invoke = `Invoke-DnsServerSigningKeyRollover ${of} -KeyId ${guid} -Force`;
    expect(textOf(await run(`${invoke} -ComputerName dc2`))).toContain('WIN32 9101');
    expect(textOf(await run(`Step-DnsServerSigningKeyRollover ${of} -KeyId ${guid} -Force`))).toContain(
      'WIN32 9128',
    );
    const planned = textOf(await run(`${zsk}.NextRolloverTime`)).trim();
    expect(planned).not.toBe('');
    expect(textOf(await run(`(${invoke} -PassThru).CurrentRolloverStatus`)).trim()).toMatch(
      /^(?:RollStarted|ZskWaitingForDnsKeyTtl)$/u,
    );
    expect(textOf(await run(invoke))).toContain('WIN32 9116');
    await untilKeysAreMade(lab);
    expect(textOf(await run(`${zsk}.CurrentState`)).trim()).toBe('Active');
  });

  it('signs and unsigns a zone on the server that is named', async () => {
    await run(
      'Invoke-DnsServerZoneSign -ZoneName intranet.contoso.com -SignWithDefault -ComputerName dc2 -Force',
    );
    const row = async () =>
      valueOf(await lab.listZones({ server: 'DC2', direction: 'forward' })).find(
        ({ name }) => name === 'intranet.contoso.com',
      );
    expect(await row()).toMatchObject({ signed: true, keyMaster: 'DC2.contoso.com' });
    await untilKeysAreMade(lab);
    await run('Invoke-DnsServerZoneUnsign -ZoneName intranet.contoso.com -ComputerName dc2 -Force');
    expect(await row()).toMatchObject({ signed: false, keyMaster: 'DC2.contoso.com' });
  });

  it('signs a zone that is not signed again with its saved parameters, and a signed one with other keys', async () => {
    const tags = async (): Promise<string> =>
      textOf(await run('(Get-DnsServerSigningKey keys.contoso.com -ComputerName dc2).KeyId')).trim();
    const before = await tags();
    await run('Invoke-DnsServerZoneUnsign keys.contoso.com -ComputerName dc2 -Force');
    await run('Invoke-DnsServerZoneSign keys.contoso.com -DoResign -ComputerName dc2 -Force');
    expect(lab.world.history.entries.map(({ fact }) => fact)).toContainEqual(
      expect.objectContaining({ event: expect.objectContaining({ kind: 'zone-signed' }) as unknown }),
    );
    expect(await tags()).toBe(before);
    await run('Invoke-DnsServerZoneSign keys.contoso.com -SignWithDefault -ComputerName dc2 -Force');
    expect(await tags()).not.toBe(before);
    await untilKeysAreMade(lab);
  });

  it('says what stands in the way of signing', async () => {
    const codes = await run(
      '(Test-DnsServerDnsSecZoneSetting -ZoneName intranet.contoso.com).ValidationErrorCode; (Test-DnsServerDnsSecZoneSetting -ZoneName secure.contoso.com).ValidationErrorCode; (Test-DnsServerDnsSecZoneSetting -ZoneName finance.contoso.com -ComputerName dc2).ValidationErrorCode',
    );
    expect(textOf(codes).trim().split(/\s+/u)).toEqual(['9104', '0', '9107']);
  });

  it('completes names of cmdlets, servers and zones', async () => {
    const complete = async (text: string): Promise<readonly string[]> =>
      valueOf(await lab.completePowerShell({ session: 'pane', server, text, cursor: text.length }))
        .candidates;
    expect(await complete('Reset-Dns')).toEqual(['Reset-DnsServerZoneKeyMasterRole']);
    expect(await complete('Get-DnsServerDnsSecZoneSetting -ZoneName vau')).toEqual(['vault.contoso.com']);
    expect((await complete('Get-DnsServerZone -ComputerName DC')).length).toBeGreaterThan(2);
  });

  it('clears the pane', async () => {
    const shown = await run('Get-DnsServerZone; Clear-Host; (Get-DnsServerZone).Count');
    expect(shown.cleared).toBe(true);
    expect(shown.lines.length).toBeLessThan(5);
  });
});
