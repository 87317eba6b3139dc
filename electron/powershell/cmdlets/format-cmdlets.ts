import { listOf, tableOf, viewTable, framed } from '../format/format-objects';
import { outDefault } from '../format/out-default';
import { viewOf } from '../format/views';
import type { PsObject, Value } from '../value';
import { isObject, propertiesOf } from '../value';
import type { Cmdlet, CmdletContext } from './cmdlet';
import { generalCmdlet, property } from './general-cmdlet';
import { everyName, matchingNames, withCimClass } from './property-names';

const formatList = generalCmdlet(
  {
    name: 'Format-List',
    aliases: ['fl'],
    synopsis: 'Formats the output as a list of properties in which each property appears on a new line.',
    parameters: [property],
  },
  ({ input, parameters, display }) => {
    const names = parameters.texts('Property');
    if (!names) return formatted(listOf(input, null, display));
    if (names.length === 1 && names[0] === '*')
      return formatted(listOf(input.map(withCimClass), everyName, display));
    return formatted(listOf(input, (value) => matchingNames(value, names), display));
  },
);

const formatTable = generalCmdlet(
  {
    name: 'Format-Table',
    aliases: ['ft'],
    synopsis: 'Formats the output as a table.',
    parameters: [property, { name: 'AutoSize', type: 'SwitchParameter' }],
  },
  (context) => {
    const { input, parameters, display } = context;
    const [first] = input;
    if (first === undefined) return [];
    const names = parameters.texts('Property');
    const autoSize = parameters.isOn('AutoSize');
    if (names) return formatted(tableOf(input, matchingNames(first, names), autoSize, display));
    const view = isObject(first) ? viewOf(first.typeName) : undefined;
    const objects = input.filter(isObject);
    if (view?.kind === 'table') return formatted(framed(viewTable(objects, view, display, autoSize)));
    return formatted(plainTable(context, objects, autoSize));
  },
);

/** A table of objects whose class has none: their first ten properties, as PowerShell takes. */
function plainTable(
  { input, display }: CmdletContext,
  objects: readonly PsObject[],
  autoSize: boolean,
): readonly string[] {
  const [first] = objects;
  if (!first) return outDefault(input, display);
  const names = propertiesOf(first).map(({ name }) => name);
  return tableOf(objects, names.slice(0, 10), autoSize, display);
}

function formatted(lines: readonly string[]): readonly Value[] {
  return [{ kind: 'formatted', lines }];
}

const outString = generalCmdlet(
  {
    name: 'Out-String',
    synopsis: 'Outputs input objects as a string.',
    parameters: [
      { name: 'Stream', type: 'SwitchParameter' },
      { name: 'Width', type: 'Int32' },
    ],
  },
  ({ input, parameters, display }) => {
    const width = Math.max(parameters.number('Width') ?? display.width, 1);
    const lines = outDefault(input, { ...display, width });
    return parameters.isOn('Stream') ? lines : [lines.join('\n')];
  },
);

const outNull = generalCmdlet(
  {
    name: 'Out-Null',
    module: 'Microsoft.PowerShell.Core',
    synopsis: 'Hides the output instead of sending it down the pipeline or displaying it.',
    parameters: [],
  },
  () => [],
);

/** The cmdlets that decide how things print. */
export const formatCmdlets: readonly Cmdlet[] = [formatList, formatTable, outString, outNull];
