import type { ParameterMetadata } from '../binding/metadata';
import { comparisonOperators } from '../language/expressions';
import { applyOperator, isTrue } from '../pipeline/operators';
import type { Value } from '../value';
import { hasKind, memberOf, typeNameOf } from '../value';
import { plainText } from '../format/plain-text';
import type { CmdletContext } from './cmdlet';
import { generalCmdlet } from './general-cmdlet';

const propertySet = 'PropertySet';
const setOf = (operator: string): string => `${operator}Set`;
const allSets = [propertySet, ...comparisonOperators.map(setOf)];

const operatorSwitches = comparisonOperators.map((operator): ParameterMetadata => ({
  name: operator.toUpperCase(),
  type: 'SwitchParameter',
  mandatory: true,
  sets: [setOf(operator)],
}));

/** `Where-Object`: keeps the objects that a script block or a comparison says yes to. */
export const whereObject = generalCmdlet(
  {
    name: 'Where-Object',
    aliases: ['where', '?'],
    module: 'Microsoft.PowerShell.Core',
    synopsis: 'Selects objects from a collection based on their property values.',
    defaultSet: 'ScriptBlockSet',
    parameters: [
      { name: 'FilterScript', type: 'ScriptBlock', mandatory: true, position: 0, sets: ['ScriptBlockSet'] },
      {
        name: 'Property',
        type: 'String',
        mandatory: true,
        position: 0,
        sets: allSets,
        completion: 'property',
      },
      { name: 'Value', type: 'Object', position: 1, sets: comparisonOperators.map(setOf) },
      ...operatorSwitches,
    ],
  },
  async (context) => {
    const kept: Value[] = [];
    for (const item of context.input) {
      if (context.isStopped()) break;
      if (await isKept(context, item)) kept.push(item);
    }
    return kept;
  },
);

async function isKept(context: CmdletContext, item: Value): Promise<boolean> {
  const { parameters, runBlock, report } = context;
  const block = parameters.value('FilterScript') ?? null;
  if (hasKind(block) && block.kind === 'script-block') return isTrue(await runBlock(block, item));
  const left = memberOf(item, parameters.mandatoryText('Property'));
  const operator = comparisonOperators.find((name) => parameters.isOn(name.toUpperCase()));
  if (!operator) return isTrue(left);
  const applied = applyOperator(operator, left, parameters.value('Value') ?? null);
  if (applied.kind === 'value') return isTrue(applied.value);
  report({
    message: applied.reason,
    category: 'InvalidOperation',
    target: { name: plainText(item), type: typeNameOf(item) },
    exception: 'PSInvalidOperationException',
    id: applied.id,
  });
  return false;
}
