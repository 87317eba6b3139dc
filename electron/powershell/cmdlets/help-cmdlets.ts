import type { ParameterMetadata, CmdletMetadata } from '../binding/metadata';
import { netTypeName } from '../binding/net-type-name';
import { clearScreen } from '../transcript';
import type { Value } from '../value';
import { psObject } from '../value';
import { hasWildcard, wildcardPattern } from '../wildcard';
import type { Cmdlet, CmdletContext } from './cmdlet';
import { generalCmdlet } from './general-cmdlet';
import { syntaxLines } from './syntax-text';

const commandName: ParameterMetadata = { name: 'Name', type: 'String', position: 0, completion: 'command' };

const getCommand = generalCmdlet(
  {
    name: 'Get-Command',
    aliases: ['gcm'],
    module: 'Microsoft.PowerShell.Core',
    synopsis: 'Gets all commands.',
    output: 'CommandInfo',
    parameters: [
      { ...commandName, type: 'String[]' },
      { name: 'Verb', type: 'String[]' },
      { name: 'Noun', type: 'String[]' },
      { name: 'Module', type: 'String[]' },
      { name: 'Syntax', type: 'SwitchParameter' },
    ],
  },
  (context) => {
    const { parameters } = context;
    const found = context.cmdlets.filter((cmdlet) => isWanted(context, cmdlet));
    for (const name of parameters.texts('Name') ?? [])
      if (!hasWildcard(name) && !found.some((cmdlet) => isNamed(cmdlet, name))) reportUnknown(context, name);
    const sorted = [...found].sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
    if (parameters.isOn('Syntax')) return sorted.flatMap(({ metadata }) => ['', ...syntaxLines(metadata)]);
    return sorted.map(({ metadata }) => commandObject(metadata));
  },
);

function isWanted({ parameters }: CmdletContext, cmdlet: Cmdlet): boolean {
  const [verb = '', noun = ''] = cmdlet.metadata.name.split('-');
  const fits = (parameter: string, text: string): boolean =>
    parameters.texts(parameter)?.some((pattern) => wildcardPattern(pattern).test(text)) ?? true;
  const named = parameters.texts('Name')?.some((name) => isNamed(cmdlet, name)) ?? true;
  return named && fits('Verb', verb) && fits('Noun', noun) && fits('Module', cmdlet.metadata.module);
}

function isNamed({ metadata }: Cmdlet, wanted: string): boolean {
  const fits = wildcardPattern(wanted);
  return [metadata.name, ...(metadata.aliases ?? [])].some((name) => fits.test(name));
}

/** The cmdlets of DnsServer are functions, because CDXML makes functions (powershell.md 7.5). */
function commandObject({ name, module }: CmdletMetadata): Value {
  const isFunction = module === 'DnsServer';
  return psObject('CommandInfo', {
    CommandType: isFunction ? 'Function' : 'Cmdlet',
    Name: name,
    Version: isFunction ? '2.0.0.0' : '3.1.0.0',
    Source: module,
  });
}

function reportUnknown({ report }: CmdletContext, name: string): void {
  report({
    message: `The term '${name}' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.`,
    category: 'ObjectNotFound',
    target: { name, type: 'String' },
    exception: 'CommandNotFoundException',
    id: 'CommandNotFoundException',
  });
}

const getHelp = generalCmdlet(
  {
    name: 'Get-Help',
    aliases: ['help', 'man'],
    module: 'Microsoft.PowerShell.Core',
    synopsis: 'Displays information about PowerShell commands.',
    parameters: [commandName],
  },
  (context) => {
    const name = context.parameters.text('Name') ?? 'Get-Help';
    const found = context.cmdlets.filter((cmdlet) => isNamed(cmdlet, name));
    const [only] = found;
    if (!only) return unknownTopic(context, name);
    return found.length === 1 ? helpLines(only.metadata) : found.map(summary);
  },
);

function summary({ metadata: { name, synopsis } }: Cmdlet): Value {
  return psObject('HelpInfoShort', { Name: name, Synopsis: synopsis });
}

function helpLines(metadata: CmdletMetadata): readonly string[] {
  const { name, synopsis, aliases = [] } = metadata;
  return [
    '',
    'NAME',
    `    ${name}`,
    '',
    'SYNOPSIS',
    `    ${synopsis}`,
    '',
    'SYNTAX',
    ...syntaxLines(metadata).flatMap((line) => [`    ${line}`, '']),
    ...(metadata.parameters.length > 0 ? ['PARAMETERS', ...metadata.parameters.map(parameterLine), ''] : []),
    ...(aliases.length > 0 ? ['ALIASES', `    ${aliases.join(', ')}`, ''] : []),
  ];
}

function parameterLine({ name, type, aliases = [], mandatory }: ParameterMetadata): string {
  const notes = [
    netTypeName(type),
    mandatory ? 'required' : '',
    aliases.length > 0 ? `alias ${aliases.join(', ')}` : '',
  ];
  return `    -${name} (${notes.filter((note) => note !== '').join('; ')})`;
}

function unknownTopic({ report }: CmdletContext, name: string): readonly Value[] {
  report({
    message: `Get-Help could not find ${name} in a help file in this session.`,
    category: 'ObjectNotFound',
    target: { name, type: 'String' },
    exception: 'HelpNotFoundException',
    id: 'HelpNotFound',
  });
  return [];
}

const clearHost = generalCmdlet(
  {
    name: 'Clear-Host',
    aliases: ['cls', 'clear'],
    module: 'Microsoft.PowerShell.Core',
    synopsis: 'Clears the display in the host program.',
    parameters: [],
  },
  () => [clearScreen],
);

/** The cmdlets about the console itself. */
export const helpCmdlets: readonly Cmdlet[] = [getCommand, getHelp, clearHost];
