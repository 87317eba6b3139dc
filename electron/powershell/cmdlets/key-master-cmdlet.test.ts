import { describe, expect, it } from 'vitest';
import { confirmationChoices } from '../prompt';
import { openConsole } from '../testing/console';

const reset =
  'Reset-DnsServerZoneKeyMasterRole -ZoneName secure.contoso.com -KeyMasterServer dc2.contoso.com';
const show = 'Get-DnsServerDnsSecZoneSetting -ZoneName secure.contoso.com | Select KeyMasterServer';

describe('Reset-DnsServerZoneKeyMasterRole', () => {
  it('does what the example of the brief shows', async () => {
    const { lines } = openConsole();
    expect(await lines(`${reset} -force`)).toEqual([]);
    expect(await lines(show)).toEqual(['', 'KeyMasterServer', '---------------', 'DC2.contoso.com', '']);
  });

  it('runs the pasted example of the brief, prompts, output and all', async () => {
    const { lines, changes } = openConsole();
    const paste = [
      String.raw`PS C:\\> ${reset} -force`,
      '',
      String.raw`PS C:\\> ${show}`,
      '',
      'KeyMasterServer',
      '---------------',
      'DC2.contoso.com',
    ].join('\n');
    expect(await lines(paste)).toEqual(['', 'KeyMasterServer', '---------------', 'DC2.contoso.com', '']);
    expect(changes).toEqual(['resetKeyMasterRole']);
  });

  it('asks without -Force, Yes by default, and goes on with the answer', async () => {
    const { lines, asked, world } = openConsole(['']);
    const printed = await lines(reset, 'prompt');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      caption: 'Confirm',
      choices: confirmationChoices,
      defaultChoice: 'Y',
    });
    expect(printed.at(-1)).toBe(
      '[Y] Yes  [A] Yes to All  [N] No  [L] No to All  [S] Suspend  [?] Help (default is "Y"): ',
    );
    expect(world.zones[0]?.keyMaster).toBe('DC2.contoso.com');
  });

  it.each(['n', 'N', 'no', 'l', 'No to All'])('changes nothing when the answer is %s', async (answer) => {
    const { lines, changes } = openConsole([answer]);
    await lines(reset);
    expect(changes).toEqual([]);
  });

  it('explains the choices, refuses to suspend, and asks again', async () => {
    const { lines, asked } = openConsole(['?', 's', 'perhaps', 'y']);
    const printed = await lines(reset, 'prompt');
    expect(asked).toHaveLength(4);
    expect(printed).toContain('Y - Continue with only the next step of the operation.');
    expect(printed).toContain('Suspend is not available in this console.');
  });

  it('stops everything that was entered at Ctrl+C', async () => {
    const { lines, changes } = openConsole([]);
    expect(await lines(`${reset}; Get-DnsServerZone`, 'output')).toEqual([]);
    expect(changes).toEqual([]);
  });

  it('asks nothing and changes nothing with -WhatIf', async () => {
    const { lines, asked, changes } = openConsole();
    expect(await lines(`${reset} -SeizeRole -WhatIf`)).toEqual([
      'What if: Performing the operation "Seize the Key Master role to dc2.contoso.com" on target "secure.contoso.com".',
    ]);
    expect([asked, changes]).toEqual([[], []]);
  });

  it('asks once with -Confirm, about the operation and its target', async () => {
    const { lines, asked } = openConsole(['y']);
    await lines(`${reset} -Confirm`);
    expect(asked.map(({ message }) => message)).toEqual([
      'Are you sure you want to perform this action?\nPerforming the operation "Transfer the Key Master role to dc2.contoso.com" on target "secure.contoso.com".',
    ]);
  });

  it('still asks with -Confirm:$false, because only -Force spares its own question', async () => {
    const { lines, asked } = openConsole(['y']);
    await lines(`${reset} -Confirm:$false`);
    expect(asked).toHaveLength(1);
  });

  it('has no -ComputerName', async () => {
    const { lines } = openConsole();
    const printed = await lines(`${reset} -ComputerName DC2 -Force`, 'error');
    expect(printed).toContain(
      '    + FullyQualifiedErrorId : NamedParameterNotFound,Reset-DnsServerZoneKeyMasterRole',
    );
  });

  it('does not move the role while the present Key Master is off line, and says so in the documented form', async () => {
    const { lines, world } = openConsole([], { localServer: 'DC2' });
    if (world.servers[0]) world.servers[0].running = false;
    const command = `${reset} -Force`;
    expect(await lines(command)).toEqual([
      'Reset-DnsServerZoneKeyMasterRole : Failed to reset the Key Master role for zone secure.contoso.com on server DC2.',
      'At line:1 char:1',
      `+ ${command}`,
      `+ ${'~'.repeat(command.length)}`,
      '    + CategoryInfo          : ResourceUnavailable: (secure.contoso.com:root/Microsoft/...neKeyMasterRole) [Reset-DnsServerZoneKeyMasterRole], CimException',
      '    + FullyQualifiedErrorId : WIN32 9122,Reset-DnsServerZoneKeyMasterRole',
      '',
    ]);
  });

  it('seizes the role from a Key Master that is off line, and the settings say Offline until then', async () => {
    const { lines, world } = openConsole([], { localServer: 'DC2' });
    if (world.servers[0]) world.servers[0].running = false;
    const status = '(Get-DnsServerDnsSecZoneSetting secure.contoso.com).KeyMasterStatus';
    expect(await lines(status)).toEqual(['Offline']);
    expect(await lines(`${reset} -SeizeRole -Force`)).toEqual([]);
    expect(await lines(status)).toEqual(['Online']);
  });

  it('goes on without key checks with -SeizeRole -Force and warns that the zone must be re-signed', async () => {
    const { lines, world, changes } = openConsole();
    if (world.servers[1]) world.servers[1].reachesKeys = false;
    expect(await lines(`${reset} -SeizeRole -Force`)).toEqual([
      'WARNING: The private keys of zone secure.contoso.com are not accessible to server dc2.contoso.com. No new keys are generated. The zone must be re-signed, and trust anchors must be replaced.',
    ]);
    expect(changes).toEqual(['resetKeyMasterRole', 'resetKeyMasterRole']);
    expect(world.zones[0]?.keyMaster).toBe('DC2.contoso.com');
  });

  it('asks a second time before it seizes without the keys when -Force is missing', async () => {
    const { lines, world, asked } = openConsole(['y', 'n']);
    if (world.servers[1]) world.servers[1].reachesKeys = false;
    expect(await lines(`${reset} -SeizeRole`, 'warning')).toEqual([]);
    expect(asked[1]?.message).toContain('The zone must be re-signed');
    expect(world.zones[0]?.keyMaster).toBe('DC1.contoso.com');
  });

  it('does not touch the keys of a transfer that is refused for them', async () => {
    const { lines, world } = openConsole();
    if (world.servers[1]) world.servers[1].reachesKeys = false;
    const printed = await lines(`${reset} -Force`, 'error');
    expect(printed).toContain('    + FullyQualifiedErrorId : WIN32 9107,Reset-DnsServerZoneKeyMasterRole');
    expect(world.zones[0]?.keyMaster).toBe('DC1.contoso.com');
  });

  it('gives out the new Key Master with -PassThru, and takes the local server when none is named', async () => {
    const { lines } = openConsole([], { localServer: 'DC3' });
    const command = 'Reset-DnsServerZoneKeyMasterRole secure.contoso.com -Force -PassThru';
    expect(await lines(command)).toEqual(['DC3.contoso.com']);
  });

  it('takes a NetBIOS name, an FQDN or an address for a server', async () => {
    const { lines, world } = openConsole();
    for (const name of ['dc2', 'DC3.contoso.com', '10.0.0.2'])
      await lines(`Reset-DnsServerZoneKeyMasterRole secure.contoso.com ${name} -Force`);
    expect(world.zones[0]?.keyMaster).toBe('DC2.contoso.com');
  });
});
