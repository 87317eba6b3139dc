import type { CmdletMetadata, ParameterMetadata } from '../binding/metadata';
import { allParametersOf, belongsTo, parameterSetsOf } from '../binding/metadata';

const common = ['Verbose', 'ErrorAction', 'WarningAction'];

/** The lines of SYNTAX, one per parameter set: `Get-X [-Name] <String> [-Force] [<CommonParameters>]`. */
export function syntaxLines(metadata: CmdletMetadata): readonly string[] {
  return parameterSetsOf(metadata).map((set) => {
    const parameters = allParametersOf(metadata)
      .filter((parameter) => belongsTo(parameter, set) && !common.includes(parameter.name))
      .filter(({ name }) => !(name === 'InputObject' && metadata.module !== 'DnsServer'));
    const positional = parameters.filter(({ position }) => position !== undefined);
    const named = parameters.filter(({ position }) => position === undefined);
    const inOrder = [...positional].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
    return [metadata.name, ...[...inOrder, ...named].map(parameterText), '[<CommonParameters>]'].join(' ');
  });
}

function parameterText({ name, type, mandatory, position, values }: ParameterMetadata): string {
  const label = position === undefined ? `-${name}` : `[-${name}]`;
  if (type === 'SwitchParameter') return mandatory ? label : `[${label}]`;
  const allowed = values ? ` {${values.join(' | ')}}` : '';
  const whole = `${label} <${type}>${allowed}`;
  return mandatory ? whole : `[${whole}]`;
}
