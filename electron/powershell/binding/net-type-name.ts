import type { CmdletMetadata, ParameterType } from './metadata';

const elsewhere: Partial<Record<ParameterType, string>> = {
  SwitchParameter: 'System.Management.Automation.SwitchParameter',
  ScriptBlock: 'System.Management.Automation.ScriptBlock',
  'CimInstance[]': 'Microsoft.Management.Infrastructure.CimInstance[]',
};

/** The full .NET name of a parameter's type, as errors print it. */
export function netTypeName(type: ParameterType): string {
  return elsewhere[type] ?? `System.${type}`;
}

/**
 * What stands behind the comma of `FullyQualifiedErrorId`.
 *
 * The cmdlets of DnsServer are functions made from CDXML and keep their own name; those of PowerShell are classes.
 */
export function implementationOf({ module, name }: CmdletMetadata): string {
  return module === 'DnsServer' ? name : `Microsoft.PowerShell.Commands.${name.replace('-', '')}Command`;
}
