import { describe, expect, it } from 'vitest';
import { openConsole } from '../testing/console';
import { kskId } from '../testing/memory-world';

/** The error that a command line gives: its sentence, what is underlined, its category and identifier. */
async function errorOf(command: string) {
  const { lines } = openConsole();
  const [message = '', , source = '', underline = '', category = '', id = ''] = await lines(command, 'error');
  const start = underline.indexOf('~');
  return {
    message: message.replace(/^\S+ : /u, ''),
    at: start < 0 ? '' : source.slice(start, underline.length),
    category: category.replace('    + CategoryInfo          : ', ''),
    id: id.replace('    + FullyQualifiedErrorId : ', ''),
  };
}

const argumentError = (cmdlet: string): string =>
  `InvalidArgument: (:) [${cmdlet}], ParameterBindingException`;

describe('binding', () => {
  it('refuses a parameter that the cmdlet does not have', async () => {
    expect(await errorOf('Get-DnsServerZone -Foo x')).toEqual({
      message: "A parameter cannot be found that matches parameter name 'Foo'.",
      at: '-Foo',
      category: argumentError('Get-DnsServerZone'),
      id: 'NamedParameterNotFound,Get-DnsServerZone',
    });
  });

  it('refuses the beginning of several parameters and names them', async () => {
    const error = await errorOf('Add-DnsServerTrustAnchor -Digest x -Key 5');
    expect(error.message).toBe(
      "Parameter cannot be processed because the parameter name 'Key' is ambiguous. Possible matches include: -KeyProtocol -KeyTag.",
    );
    expect(error.id).toBe('AmbiguousParameter,Add-DnsServerTrustAnchor');
  });

  it('takes the beginning of one parameter, an alias, and a whole name that begins another', async () => {
    const { lines } = openConsole();
    expect(await lines('Get-DnsServerZone -Na contoso.com | % ZoneName')).toEqual(['contoso.com']);
    expect(await lines('Get-DnsServerZone -ZoneName contoso.com -Cn DC2 | % ZoneName')).toEqual([
      'contoso.com',
    ]);
    const digest = await errorOf('Add-DnsServerTrustAnchor a RsaSha1 -KeyTag 1 -Digest AB');
    expect(digest.message).toContain('DigestType');
  });

  it('names every mandatory parameter that is missing', async () => {
    expect(await errorOf('Set-DnsServerSigningKey')).toMatchObject({
      message: 'Cannot process command because of one or more missing mandatory parameters: ZoneName KeyId.',
      category: argumentError('Set-DnsServerSigningKey'),
      id: 'MissingMandatoryParameter,Set-DnsServerSigningKey',
    });
  });

  it('refuses a value outside a fixed set and says what is in it', async () => {
    expect(await errorOf('Set-DnsServerDnsSecZoneSetting a -DenialOfExistence Foo')).toEqual({
      message:
        'Cannot validate argument on parameter \'DenialOfExistence\'. The argument "Foo" does not belong to the set "NSec,NSec3" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again.',
      at: 'Foo',
      category: 'InvalidData: (:) [Set-DnsServerDnsSecZoneSetting], ParameterBindingValidationException',
      id: 'ParameterArgumentValidationError,Set-DnsServerDnsSecZoneSetting',
    });
  });

  it('refuses an empty name', async () => {
    expect((await errorOf('Get-DnsServerDnsSecZoneSetting ""')).message).toContain('is null or empty');
    expect((await errorOf('Get-DnsServerDnsSecZoneSetting $nothing')).message).toContain('is null or empty');
  });

  const set = 'Set-DnsServerDnsSecZoneSetting -ZoneName secure.contoso.com';
  it.each([
    [
      `${set} -NSec3Iterations abc`,
      'Cannot convert value "abc" to type "System.UInt16". Error: "Input string was not in a correct format."',
    ],
    [
      `${set} -NSec3Iterations 70000`,
      'Cannot convert value "70000" to type "System.UInt16". Error: "Value was either too large or too small for a UInt16."',
    ],
    [
      `${set} -NSec3RandomSaltLength 256`,
      'Cannot convert value "256" to type "System.Byte". Error: "Value was either too large or too small for an unsigned byte."',
    ],
    [
      `${set} -NSec3OptOut True`,
      'Cannot convert value "System.String" to type "System.Boolean". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.',
    ],
    [
      `${set} -PropagationTime soon`,
      'Cannot convert value "soon" to type "System.TimeSpan". Error: "String was not recognized as a valid TimeSpan."',
    ],
    [
      'Set-DnsServerSigningKey a -KeyId 5 -RolloverPeriod 7.00:00:00',
      'Cannot convert value "5" to type "System.Guid". Error: "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)."',
    ],
    ['Get-DnsServerSigningKey a,b', 'Cannot convert value to type System.String.'],
  ])('%s can not be converted', async (command, reason) => {
    const { message, id } = await errorOf(command);
    expect(message).toMatch(/^Cannot process argument transformation on parameter '\w+'\. /u);
    expect(message.endsWith(reason)).toBe(true);
    expect(id).toMatch(/^ParameterArgumentTransformationError,/u);
  });

  it('reads durations as PowerShell does: a text may be days, a bare number is ticks', async () => {
    const { lines, world } = openConsole();
    const times: readonly (readonly [string, number])[] = [
      ['7.00:00:00', 7 * 86_400],
      ['01:30', 5400],
      ['"2"', 2 * 86_400],
      ['(New-TimeSpan -Hours 1 -Days 2)', 49 * 3600],
      ['30', 0],
    ];
    for (const [written, seconds] of times) {
      await lines(`${set} -PropagationTime ${written}`);
      expect([written, world.zones[0]?.settings.propagationTime]).toEqual([written, seconds]);
    }
  });

  it('takes a GUID with and without braces, in either case', async () => {
    const { lines } = openConsole();
    for (const written of [kskId, kskId.toUpperCase(), `'{${kskId}}'`])
      expect(await lines(`(Get-DnsServerSigningKey secure.contoso.com ${written}).KeyId`)).toEqual([kskId]);
  });

  it('refuses an argument that no position takes', async () => {
    expect(await errorOf('Get-DnsServerZone a b')).toEqual({
      message: "A positional parameter cannot be found that accepts argument 'b'.",
      at: 'Get-DnsServerZone a b',
      category: argumentError('Get-DnsServerZone'),
      id: 'PositionalParameterNotFound,Get-DnsServerZone',
    });
  });

  it('refuses a parameter without its argument, and one given twice', async () => {
    expect((await errorOf('Get-DnsServerZone -Name -Cn DC1')).message).toBe(
      "Missing an argument for parameter 'Name'. Specify a parameter of type 'System.String[]' and try again.",
    );
    expect((await errorOf('Get-DnsServerZone -Name a -ZoneName b')).id).toBe(
      'ParameterAlreadyBound,Get-DnsServerZone',
    );
  });

  it('refuses parameters of sets that exclude each other', async () => {
    expect(await errorOf('Get-DnsServerDirectoryPartition -Name a -Custom')).toMatchObject({
      message: 'Parameter set cannot be resolved using the specified named parameters.',
      id: 'AmbiguousParameterSet,Get-DnsServerDirectoryPartition',
    });
  });

  it('binds what comes through the pipeline by property name, and refuses what has no such property', async () => {
    const { lines } = openConsole();
    const signed = 'Get-DnsServerZone | Get-DnsServerDnsSecZoneSetting | % KeyMasterServer';
    expect(await lines(signed)).toEqual(['DC1.contoso.com']);
    expect(await errorOf("'secure.contoso.com' | Get-DnsServerZone")).toMatchObject({
      category: 'InvalidArgument: (secure.contoso.com:String) [Get-DnsServerZone], ParameterBindingException',
      id: 'InputObjectNotBound,Get-DnsServerZone',
    });
  });

  it('names a class of PowerShell where the cmdlet is one', async () => {
    expect((await errorOf('Get-DnsServerZone | Select-Object -Foo')).id).toBe(
      'NamedParameterNotFound,Microsoft.PowerShell.Commands.SelectObjectCommand',
    );
  });

  it('knows no other commands', async () => {
    expect(await errorOf('Get-Process | select Name')).toEqual({
      message:
        "The term 'Get-Process' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.",
      at: 'Get-Process',
      category: 'ObjectNotFound: (Get-Process:String) [], CommandNotFoundException',
      id: 'CommandNotFoundException',
    });
  });
});

describe('-ErrorAction', () => {
  const two = 'Get-DnsServerZone nope,contoso.com';

  it('hides errors with SilentlyContinue', async () => {
    const { lines } = openConsole();
    expect(await lines(`${two} -ErrorAction SilentlyContinue | % ZoneName`)).toEqual(['contoso.com']);
  });

  it('ends everything that was entered with Stop', async () => {
    const { lines } = openConsole();
    expect(await lines(`${two} -ea Stop | Out-Null; echo further`, 'output')).toEqual([]);
  });
});
