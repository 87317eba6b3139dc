import type { CmdletMetadata, ParameterMetadata } from '../binding/metadata';
import type { Value } from '../value';
import type { Cmdlet, CmdletContext } from './cmdlet';

/** `-InputObject`, by which every general cmdlet takes the pipeline. */
const inputObject: ParameterMetadata = { name: 'InputObject', type: 'Object', pipeline: 'value' };

/** Makes a cmdlet that takes everything that comes through the pipeline at once. */
export function generalCmdlet(
  metadata: Omit<CmdletMetadata, 'module' | 'output'> & Partial<Pick<CmdletMetadata, 'module' | 'output'>>,
  run: (context: CmdletContext) => readonly Value[] | Promise<readonly Value[]>,
): Cmdlet {
  const full: CmdletMetadata = {
    module: 'Microsoft.PowerShell.Utility',
    output: null,
    ...metadata,
    parameters: [...metadata.parameters, inputObject],
  };
  return { metadata: full, takes: 'all', run: async (context) => run(context) };
}

/** `-Property`, the first argument: names and wildcards. */
export const property: ParameterMetadata = {
  name: 'Property',
  type: 'String[]',
  position: 0,
  completion: 'property',
};
