/** The .NET types a parameter can have; an enumeration is a `String` with allowed values. */
export type ParameterType =
  | 'String'
  | 'String[]'
  | 'SwitchParameter'
  | 'Boolean'
  | 'UInt32'
  | 'UInt16'
  | 'Byte'
  | 'Int32'
  | 'TimeSpan'
  | 'Guid'
  | 'Guid[]'
  | 'Object'
  | 'Object[]'
  | 'CimInstance[]'
  | 'ScriptBlock';

/** What completion can offer for a parameter's value beyond its allowed values. */
export type CompletionSource =
  | 'zone'
  | 'server'
  | 'signing-key'
  | 'trust-point'
  | 'directory-partition'
  | 'key-storage-provider'
  | 'property'
  | 'command';

/** One parameter of a cmdlet (powershell.md section 3). */
export interface ParameterMetadata {
  readonly name: string;
  readonly type: ParameterType;
  readonly aliases?: readonly string[];
  readonly mandatory?: boolean;
  /** Lower positions take arguments without a name first. */
  readonly position?: number;
  /** The parameter sets it belongs to; absent for all. */
  readonly sets?: readonly string[];
  /** ValidateSet, in Microsoft's spelling. */
  readonly values?: readonly string[];
  readonly pipeline?: 'name' | 'value';
  readonly completion?: CompletionSource;
}

/** One cmdlet: all that binding, help and completion need to know of it. */
export interface CmdletMetadata {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly module: 'DnsServer' | 'Microsoft.PowerShell.Core' | 'Microsoft.PowerShell.Utility';
  readonly synopsis: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly defaultSet?: string;
  /** Adds -WhatIf and -Confirm. */
  readonly shouldProcess?: boolean;
  /** The class of what it gives out, null for text or nothing. */
  readonly output: string | null;
}

/** What stands for the one parameter set of a cmdlet that has no named ones. */
export const onlySet = '__AllParameterSets';

/** The parameters that every cmdlet has (about_CommonParameters), as far as they have an effect here. */
const commonParameters: readonly ParameterMetadata[] = [
  { name: 'Verbose', type: 'SwitchParameter', aliases: ['vb'] },
  {
    name: 'ErrorAction',
    type: 'String',
    aliases: ['ea'],
    values: ['Continue', 'SilentlyContinue', 'Stop', 'Ignore'],
  },
  {
    name: 'WarningAction',
    type: 'String',
    aliases: ['wa'],
    values: ['Continue', 'SilentlyContinue', 'Stop', 'Ignore'],
  },
];

const riskParameters: readonly ParameterMetadata[] = [
  { name: 'WhatIf', type: 'SwitchParameter', aliases: ['wi'] },
  { name: 'Confirm', type: 'SwitchParameter', aliases: ['cf'] },
];

/** The cmdlet's own parameters, those of a changing cmdlet, and the common ones. */
export function allParametersOf(metadata: CmdletMetadata): readonly ParameterMetadata[] {
  return [...metadata.parameters, ...(metadata.shouldProcess ? riskParameters : []), ...commonParameters];
}

/** The names of the parameter sets, the default one first. */
export function parameterSetsOf({ parameters, defaultSet }: CmdletMetadata): readonly string[] {
  const named = parameters.flatMap(({ sets }) => sets ?? []);
  const sets = new Set([...(defaultSet === undefined ? [] : [defaultSet]), ...named]);
  return sets.size === 0 ? [onlySet] : [...sets];
}

/** Whether a parameter may be used in a parameter set. */
export function belongsTo({ sets }: ParameterMetadata, set: string): boolean {
  return sets === undefined || sets.includes(set);
}
