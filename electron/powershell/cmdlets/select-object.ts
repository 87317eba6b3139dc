import type { Value } from '../value';
import { itemsOf, propertyOf, typeNameOf } from '../value';
import { plainText } from '../format/plain-text';
import type { CmdletContext } from './cmdlet';
import { generalCmdlet, property } from './general-cmdlet';
import { matchingNames } from './property-names';

/** `Select-Object`: fewer objects, or objects with fewer properties. */
export const selectObject = generalCmdlet(
  {
    name: 'Select-Object',
    aliases: ['select'],
    synopsis: 'Selects objects or object properties.',
    parameters: [
      property,
      { name: 'ExpandProperty', type: 'String', completion: 'property' },
      { name: 'First', type: 'Int32' },
      { name: 'Last', type: 'Int32' },
      { name: 'Skip', type: 'Int32' },
    ],
  },
  (context) => {
    const { parameters } = context;
    const chosen = slice(context);
    const expand = parameters.text('ExpandProperty');
    if (expand !== undefined) return chosen.flatMap((item) => expanded(context, item, expand));
    const names = parameters.texts('Property');
    return names ? chosen.map((item) => selected(item, names)) : chosen;
  },
);

function slice({ parameters, input }: CmdletContext): readonly Value[] {
  const first = parameters.number('First');
  const last = parameters.number('Last');
  const skip = parameters.number('Skip') ?? 0;
  const rest =
    last !== undefined && first === undefined ? input.slice(0, input.length - skip) : input.slice(skip);
  if (first === undefined && last === undefined) return rest;
  const head = rest.slice(0, Math.max(first ?? 0, 0));
  return [...head, ...rest.slice(Math.max(head.length, rest.length - Math.max(last ?? 0, 0)))];
}

function selected(item: Value, wanted: readonly string[]): Value {
  return {
    kind: 'object',
    typeName: `Selected.${typeNameOf(item).replace(/^Selected\./u, '')}`,
    properties: matchingNames(item, wanted).map((name) => propertyOf(item, name) ?? { name, value: null }),
  };
}

function expanded({ report }: CmdletContext, item: Value, name: string): readonly Value[] {
  const found = propertyOf(item, name);
  if (found) return itemsOf(found.value);
  report({
    message: `Property "${name}" cannot be found.`,
    category: 'InvalidArgument',
    target: { name: plainText(item), type: typeNameOf(item) },
    exception: 'PSArgumentException',
    id: 'ExpandPropertyNotFound',
  });
  return [];
}
