import { describe, expect, it } from 'vitest';
import { openConsole } from './testing/console';
import { clearScreen } from './transcript';
import type { TranscriptLine } from './transcript';

describe('a session', () => {
  it('keeps its variables from one entry to the next', async () => {
    const { lines } = openConsole();
    expect(await lines('$z = Get-DnsServerZone -Name secure.contoso.com')).toEqual([]);
    expect(await lines('$Z.IsSigned; "$z" ; "zone $($z.ZoneName)"')).toEqual([
      'True',
      'DnsServerPrimaryZone',
      'zone secure.contoso.com',
    ]);
  });

  it('runs nothing of a text with a mistake in it', async () => {
    const { lines, changes } = openConsole();
    const command = 'Invoke-DnsServerZoneUnsign secure.contoso.com -Force; (';
    expect(await lines(command)).toEqual([
      `At line:1 char:${command.length}`,
      `+ ${command}`,
      `+ ${' '.repeat(command.length - 1)}~`,
      "Missing closing ')' in expression.",
      '    + CategoryInfo          : ParserError: (:) [], ParentContainsErrorRecordException',
      '    + FullyQualifiedErrorId : MissingEndParenthesisInExpression',
      '',
    ]);
    expect(changes).toEqual([]);
  });

  it('goes on with the next statement after an error, and places the error in its line', async () => {
    const { lines } = openConsole();
    const printed = await lines('echo a\n  Get-Foo\necho b');
    expect(printed).toContain('At line:2 char:3');
    expect(printed).toContain('+   ~~~~~~~');
    expect([printed[0], printed.at(-1)]).toEqual(['a', 'b']);
  });

  it('tells its lines as they are printed, before a question is asked', async () => {
    const told: TranscriptLine[] = [];
    let toldBefore = 0;
    const { session } = openConsole([], {
      onLine: (line) => told.push(line),
      ask: () => {
        toldBefore = told.length;
        return Promise.resolve('n');
      },
    });
    const all = await session.run('Invoke-DnsServerZoneUnsign secure.contoso.com');
    expect(toldBefore).toBeGreaterThan(0);
    expect(told).toEqual(all);
  });

  it('asks the pane to clear itself', async () => {
    const { lines } = openConsole();
    expect(await lines('cls')).toEqual([clearScreen]);
  });

  it('guards the constants', async () => {
    const { lines } = openConsole();
    expect(await lines('$true = 5')).toContain('    + FullyQualifiedErrorId : VariableNotWritable');
  });
});

describe('Where-Object', () => {
  it.each([
    ['Get-DnsServerZone | Where-Object { $_.IsSigned }', ['secure.contoso.com']],
    ['Get-DnsServerZone | where IsSigned', ['secure.contoso.com']],
    ['Get-DnsServerZone | ? IsSigned -eq $false', ['contoso.com']],
    [
      "Get-DnsServerZone | where { $_.ZoneName -like 's*' -and -not ($_.ZoneType -ne 'primary') }",
      ['secure.contoso.com'],
    ],
    ["Get-DnsServerZone | where { $_.ZoneName -match '^con' -or $_.IsReadOnly }", ['contoso.com']],
    ['Get-DnsServerZone | where ZoneName -in contoso.com,x', ['contoso.com']],
    [
      "Get-DnsServerDnsSecZoneSetting secure.contoso.com | where { $_.PropagationTime -gt '1.00:00:00' }",
      ['secure.contoso.com'],
    ],
    ['Get-DnsServerDnsSecZoneSetting secure.contoso.com | where NSec3Iterations -lt 50', []],
  ])('%s', async (command, names) => {
    const { lines } = openConsole();
    expect(await lines(`${command} | % ZoneName`)).toEqual(names);
  });

  it('filters a list on the left of an operator', async () => {
    const { lines } = openConsole();
    expect(await lines('(1,2,3) -gt 1')).toEqual(['2', '3']);
    expect(await lines('(Get-DnsServerZone).ZoneName -notlike "s*"')).toEqual(['contoso.com']);
  });

  it('reports a comparison that can not be made', async () => {
    const { lines } = openConsole();
    expect(await lines("5 -gt 'a'")).toContain('    + FullyQualifiedErrorId : ComparisonFailure');
    expect(await lines("'a' -match '('")).toContain('    + FullyQualifiedErrorId : InvalidRegularExpression');
  });
});

describe('Select-Object', () => {
  it.each([
    ['1,2,3 | select -First 2', ['1', '2']],
    ['1,2,3 | select -Last 1', ['3']],
    ['1,2,3 | select -First 1 -Last 1', ['1', '3']],
    ['1,2,3 | select -Skip 1', ['2', '3']],
    ['Get-DnsServerZone | select -ExpandProperty ZoneName', ['secure.contoso.com', 'contoso.com']],
  ])('%s', async (command, printed) => {
    const { lines } = openConsole();
    expect(await lines(command)).toEqual(printed);
  });

  it('prints up to four properties as a table and more as a list', async () => {
    const { lines } = openConsole();
    expect(await lines('Get-DnsServerZone | select zonename,IsSigned')).toEqual([
      '',
      'ZoneName           IsSigned',
      '--------           --------',
      'secure.contoso.com     True',
      'contoso.com           False',
      '',
    ]);
    expect(await lines('Get-DnsServerZone contoso.com | select Is*')).toEqual([
      '',
      'IsAutoCreated       : False',
      'IsDsIntegrated      : True',
      'IsReverseLookupZone : False',
      'IsSigned            : False',
      'IsPaused            : False',
      'IsReadOnly          : False',
      'IsShutdown          : False',
      '',
    ]);
  });

  it('shows a property that is not there as empty, and refuses to expand one', async () => {
    const { lines } = openConsole();
    expect(await lines('Get-DnsServerZone contoso.com | select Nope')).toEqual(['', 'Nope', '----', '', '']);
    expect(await lines('Get-DnsServerZone contoso.com | select -Expand Nope')).toContain(
      'Select-Object : Property "Nope" cannot be found.',
    );
  });
});

describe('the other general cmdlets', () => {
  it('sort by one or several properties', async () => {
    const { lines } = openConsole();
    expect(await lines('Get-DnsServerZone | sort ZoneName | % ZoneName')).toEqual([
      'contoso.com',
      'secure.contoso.com',
    ]);
    expect(await lines('3,1,2 | sort -Descending')).toEqual(['3', '2', '1']);
  });

  it('count', async () => {
    const { lines } = openConsole();
    expect(await lines('(Get-DnsServerZone | Measure-Object).Count; (Get-DnsServerZone).Count')).toEqual([
      '2',
      '2',
    ]);
  });

  it('run a block for each', async () => {
    const { lines } = openConsole();
    expect(await lines('Get-DnsServerZone | foreach { "$($_.ZoneName): $($_.IsSigned)" }')).toEqual([
      'secure.contoso.com: True',
      'contoso.com: False',
    ]);
  });

  it('format as list and as table', async () => {
    const { lines } = openConsole();
    expect(await lines('Get-DnsServerZone contoso.com | fl ZoneName,Is*ed')).toEqual([
      '',
      'ZoneName       : contoso.com',
      'IsAutoCreated  : False',
      'IsDsIntegrated : True',
      'IsSigned       : False',
      'IsPaused       : False',
      '',
    ]);
    expect(await lines('Get-DnsServerZone contoso.com | ft -AutoSize')).toContain(
      'ZoneName    ZoneType IsAutoCreated IsDsIntegrated IsReverseLookupZone IsSigned',
    );
    expect(await lines('Get-DnsServerZone contoso.com | ft ZoneType,ZoneName | Out-String -Stream')).toEqual([
      '',
      `ZoneType${' '.repeat(52)}ZoneName`,
      `--------${' '.repeat(52)}--------`,
      `Primary${' '.repeat(53)}contoso.com`,
      '',
    ]);
  });

  it('write JSON', async () => {
    const { lines } = openConsole();
    expect(await lines('Get-DnsServerZone contoso.com | select ZoneName,IsSigned | ConvertTo-Json')).toEqual([
      '{',
      '    "ZoneName":  "contoso.com",',
      '    "IsSigned":  false',
      '}',
    ]);
    expect(await lines('1,"a" | ConvertTo-Json -Compress')).toEqual(['[1,"a"]']);
  });

  it('find commands and explain them', async () => {
    const { lines } = openConsole();
    expect(await lines('Get-Command -Verb Reset | % Name')).toEqual(['Reset-DnsServerZoneKeyMasterRole']);
    expect(await lines('gcm nope')).toContain(
      '    + FullyQualifiedErrorId : CommandNotFoundException,Microsoft.PowerShell.Commands.GetCommandCommand',
    );
    const syntax =
      '    Reset-DnsServerZoneKeyMasterRole [-ZoneName] <String> [[-KeyMasterServer] <String>] [-SeizeRole] [-Force] [-PassThru] [-WhatIf] [-Confirm] [<CommonParameters>]';
    expect(await lines('help Reset-DnsServerZoneKeyMasterRole')).toContain(syntax);
    expect(await lines('Reset-DnsServerZoneKeyMasterRole -?')).toContain(syntax);
  });

  it('follow the width of the window', async () => {
    const { lines, session } = openConsole();
    session.resize(60);
    const printed = await lines('Get-DnsServerZone');
    expect(Math.max(...printed.map((line) => line.length))).toBeLessThan(60);
    expect(printed[1]).toBe('ZoneName                            ZoneType        IsAu...');
  });
});
